// A channel as its picture and its name.
import { useTranslation } from 'react-i18next'
import { ChannelIcon } from './ChannelIcon'
import classes from './Channel.module.css'

export function Channel({ channel }: { channel: string | null | undefined }) {
  const { t } = useTranslation()
  return (
    <span className={classes.channel}>
      <ChannelIcon channel={channel} size={15} />
      {t(`terms:channel.${channel ?? 'other'}`, { defaultValue: channel ?? '' })}
    </span>
  )
}

/** Several channels as pictures only, named for those who do not see them. */
export function Channels({ channels }: { channels: readonly string[] }) {
  const { t } = useTranslation()
  const names = channels.map(channel => t(`terms:channel.${channel}`, { defaultValue: channel })).join(', ')
  return (
    <span className={classes.pictures} role="img" aria-label={names} title={names}>
      {channels.map(channel => <ChannelIcon key={channel} channel={channel} size={15} />)}
    </span>
  )
}
