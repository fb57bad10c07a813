// The jobs, newest first and live: how far each has come, and the buttons to cancel it, pause it, or let it go on.
import { Button, Group, Progress } from '@mantine/core'
import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { usePages, type Page } from '../../../shared/api/usePages'
import { useLive } from '../../../shared/live/useLive'
import { Said } from '../../../shared/text/Said'
import { useFormat } from '../../../shared/text/format'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { More } from '../../../shared/ui/More'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag, type Tone } from '../../../shared/ui/Tag'
import { useActorName } from '../../../shared/useActorName'
import classes from './BackgroundPage.module.css'
import { actsOn } from './acts'

const key = ['jobs']
const tones: Record<string, Tone> = { waiting: 'quiet', running: 'info', paused: 'warn', done: 'good', failed: 'bad', cancelled: 'quiet' }

export function JobsPanel() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const jobs = usePages(key, cursor => take(api.GET('/api/jobs', { params: { query: { limit: 20, cursor } } })))
  useLive<JobView>('jobs', fresh => {
    if (!jobs.rows.some(job => job.id === fresh.id)) return void client.invalidateQueries({ queryKey: key })
    client.setQueryData<InfiniteData<Page<JobView>>>(key, old => old && {
      ...old, pages: old.pages.map(page => ({ ...page, items: page.items.map(job => (job.id === fresh.id ? fresh : job)) })),
    })
    // An answer that is on its way may be older than this.
    if (client.isFetching({ queryKey: key }) > 0) void client.invalidateQueries({ queryKey: key })
  })
  const some = jobs.rows.length > 0
  return (
    <Panel title={t('settings:background.jobs.title')} note={jobs.query.isSuccess && !some ? t('settings:background.jobs.none') : t('settings:background.jobs.note')} flush={some}>
      {jobs.query.isPending && <Skeletons rows={2} />}
      {jobs.query.isError && !some && <ErrorNote error={jobs.query.error} retry={() => void jobs.query.refetch()} />}
      {some && (
        <table className={rows.table}>
          <thead><tr>
            <th scope="col">{t('settings:background.name')}</th><th scope="col">{t('settings:background.state')}</th><th scope="col">{t('settings:background.progress')}</th>
            <th scope="col">{t('settings:background.due')}</th><th scope="col"><span className="unseen">{t('common:actions')}</span></th>
          </tr></thead>
          <tbody>{jobs.rows.map(job => <JobRow key={job.id} job={job} />)}</tbody>
        </table>
      )}
      <More has={jobs.query.hasNextPage} loading={jobs.query.isFetchingNextPage} load={() => void jobs.query.fetchNextPage()} />
    </Panel>
  )
}

function JobRow({ job }: { job: JobView }) {
  const { t } = useTranslation()
  const actorName = useActorName()
  const format = useFormat()
  const share = job.total ? job.done / job.total : null
  return (
    <tr>
      <td>
        <span>
          <strong><Said>{t(`settings:background.job.${job.kind}`, { defaultValue: job.kind })}</Said></strong>
          {job.message && <Said className={`${rows.small} ${rows.address}`}>{job.message}</Said>}
          {job.error && <span className={classes.error}><Said>{job.error}</Said></span>}
        </span>
      </td>
      <td data-label={t('settings:background.state')}><Tag tone={tones[job.status] ?? 'plain'}>{t(`settings:background.jobStatus.${job.status}`, { defaultValue: job.status })}</Tag></td>
      <td data-label={t('settings:background.progress')}>
        {share === null ? <span className={rows.dim}>–</span> : <span className={classes.progress}><Progress w={96} value={share * 100} aria-label={t('settings:background.progress')} /> {format.percent(share)}</span>}
      </td>
      <td data-label={t('settings:background.due')}>
        <span>
          <Moment at={job.startedAt ?? job.dueAt} as="dateTime" />
          <span className={`${rows.small} ${rows.address}`}>{t('settings:background.jobs.startedBy')} <Said>{actorName(job.startedBy)}</Said>{job.attempts > 1 && <> · {t('settings:background.attempts')}: {format.number(job.attempts)}</>}</span>
        </span>
      </td>
      <td><JobActs job={job} /></td>
    </tr>
  )
}

function JobActs({ job }: { job: JobView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const params = { path: { id: job.id } }
  const done = () => { setAsked(false); return client.invalidateQueries({ queryKey: key }) }
  const cancel = useMutation({ mutationFn: () => take(api.POST('/api/jobs/{id}/cancel', { params })), onSuccess: done })
  const pause = useMutation({ mutationFn: () => take(api.POST('/api/jobs/{id}/pause', { params })), onSuccess: done })
  const retry = useMutation({ mutationFn: () => take(api.POST('/api/jobs/{id}/retry', { params })), onSuccess: done })
  const begin = { cancel: () => setAsked(true), pause: () => pause.mutate(), retry: () => retry.mutate() }
  const acts = useMay()('ChangeJobs') ? actsOn(job.status) : []
  const error = pause.error ?? retry.error
  return (
    <>
      <Group gap={8} justify="flex-end">
        {acts.map(act => (
          <Button key={act} size="xs" variant="default" loading={act === 'pause' ? pause.isPending : act === 'retry' && retry.isPending}
            aria-label={t(`settings:background.jobs.actOn.${act}`, { id: job.id })} onClick={begin[act]}>{t(`settings:background.jobs.act.${act}`)}</Button>
        ))}
      </Group>
      {error && <ErrorNote error={error} />}
      <Confirm opened={asked} title={t('settings:background.jobs.cancelTitle')} act={t('settings:background.jobs.cancelAct')} danger busy={cancel.isPending} error={cancel.error} onClose={() => setAsked(false)} onConfirm={() => cancel.mutate()}>
        <p>{t('settings:background.jobs.cancelText')}</p>
      </Confirm>
    </>
  )
}
