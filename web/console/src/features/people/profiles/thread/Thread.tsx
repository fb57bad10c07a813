// The drawn thread: days, and on each day beads for touchpoints and knots where two threads became one or one passed to another channel.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { Fragment, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThreadItemView } from '../../../../generated/api'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { plain } from '../../../../shared/text/plain'
import { useEventTitle } from '../../../../shared/thread/useEventTitle'
import { Sentence } from '../../../../shared/thread/Sentence'
import { ChannelIcon } from '../../../../shared/ui/ChannelIcon'
import { Moment } from '../../../../shared/ui/Moment'
import { useSourceName } from '../../../../shared/useSourceName'
import { handOvers, type HandOver } from './handOvers'
import classes from './Thread.module.css'

interface Props {
  items: ThreadItemView[]
  fresh: ReadonlySet<string>
  ended: boolean
  /** Nothing is filtered out, so that neighbours are neighbours. */
  whole: boolean
  openOriginal: (messageId: string) => void
}

export function Thread({ items, fresh, ended, whole, openOriginal }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const days = useMemo(() => {
    const found: { key: string; items: ThreadItemView[] }[] = []
    for (const item of items) {
      const key = format.dayKey(item.occurredAt)
      const last = found.at(-1)
      if (last?.key === key) last.items.push(item)
      else found.push({ key, items: [item] })
    }
    return found
  }, [items, format])
  const passes = useMemo(() => (whole ? handOvers(items) : new Map<string, HandOver>()), [items, whole])
  const today = format.dayKey(new Date())

  if (items.length === 0) return null
  return (
    <div className={classes.thread}>
      {days.map(day => (
        <section key={`${day.key} ${day.items[0]!.messageId}`} aria-label={format.day(day.items[0]!.occurredAt)}>
          <h2 className={classes.day}>{day.key === today ? t('profile:today') : format.day(day.items[0]!.occurredAt)}</h2>
          <ol className={classes.items}>
            {day.items.map(item => (
              <Fragment key={item.messageId}>
                <Bead item={item} fresh={fresh.has(item.messageId)} openOriginal={openOriginal} />
                {passes.has(item.messageId) && <Pass pass={passes.get(item.messageId)!} />}
              </Fragment>
            ))}
          </ol>
        </section>
      ))}
      {ended && <p className={classes.start}>{t('profile:threadStart')}</p>}
    </div>
  )
}

const Bead = memo(function Bead({ item, fresh, openOriginal }: { item: ThreadItemView; fresh: boolean; openOriginal: (messageId: string) => void }) {
  const { t } = useTranslation()
  const title = useEventTitle()
  const knot = item.touchpoint === 'merge' || item.type === 'alias'
  const channel = t(`terms:channel.${item.channel}`)
  const source = useSourceName()(item.source)
  const meta = knot ? [source] : [channel, item.stage === 'none' ? '' : t(`terms:stage.${item.stage}`), source === channel || item.withheld ? '' : source].filter(Boolean)
  return (
    <li className={fresh ? `${classes.item} ${classes.fresh}` : classes.item}>
      <span className={classes.time}><Moment at={item.occurredAt} as="time" /></span>
      <span className={knot ? `${classes.bead} ${classes.knot}` : classes.bead} title={channel}>
        {knot ? <Knot /> : <ChannelIcon channel={item.channel} size={16} />}
      </span>
      <div className={classes.words}>
        <p className={classes.sentence}>{item.withheld ? t('profile:withheld', { what: title(item.event, item.type) }) : <Sentence touch={item} />}</p>
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

/** Tied below the later touchpoint: the thread runs upwards through it from the earlier channel. */
const Pass = memo(function Pass({ pass }: { pass: HandOver }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = { from: t(`profile:channelFrom.${pass.from}`), to: t(`profile:channelTo.${pass.to}`) }
  return (
    <li className={`${classes.item} ${classes.pass}`}>
      <span className={classes.time} />
      <span className={`${classes.bead} ${classes.knot}`}><Knot /></span>
      <p className={classes.words}>
        {pass.order ? t('profile:handOver.order', { ...words, order: plain(pass.order) }) : t('profile:handOver.customer', { ...words, after: format.duration(pass.afterSeconds) })}
      </p>
    </li>
  )
})

function Knot() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M16 0v9M16 23v9M14 23c-3 4-7 5-12 5" />
      <path d="M16 9c-6 0-9 3.5-9 7.5S10 23 13 23s6-3 6-6.5-2-5.5-3-7.5" />
      <path d="M16 9c6 0 9 3.5 9 7.5S22 23 19 23s-6-3-6-6.5 2-5.5 3-7.5" />
    </svg>
  )
}
