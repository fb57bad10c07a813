// Calls to other systems that were never answered: which, why, and trying them again.
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FailedCallView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { usePages } from '../../../shared/api/usePages'
import { plain } from '../../../shared/text/plain'
import { useFormat } from '../../../shared/text/format'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { More } from '../../../shared/ui/More'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import classes from './Canvas.module.css'

export function CallsPanel({ id, failed }: { id: number; failed: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const may = useMay()('RunJourneys')
  const [asked, setAsked] = useState(false)
  const { query: calls, rows } = usePages(['journeyCalls', id, failed], cursor => take(api.GET('/api/journeys/{id}/calls', { params: { path: { id }, query: { limit: 20, ...(cursor ? { cursor } : {}) } } })))
  const repeat = useMutation({
    mutationFn: (call: string | null) => take(api.POST('/api/journeys/{id}/calls/repeat', { params: { path: { id } }, body: { id: call } })),
    onSuccess: async ({ repeated }) => {
      setAsked(false)
      notifications.show({ message: t('journeys:calls.repeated', { count: repeated, shown: format.number(repeated) }) })
      await client.invalidateQueries({ queryKey: ['journeyCalls', id] })
      await client.invalidateQueries({ queryKey: ['journeyCounts', id] })
    },
  })
  if (calls.isPending) return <Skeletons rows={4} />
  if (calls.isError) return <ErrorNote error={calls.error} retry={() => void calls.refetch()} />
  if (rows.length === 0) return <p className={classes.small}>{t('journeys:calls.none')}</p>
  return (
    <>
      <p className={classes.small}>{t('journeys:calls.note')}</p>
      {may && <Group mb={8}><Button size="xs" variant="default" leftSection={<IconRefresh size={14} aria-hidden="true" />} onClick={() => setAsked(true)}>{t('journeys:calls.repeatAll')}</Button></Group>}
      {repeat.isError && !asked && <ErrorNote error={repeat.error} />}
      <ul className={`${classes.faults} ${classes.calls}`}>{rows.map(call => <Call key={call.id} call={call} repeat={may ? () => repeat.mutate(call.id) : null} busy={repeat.isPending} />)}</ul>
      <More has={calls.hasNextPage} loading={calls.isFetchingNextPage} load={() => void calls.fetchNextPage()} />
      <Confirm opened={asked} title={t('journeys:calls.askTitle')} act={t('journeys:calls.repeatAll')} busy={repeat.isPending} error={repeat.error} onClose={() => setAsked(false)} onConfirm={() => repeat.mutate(null)}>
        <p>{t('journeys:calls.askText', { count: failed, shown: format.number(failed) })}</p>
      </Confirm>
    </>
  )
}

function Call({ call, repeat, busy }: { call: FailedCallView; repeat: (() => void) | null; busy: boolean }) {
  const { t } = useTranslation()
  const status = /^status_(\d+)$/.exec(call.error)?.[1]
  const name = plain(call.nodeName ?? '') || t('journeys:kind.webhook')
  return (
    <li>
      <strong>{name}</strong> <Tag tone="bad">{status ? t('journeys:calls.status', { status }) : t(`journeys:calls.error.${call.error}`, { defaultValue: call.error })}</Tag>
      <span className={classes.small}>{call.address} · {t('journeys:calls.attempts', { count: call.attempts })} · <Moment at={call.at} /></span>
      <Group gap={12}>
        {call.profile && <Link to={`/customers/${call.profile}/journeys`}>{t('journeys:calls.customer')}</Link>}
        {repeat && <Button size="compact-xs" variant="subtle" aria-label={`${t('journeys:calls.repeat')}: ${name}`} disabled={busy} onClick={repeat}>{t('journeys:calls.repeat')}</Button>}
      </Group>
    </li>
  )
}
