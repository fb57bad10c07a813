// The original event one click away: what became of it, when, why, and its JSON as it was received.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventView } from '../../generated/api'
import { api, take } from '../api/client'
import { Said } from '../text/Said'
import { useEventTitle } from '../thread/useEventTitle'
import { Channel } from '../ui/Channel'
import { CopyButton } from '../ui/CopyButton'
import { ErrorNote } from '../ui/ErrorNote'
import { Facts } from '../ui/Facts'
import { JsonView } from '../ui/JsonView'
import { Moment } from '../ui/Moment'
import { SidePanel } from '../ui/SidePanel'
import { Skeletons } from '../ui/Skeletons'
import { Tag } from '../ui/Tag'
import { useSourceName } from '../useSourceName'
import classes from './EventDrawer.module.css'
import { outcomeTone } from './outcome'
import { useRefusalDetail } from './refusalDetail'
import { useReason } from './useReason'

interface Props { messageId: string | null; onClose: () => void }

export function EventDrawer({ messageId, onClose }: Props) {
  const { t } = useTranslation()
  const event = useQuery({
    queryKey: ['event', messageId],
    queryFn: () => take(api.GET('/api/events/{messageId}', { params: { path: { messageId: messageId! } } })),
    enabled: messageId !== null,
  })
  return (
    <SidePanel opened={messageId !== null} title={t('events:original')} onClose={onClose}>
      {event.isPending && <Skeletons rows={8} />}
      {event.isError && <ErrorNote error={event.error} retry={() => void event.refetch()} />}
      {event.data && <Detail event={event.data} />}
    </SidePanel>
  )
}

function Detail({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const title = useEventTitle()
  const reason = useReason(event.reason)
  const detailWords = useRefusalDetail()
  const sourceName = useSourceName()
  return (
    <div className={classes.detail}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title(event.event, event.type)}</h2>
        <Tag tone={outcomeTone(event.status)}>{t(`terms:outcome.${event.status}`)}</Tag>
      </div>
      <p className={classes.became}>{t(`events:became.${event.status}`)}</p>
      {reason && <p className={classes.reason}><strong>{reason.title}</strong> {reason.todo}</p>}
      {event.detail && <p className={classes.reason}><Said>{detailWords(event.detail)}</Said></p>}
      <Facts facts={[
        ['messageId', <span key="id" className={classes.id}><code>{event.messageId}</code><CopyButton text={event.messageId} what="messageId" /></span>],
        event.profileId ? [t('events:column.customer'), <Link key="who" to={`/customers/${event.profileId}`}><Said>{event.profileName ?? t('common:unnamed')}</Said></Link>] : null,
        event.occurredAt ? [t('events:occurred'), <Moment key="at" at={event.occurredAt} as="dateTime" />] : null,
        [t('events:received'), <Moment key="received" at={event.receivedAt} as="dateTime" />],
        event.withheld ? null : [t('events:column.source'), <Said key="source">{event.source && sourceName(event.source)}</Said>],
        event.channel ? [t('events:column.channel'), <Channel key="channel" channel={event.channel} />] : null,
        event.stage ? [t('events:stage'), t(`terms:stage.${event.stage}`, { defaultValue: event.stage })] : null,
        event.duplicates > 0 ? [t('events:duplicates'), t('events:duplicatesCount', { count: event.duplicates })] : null,
      ]} />
      {event.violations.length > 0 && (
        <section>
          <h3 className={classes.heading}>{t('events:violations', { count: event.violations.length })}</h3>
          <ul className={classes.violations}>
            {event.violations.map((violation, index) => (
              <li key={index}><code><Said>{violation.path}</Said></code> <Said>{t(`events:violation.${violation.code}`, { defaultValue: violation.message })}</Said></li>
            ))}
          </ul>
        </section>
      )}
      {event.withheld ? <p className={classes.reason}>{t('profile:withheldOriginal')}</p> : (
        <section>
          <h3 className={classes.heading}>{t('events:asReceived')}</h3>
          <JsonView value={event.original} what={t('events:asReceived')} />
        </section>
      )}
    </div>
  )
}
