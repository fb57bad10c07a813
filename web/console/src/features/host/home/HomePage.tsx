// Home: what is happening now, what happened in the last weeks, and the way to what is behind each number.
import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { StatsView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { useLive } from '../../../shared/live/useLive'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { LiveDot } from '../../../shared/ui/LiveDot'
import { Page } from '../../../shared/ui/Page'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { useFilters } from '../../../shared/useFilters'
import { EventsChart } from './EventsChart'
import classes from './HomePage.module.css'
import { NewCustomersChart } from './NewCustomersChart'
import { Numbers } from './Numbers'
import { StagesChart } from './StagesChart'
import { TopEvents } from './TopEvents'

const names = ['days'] as const
const refreshMs = 60_000

export function HomePage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()
  const [filters, change] = useFilters(names)
  const days = Number(filters.days) || 30
  const home = useQuery({
    queryKey: ['home', days],
    queryFn: () => take(api.GET('/api/home', { params: { query: { days } } })),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  })
  const stats = useQuery({ queryKey: ['stats'], queryFn: () => take(api.GET('/api/stats')), staleTime: 30_000 })
  useLive<StatsView>('stats', fresh => client.setQueryData(['stats'], fresh))

  const tools = (
    <>
      <LiveDot />
      <SegmentedControl size="xs" aria-label={t('home:period')} value={String(days)} onChange={value => change({ days: value === '30' ? null : value })}
        data={[7, 30, 90].map(count => ({ value: String(count), label: t('home:days', { count }) }))} />
    </>
  )
  return (
    <Page title={t('home:title')} actions={tools}>
      {home.isError && <ErrorNote error={home.error} retry={() => void home.refetch()} />}
      {home.isPending && <Skeletons rows={3} height={160} gap={16} />}
      {home.data && home.data.stats.events === 0 && (
        <Empty title={t('home:empty.title')} text={t('home:empty.text')}
          action={<>
            {may('ChangeSettings') && <Button component={Link} to="/settings/sources?new=1">{t('home:empty.source')}</Button>}
            {may('Import') && <Button component={Link} to="/data/imports?new=1" variant="default">{t('home:empty.import')}</Button>}
          </>} />
      )}
      {home.data && home.data.stats.events > 0 && (
        <>
          <Numbers today={home.data.today} stats={stats.data ?? home.data.stats} />
          <div className={classes.charts}>
            <div className={classes.full}><EventsChart days={home.data.days} /></div>
            <NewCustomersChart days={home.data.days} />
            <StagesChart stages={home.data.stages} />
            <div className={classes.full}><TopEvents events={home.data.topEvents} /></div>
          </div>
        </>
      )}
    </Page>
  )
}
