// Which template is sent, for which purpose, and by which channels in which order.
import { ActionIcon, Button, NumberInput, Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../../shared/api/client'
import classes from '../Canvas.module.css'
import type { Node } from '../kinds'
import { TemplateSelect } from '../TemplateSelect'
import { LengthField } from './LengthField'

type Message = Extract<Node, { kind: 'message' }>
const channels = ['email', 'sms', 'push', 'viber', 'whatsapp', 'messenger', 'telegram', 'webhook']
const sorts = ['marketing', 'service', 'transactional']

export function MessageFields({ node, change }: { node: Message; change: (node: Message) => void }) {
  const { t, i18n } = useTranslation()
  const purposes = useQuery({ queryKey: ['purposes'], queryFn: () => take(api.GET('/api/consent/purposes')) })
  const known = (purposes.data?.items ?? []).map(one => ({ value: one.key, label: i18n.language === 'el' ? one.title.el : one.title.en }))
  const set = (index: number, part: Partial<Message['channels'][number]>) => change({ ...node, channels: node.channels.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  const free = channels.filter(channel => !node.channels.some(one => one.channel === channel))
  return (
    <>
      <TemplateSelect value={node.template} change={template => change({ ...node, template })} />
      <Select label={t('journeys:sort')} allowDeselect={false} value={node.class} data={sorts.map(sort => ({ value: sort, label: t(`journeys:sorts.${sort}`) }))} onChange={value => value && change({ ...node, class: value })} />
      <Select label={t('journeys:purpose')} allowDeselect={false} value={node.purpose} data={known.some(one => one.value === node.purpose) ? known : [{ value: node.purpose, label: node.purpose }, ...known]} onChange={purpose => purpose && change({ ...node, purpose })} />
      <fieldset className={classes.group}>
        <legend>{t('journeys:channels')}</legend>
        {node.channels.map((one, index) => (
          <div key={one.channel}>
            <div className={classes.line}>
              <Select aria-label={t('journeys:channelNumber', { number: index + 1 })} allowDeselect={false} value={one.channel} data={[one.channel, ...free].map(channel => ({ value: channel, label: t(`journeys:channel.${channel}`) }))} onChange={channel => channel && set(index, { channel })} />
              <ActionIcon variant="subtle" size="lg" disabled={node.channels.length === 1} aria-label={t('common:removeWhat', { what: t(`journeys:channel.${one.channel}`) })} onClick={() => change({ ...node, channels: node.channels.filter((_, at) => at !== index) })}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
            </div>
            {index < node.channels.length - 1 && (
              <>
                <NumberInput label={t('journeys:fallbackAfter')} placeholder={t('journeys:whenFailed')} min={1} max={10_080} value={one.fallbackAfterMinutes ?? ''} onChange={value => set(index, { fallbackAfterMinutes: typeof value === 'number' ? value : null })} />
                <Select aria-label={t('journeys:unless')} allowDeselect={false} value={one.unless} data={['delivered', 'opened'].map(value => ({ value, label: t(`journeys:unlessIs.${value}`) }))} onChange={value => value && set(index, { unless: value })} />
              </>
            )}
          </div>
        ))}
        {free.length > 0 && node.channels.length < 6 && <Button variant="default" size="xs" onClick={() => change({ ...node, channels: [...node.channels, { channel: free[0]!, fallbackAfterMinutes: null, unless: 'delivered' }] })}>{t('journeys:addChannel')}</Button>}
      </fieldset>
      <LengthField label={t('journeys:expires')} optional seconds={node.expiresSeconds} change={expiresSeconds => change({ ...node, expiresSeconds })} />
    </>
  )
}
