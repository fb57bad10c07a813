// Events as rows: when, what, whose, from where, and what became of them.
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventRowView } from '../../../../generated/api'
import { outcomeTone } from '../../../../shared/event/outcome'
import { useReasons } from '../../../../shared/event/useReason'
import { Said } from '../../../../shared/text/Said'
import { useEventTitle } from '../../../../shared/thread/useEventTitle'
import { Channel } from '../../../../shared/ui/Channel'
import { Moment } from '../../../../shared/ui/Moment'
import rows from '../../../../shared/ui/Rows.module.css'
import { Tag } from '../../../../shared/ui/Tag'
import { useSourceName } from '../../../../shared/useSourceName'

interface Props { events: EventRowView[]; chosen: string; open: (messageId: string) => void; filterBySource: (source: string) => void }

export function EventTable({ events, chosen, open, filterBySource }: Props) {
  const { t } = useTranslation()
  return (
    <table className={rows.table}>
      <thead>
        <tr>
          <th scope="col">{t('events:column.received')}</th>
          <th scope="col">{t('events:column.event')}</th>
          <th scope="col">{t('events:column.customer')}</th>
          <th scope="col" data-minor="tablet">{t('events:column.channel')}</th>
          <th scope="col">{t('events:column.source')}</th>
          <th scope="col">{t('events:column.outcome')}</th>
        </tr>
      </thead>
      <tbody>{events.map(event => <Row key={event.id} event={event} chosen={event.messageId === chosen} open={open} filterBySource={filterBySource} />)}</tbody>
    </table>
  )
}

const Row = memo(function Row({ event, chosen, open, filterBySource }: Omit<Props, 'events' | 'chosen'> & { event: EventRowView; chosen: boolean }) {
  const { t } = useTranslation()
  const title = useEventTitle()
  const explain = useReasons()
  const sourceName = useSourceName()
  return (
    <tr className={chosen ? `${rows.open} ${rows.chosen}` : rows.open} onClick={click => {
      if (!(click.target as HTMLElement).closest('a, button') && event.messageId && !getSelection()?.toString()) open(event.messageId)
    }}>
      <td className={rows.tight}><Moment at={event.receivedAt} as="seconds" /></td>
      <td>
        <button type="button" className={rows.link} disabled={!event.messageId} onClick={() => event.messageId && open(event.messageId)}><Said>{title(event.event, event.type)}</Said></button>
        <code className={rows.id}>{event.messageId}</code>
      </td>
      <td data-label={t('events:column.customer')}>{event.profileId ? <Link to={`/customers/${event.profileId}`}><Said>{event.profileName ?? t('customers:visitor', { code: event.profileId.slice(-4) })}</Said></Link> : <span className={rows.dim}>–</span>}</td>
      <td data-minor="tablet" data-label={t('events:column.channel')}>{event.channel ? <Channel channel={event.channel} /> : <span className={rows.dim}>–</span>}</td>
      <td data-minor="phone" data-label={t('events:column.source')}><button type="button" className={rows.link} title={t('events:onlySource')} onClick={() => filterBySource(event.source)}><Said>{sourceName(event.source)}</Said></button></td>
      <td data-label={t('events:column.outcome')}>
        <span>
          <Tag tone={outcomeTone(event.outcome)}>{t(`terms:outcome.${event.outcome}`)}</Tag>{' '}
          {event.violations > 0 && <Tag tone="warn">{t('events:violations', { count: event.violations })}</Tag>}
          {event.reason && <span className={rows.small}>{explain(event.reason).title}</span>}
        </span>
      </td>
    </tr>
  )
})
