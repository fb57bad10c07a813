// The drawn thread: days, and on each day beads for touchpoints and knots where two threads became one.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThreadItem } from '../../../../generated/api'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { Sentence } from '../../../../shared/thread/Sentence'
import { ChannelIcon } from '../../../../shared/ui/ChannelIcon'
import { Moment } from '../../../../shared/ui/Moment'
import classes from './Thread.module.css'

interface Props { items: ThreadItem[]; fresh: ReadonlySet<string>; ended: boolean; openOriginal: (messageId: string) => void }

export function Thread({ items, fresh, ended, openOriginal }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const days = useMemo(() => {
    const found: { key: string; items: ThreadItem[] }[] = []
    for (const item of items) {
      const key = format.dayKey(item.occurredAt)
      const last = found.at(-1)
      if (last?.key === key) last.items.push(item)
      else found.push({ key, items: [item] })
    }
    return found
  }, [items, format])
  const today = format.dayKey(new Date())

  if (items.length === 0) return null
  return (
    <div className={classes.thread}>
      {days.map(day => (
        <section key={`${day.key} ${day.items[0]!.messageId}`} aria-label={format.day(day.items[0]!.occurredAt)}>
          <h2 className={classes.day}>{day.key === today ? t('profile:today') : format.day(day.items[0]!.occurredAt)}</h2>
          <ol className={classes.items}>
            {day.items.map(item => <Bead key={item.messageId} item={item} fresh={fresh.has(item.messageId)} openOriginal={openOriginal} />)}
          </ol>
        </section>
      ))}
      {ended && <p className={classes.start}>{t('profile:threadStart')}</p>}
    </div>
  )
}

const Bead = memo(function Bead({ item, fresh, openOriginal }: { item: ThreadItem; fresh: boolean; openOriginal: (messageId: string) => void }) {
  const { t } = useTranslation()
  const knot = item.touchpoint === 'merge' || item.type === 'alias'
  const channel = t(`terms:channel.${item.channel}`)
  const meta = [channel, item.stage === 'none' ? '' : t(`terms:stage.${item.stage}`), item.source === channel ? '' : item.source].filter(Boolean)
  return (
    <li className={fresh ? `${classes.item} ${classes.fresh}` : classes.item}>
      <span className={classes.time}><Moment at={item.occurredAt} as="time" /></span>
      <span className={knot ? `${classes.bead} ${classes.knot}` : classes.bead} title={channel}>
        {knot ? <Knot /> : <ChannelIcon channel={item.channel} size={16} />}
      </span>
      <div className={classes.words}>
        <p className={classes.sentence}><Sentence touch={item} /></p>
        <p className={classes.meta}>{meta.map((part, index) => <span key={index}>{index > 0 && ' · '}<Said>{part}</Said></span>)}</p>
      </div>
      <Tooltip label={t('events:original')}>
        <ActionIcon variant="subtle" className={classes.original} aria-label={t('events:original')} onClick={() => openOriginal(item.messageId)}>
          <IconBraces size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </li>
  )
})

function Knot() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M10 31c0-9 12-9 12-15s-12-6-12 0 12 6 12 0M16 1c0 5-6 6-6 11" />
      <path d="M22 31c0-6-3-8-6-10" />
    </svg>
  )
}
