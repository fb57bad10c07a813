// Requests for a copy or for erasure: who asked for what, until when it is due, and what is done about it.
import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PrivacyRequestView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { usePages } from '../../../shared/api/usePages'
import { Said } from '../../../shared/text/Said'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { More } from '../../../shared/ui/More'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import classes from './Consent.module.css'
import { RequestRule } from './RequestRule'

const key = ['privacyRequests']
/** As the server notes it by itself. */
const nobodyKept = 'Nothing is kept about this person.'
const shown = ['open', 'done', 'refused'] as const
type Asked = { act: 'complete' | 'refuse'; request: PrivacyRequestView }

export function RequestsPanel() {
  const { t } = useTranslation()
  const [status, setStatus] = useState<(typeof shown)[number]>('open')
  const [asked, setAsked] = useState<Asked | null>(null)
  const list = usePages([...key, status], cursor => take(api.GET('/api/privacy/requests', { params: { query: { status, limit: 20, ...(cursor ? { cursor } : {}) } } })), { keepWhileLoading: true })
  return (
    <Panel title={t('consent:requests.title')} note={t('consent:requests.note')}>
      <SegmentedControl size="xs" mb={12} aria-label={t('consent:requests.show')} value={status} onChange={value => setStatus(value as typeof status)} data={shown.map(value => ({ value, label: t(`consent:requests.status.${value}`) }))} />
      {list.query.isPending && <Skeletons rows={2} />}
      {list.query.isError && list.rows.length === 0 && <ErrorNote error={list.query.error} retry={() => void list.query.refetch()} />}
      {list.query.isSuccess && list.rows.length === 0 && <p>{t('consent:requests.empty')}</p>}
      {list.rows.length > 0 && (
        <table className={rows.table}>
          <thead><tr>{(['what', 'who', 'from', 'received', 'due', 'acts'] as const).map(column => <th key={column}>{t(`consent:requests.${column}`)}</th>)}</tr></thead>
          <tbody>{list.rows.map(request => <Row key={request.id} request={request} ask={act => setAsked({ act, request })} />)}</tbody>
        </table>
      )}
      <More has={list.query.hasNextPage} loading={list.query.isFetchingNextPage} load={() => void list.query.fetchNextPage()} />
      <RequestRule />
      {asked && <Decide asked={asked} onClose={() => setAsked(null)} />}
    </Panel>
  )
}

function Row({ request, ask }: { request: PrivacyRequestView; ask: (act: Asked['act']) => void }) {
  const { t, i18n } = useTranslation()
  const isOpen = request.status === 'open'
  const isLate = isOpen && new Date(request.dueAt).getTime() < Date.now()
  const done = request.kind === 'erasure' ? 'erase' : request.kind === 'export' ? 'given' : 'settle'
  return (
    <tr>
      <td><strong>{t(`consent:requests.kind.${request.kind}`)}</strong>{request.note && <span className={rows.small}>{request.note === nobodyKept ? t('consent:requests.nobodyKept') : <Said>{request.note}</Said>}</span>}</td>
      <td data-label={t('consent:requests.who')}><Whose request={request} /></td>
      <td data-label={t('consent:requests.from')}>{request.origin === 'staff' ? t('consent:requests.staff') : <Said>{request.origin.replace(/^connection /, '')}</Said>}</td>
      <td data-label={t('consent:requests.received')}><Moment at={request.receivedAt} as="date" /></td>
      <td data-label={t('consent:requests.due')}><span>{isOpen ? <><Moment at={request.dueAt} as="date" /> {isLate && <Tag tone="bad">{t('consent:requests.late')}</Tag>}</> : <>{t('consent:requests.closed')} {request.decidedAt && <Moment at={request.decidedAt} as="date" />} · {request.decidedBy === 'rule' ? t('consent:requests.rule') : <Said>{request.decidedBy ?? ''}</Said>}</>}</span></td>
      <td>
        {isOpen && (
          <Group gap={4}>
            {request.kind === 'export' && request.profile && <Button size="xs" variant="default" component="a" download href={`/api/profiles/${request.profile}/archive?lang=${i18n.language}`}>{t('consent:requests.take')}</Button>}
            <Button size="xs" variant="default" {...(request.kind === 'erasure' ? { color: 'red' } : {})} onClick={() => ask('complete')}>{t(`consent:requests.${done}`)}</Button>
            <Button size="xs" variant="subtle" onClick={() => ask('refuse')}>{t('consent:requests.refuse')}</Button>
          </Group>
        )}
      </td>
    </tr>
  )
}

/** An erased one has no page and no name any more. */
function Whose({ request: { profile, name, isErased } }: { request: PrivacyRequestView }) {
  const { t } = useTranslation()
  if (!profile) return t('consent:requests.nobody')
  if (isErased) return t('consent:requests.erased')
  return <Link to={`/customers/${profile}`}><Said>{name ?? t('common:unnamed')}</Said></Link>
}

function Decide({ asked: { act, request }, onClose }: { asked: Asked; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const params = { path: { id: request.id } }
  const decide = useMutation({
    mutationFn: () => act === 'refuse'
      ? take(api.POST('/api/privacy/requests/{id}/refuse', { params, body: { reason } }))
      : take(api.POST('/api/privacy/requests/{id}/complete', { params, body: { confirm: request.profile } })),
    onSuccess: async () => { onClose(); notifications.show({ message: t('consent:requests.doneSaved') }); await client.invalidateQueries({ queryKey: key }); await client.invalidateQueries({ queryKey: ['register'] }) },
  })
  const isErasure = act === 'complete' && request.kind === 'erasure'
  return (
    <Confirm opened title={act === 'refuse' ? t('consent:requests.refuseTitle') : isErasure ? t('consent:eraseTitle') : t(`consent:requests.kind.${request.kind}`)} danger={isErasure} busy={decide.isPending} error={decide.error}
      act={act === 'refuse' ? t('consent:requests.refuse') : isErasure ? t('consent:eraseAct') : t(request.kind === 'export' ? 'consent:requests.given' : 'consent:requests.settle')} disabled={act === 'refuse' && reason.trim() === ''} onClose={onClose} onConfirm={() => decide.mutate()}>
      {request.profile && <p><strong><Whose request={request} /></strong></p>}
      {act === 'refuse' ? <><p>{t('consent:requests.refuseText')}</p><TextInput className={classes.reason} label={t('consent:reason')} maxLength={300} value={reason} onChange={event => setReason(event.currentTarget.value)} /></> : <p>{t(isErasure ? 'consent:requests.eraseText' : 'consent:requests.doneText')}</p>}
    </Confirm>
  )
}
