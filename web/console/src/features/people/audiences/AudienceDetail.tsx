// One audience: what it means, how it overlaps with another, who is in it, and who came and left.
import { Button, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AudienceView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { usePages } from '../../../shared/api/usePages'
import { Said } from '../../../shared/text/Said'
import { useFormat } from '../../../shared/text/format'
import { useEventTitle } from '../../../shared/thread/useEventTitle'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { More } from '../../../shared/ui/More'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import classes from './Audiences.module.css'
import { useConditionSentence } from './sentence'

export function AudienceDetail({ audience, audiences, edit }: { audience: AudienceView; audiences: AudienceView[]; edit: (() => void) | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()('ChangeAudiences')
  const sentence = useConditionSentence(audiences)
  return (
    <div className={classes.detail}>
      <p className={classes.sentence}>{sentence(audience.condition)}</p>
      <Group justify="space-between">
        <p className={classes.size}><strong>{format.number(audience.size)}</strong> <span>{t('audiences:customers', { count: audience.size })}</span></p>
        {edit && <Button variant="default" onClick={edit}>{t('audiences:edit')}</Button>}
      </Group>
      {audiences.length > 1 && <Overlap audience={audience} others={audiences.filter(one => one.id !== audience.id)} />}
      {may && <Members id={audience.id} />}
      {may && <Changes id={audience.id} />}
    </div>
  )
}

function Overlap({ audience, others }: { audience: AudienceView; others: AudienceView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [other, setOther] = useState<string | null>(null)
  const overlap = useQuery({
    queryKey: ['audiences', 'overlap', audience.id, other], enabled: other !== null,
    queryFn: () => take(api.GET('/api/audiences/{id}/overlap', { params: { path: { id: audience.id }, query: { with: Number(other) } } })),
  })
  return (
    <div>
      <Select label={t('audiences:overlap')} searchable clearable value={other} data={others.map(one => ({ value: String(one.id), label: one.name }))} onChange={setOther} />
      {overlap.data && <p>{t('audiences:overlapText', { count: overlap.data.both, both: format.number(overlap.data.both), share: format.percent(overlap.data.size === 0 ? 0 : overlap.data.both / overlap.data.size), otherShare: format.percent(overlap.data.withSize === 0 ? 0 : overlap.data.both / overlap.data.withSize) })}</p>}
    </div>
  )
}

function Members({ id }: { id: number }) {
  const { t } = useTranslation()
  const why = useWhy()
  const { query: members, rows: all } = usePages(['audiences', 'members', id], cursor => take(api.GET('/api/audiences/{id}/members', { params: { path: { id }, query: { limit: 20, ...(cursor ? { cursor } : {}) } } })))
  return (
    <Panel flush title={t('audiences:members')}>
      {members.isPending && <Skeletons rows={4} />}
      {members.isError && <ErrorNote error={members.error} retry={() => void members.refetch()} />}
      <table className={rows.table}>
        <thead><tr><th scope="col">{t('audiences:customer')}</th><th scope="col">{t('audiences:since')}</th><th scope="col">{t('audiences:why')}</th></tr></thead>
        <tbody>
          {all.map(one => (
            <tr key={one.id}>
              <td><Link to={`/customers/${one.id}/audiences`}>{one.name ? <Said>{one.name}</Said> : t('customers:anonymousOne')}</Link></td>
              <td data-label={t('audiences:since')}><Moment at={one.since} as="dateTime" /></td>
              <td data-label={t('audiences:why')}>{why(one.cause, one.event)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More has={members.hasNextPage} loading={members.isFetchingNextPage} load={() => void members.fetchNextPage()} />
    </Panel>
  )
}

function Changes({ id }: { id: number }) {
  const { t } = useTranslation()
  const why = useWhy()
  const changes = useQuery({ queryKey: ['audiences', 'changes', id], queryFn: () => take(api.GET('/api/audiences/{id}/changes', { params: { path: { id }, query: { limit: 20 } } })) })
  if (!changes.data || changes.data.items.length === 0) return null
  return (
    <Panel flush title={t('audiences:changes')}>
      <table className={rows.table}>
        <thead><tr><th scope="col">{t('audiences:customer')}</th><th scope="col">{t('audiences:what')}</th><th scope="col">{t('audiences:when')}</th><th scope="col">{t('audiences:why')}</th></tr></thead>
        <tbody>
          {changes.data.items.map((one, index) => (
            <tr key={index}>
              <td>{one.id ? <Link to={`/customers/${one.id}/audiences`}>{one.name ? <Said>{one.name}</Said> : t('customers:anonymousOne')}</Link> : <span className={rows.dim}>–</span>}</td>
              <td data-label={t('audiences:what')}><Tag tone={one.isEntry ? 'good' : 'quiet'}>{t(one.isEntry ? 'audiences:came' : 'audiences:left')}</Tag></td>
              <td data-label={t('audiences:when')}><Moment at={one.at} as="dateTime" /></td>
              <td data-label={t('audiences:why')}>{why(one.cause, one.event)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

export function useWhy() {
  const { t } = useTranslation()
  const title = useEventTitle()
  return (cause: string, event: string | null) => (cause === 'event' && event ? t('audiences:causes.eventNamed', { event: title(event), interpolation: { escapeValue: false } }) : t(`audiences:causes.${cause}`))
}
