// The work list: what journeys ask of people, in the order in which it is due.
import { Button, Group, Radio, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TaskView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { usePages } from '../../../shared/api/usePages'
import { Said } from '../../../shared/text/Said'
import { Choice } from '../../../shared/ui/Choice'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { More } from '../../../shared/ui/More'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { SidePanel } from '../../../shared/ui/SidePanel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import { useFilters } from '../../../shared/useFilters'

const names = ['status', 'task'] as const
const lookMs = 15_000

export function TasksPage() {
  const { t } = useTranslation()
  const [filters, change] = useFilters(names)
  const status = filters.status || 'open'
  const { query, rows: items } = usePages(['tasks', status], cursor => take(api.GET('/api/tasks', { params: { query: { status, ...(cursor === undefined ? {} : { cursor }) } } })), { staleTime: lookMs })
  const chosen = items.find(task => task.id === filters.task) ?? null
  return (
    <Page title={t('journeys:tasks.title')} intro={t('journeys:tasks.intro')} actions={<Choice label={t('journeys:state')} value={status} data={['open', 'done', 'closed'].map(value => ({ value, label: t(`journeys:tasks.status.${value}`) }))} onChange={value => change({ status: value === 'open' ? null : value })} />}>
      {query.isPending && <Skeletons rows={5} />}
      {query.isError && <ErrorNote error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Empty title={t('journeys:tasks.none.title')} text={t('journeys:tasks.none.text')} />}
      {items.length > 0 && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr><th scope="col">{t('journeys:tasks.what')}</th><th scope="col">{t('journeys:tasks.who')}</th><th scope="col">{t('journeys:tasks.due')}</th><th scope="col">{t('journeys:tasks.taken')}</th></tr></thead>
            <tbody>
              {items.map(task => (
                <tr key={task.id}>
                  <td><button type="button" className={rows.link} onClick={() => change({ task: task.id }, { replace: false })}><Said>{task.title}</Said></button>{task.shops.length > 0 && <span className={rows.small}><Said>{task.shops.join(', ')}</Said></span>}</td>
                  <td data-label={t('journeys:tasks.who')}>{task.profile === null ? t('journeys:erased') : <Link to={`/customers/${task.profile}`}>{task.customerName ? <Said>{task.customerName}</Said> : t('customers:anonymousOne')}</Link>}</td>
                  <td data-label={t('journeys:tasks.due')}><Moment at={task.dueAt} as="dateTime" /></td>
                  <td data-label={t('journeys:tasks.taken')}>{task.status === 'open' ? task.takenBy ?? <Tag tone="quiet">{t('journeys:tasks.free')}</Tag> : task.outcome}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <More has={query.hasNextPage} loading={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />
        </Panel>
      )}
      <SidePanel opened={chosen !== null} title={chosen?.title ?? ''} onClose={() => change({ task: null })}>{chosen && <TaskForm key={chosen.id} task={chosen} close={() => change({ task: null })} />}</SidePanel>
    </Page>
  )
}

function TaskForm({ task, close }: { task: TaskView; close: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState('')
  const [note, setNote] = useState('')
  const path = { params: { path: { id: task.id } } }
  const refresh = () => client.invalidateQueries({ queryKey: ['tasks'] })
  const take_ = useMutation({ mutationFn: (mine: boolean) => take(mine ? api.POST('/api/tasks/{id}/take', path) : api.POST('/api/tasks/{id}/release', path)), onSuccess: refresh })
  const complete = useMutation({
    mutationFn: () => take(api.POST('/api/tasks/{id}/complete', { ...path, body: { outcome, note: note.trim() === '' ? null : note.trim() } })),
    onSuccess: async () => { notifications.show({ message: t('journeys:tasks.completed') }); await refresh(); close() },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    complete.mutate()
  }
  return (
    <form onSubmit={submit}>
      {task.instructions && <p><Said>{task.instructions}</Said></p>}
      {task.profile !== null && <p><Link to={`/customers/${task.profile}`}>{task.customerName ? <Said>{task.customerName}</Said> : t('customers:anonymousOne')}</Link></p>}
      {task.status !== 'open' && <p><Tag tone="quiet">{t(`journeys:tasks.status.${task.status}`)}</Tag> {task.outcome} {task.note && <Said>{task.note}</Said>}</p>}
      {task.status === 'open' && (
        <Stack gap={16}>
          <Button variant="default" loading={take_.isPending} onClick={() => take_.mutate(task.takenBy === null)}>{task.takenBy === null ? t('journeys:tasks.take') : t('journeys:tasks.release')}</Button>
          <Radio.Group label={t('journeys:tasks.outcome')} value={outcome} onChange={setOutcome}>
            <Stack gap={8} mt={8}>{task.outcomes.map(value => <Radio key={value} value={value} label={value} />)}</Stack>
          </Radio.Group>
          <Textarea label={t('journeys:tasks.note')} autosize minRows={2} maxLength={2_000} value={note} onChange={event => setNote(event.currentTarget.value)} />
          {(complete.isError || take_.isError) && <ErrorNote error={complete.error ?? take_.error} />}
          <Group justify="flex-end"><Button type="submit" disabled={outcome === ''} loading={complete.isPending}>{t('journeys:tasks.complete')}</Button></Group>
        </Stack>
      )}
    </form>
  )
}
