// Quarantine: what could not be processed, grouped by reason with what to do, each mendable and replayable.
import { Button, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { api, take } from '../../../../shared/api/client'
import { usePages } from '../../../../shared/api/usePages'
import { Choice } from '../../../../shared/ui/Choice'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { More } from '../../../../shared/ui/More'
import { Page } from '../../../../shared/ui/Page'
import { Panel } from '../../../../shared/ui/Panel'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { useFilters } from '../../../../shared/useFilters'
import { QuarantineDrawer } from './QuarantineDrawer'
import classes from './QuarantinePage.module.css'
import { QuarantineTable } from './QuarantineTable'
import { Reasons } from './Reasons'

const names = ['reason', 'status', 'q', 'item'] as const
const statuses = ['open', 'replayed', 'discarded'] as const
type Status = (typeof statuses)[number]

export function QuarantinePage() {
  const { t } = useTranslation()
  const [filters, change] = useFilters(names)
  const status = statuses.includes(filters.status as Status) ? (filters.status as Status) : 'open'
  const [text, setText] = useState(filters.q)
  const search = useDebouncedCallback((q: string) => change({ q: q || null }), 250)
  const query = { status, reason: filters.reason || undefined, search: filters.q || undefined }
  const list = usePages(['quarantine', query], cursor => take(api.GET('/api/quarantine', { params: { query: { ...query, limit: 50, cursor } } })), { keepWhileLoading: true })
  const summary = useQuery({ queryKey: ['quarantine-summary'], queryFn: () => take(api.GET('/api/quarantine/summary')) })
  const reasons = (summary.data?.items ?? []).filter(row => row.open > 0)
  const clean = status === 'open' && !filters.reason && !filters.q && list.query.isSuccess && list.rows.length === 0

  return (
    <Page title={t('quarantine:title')} intro={t('quarantine:intro')}>
      {reasons.length > 0 && <Reasons reasons={reasons} chosen={filters.reason} choose={reason => change({ reason })} />}
      {!clean && (
        <div className={classes.filters} role="search">
          <TextInput className={classes.search} type="search" data-page-search autoComplete="off" spellCheck={false} value={text} leftSection={<IconSearch size={16} aria-hidden="true" />}
            placeholder={t('quarantine:searchPlaceholder')} aria-label={t('quarantine:searchPlaceholder')}
            onChange={event => { setText(event.currentTarget.value); search(event.currentTarget.value.trim()) }} />
          <Choice label={t('quarantine:statusLabel')} value={status} onChange={value => change({ status: value === 'open' ? null : value })}
            data={statuses.map(value => ({ value, label: t(`quarantine:status.${value}`) }))} />
        </div>
      )}
      {list.query.isPending && <Skeletons rows={6} />}
      {list.query.isError && list.rows.length === 0 && <ErrorNote error={list.query.error} retry={() => void list.query.refetch()} />}
      {clean && <Empty title={t('quarantine:empty.title')} text={t('quarantine:empty.text')} action={<Button component={Link} to="/data/events" variant="default">{t('quarantine:empty.action')}</Button>} />}
      {!clean && list.query.isSuccess && list.rows.length === 0 && <Empty small title={t('quarantine:none.title')} text={t('quarantine:none.text')} />}
      {list.rows.length > 0 && <Panel flush><QuarantineTable items={list.rows} chosen={filters.item} open={item => change({ item }, { replace: false })} /></Panel>}
      <More has={list.query.hasNextPage} loading={list.query.isFetchingNextPage} load={() => void list.query.fetchNextPage()} />
      <QuarantineDrawer id={filters.item || null} onClose={() => change({ item: null })} />
    </Page>
  )
}
