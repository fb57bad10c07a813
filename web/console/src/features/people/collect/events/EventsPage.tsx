// Live events: what arrives as it arrives, with pause, filters, a search by messageId, and the original of each.
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconArrowUp, IconPlayerPause, IconPlayerPlay, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../../../../shared/api/useMay'
import { EventDrawer } from '../../../../shared/event/EventDrawer'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { LiveDot } from '../../../../shared/ui/LiveDot'
import { More } from '../../../../shared/ui/More'
import { Page } from '../../../../shared/ui/Page'
import { Panel } from '../../../../shared/ui/Panel'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { useFilters } from '../../../../shared/useFilters'
import { useSourceName } from '../../../../shared/useSourceName'
import { EventTable } from './EventTable'
import classes from './EventsPage.module.css'
import { eventFilterNames, useEvents } from './useEvents'
import { useScrolledAway } from './useScrolledAway'

const outcomes = ['stored', 'duplicate', 'quarantined', 'violating']
const drawer = ['event'] as const

export function EventsPage() {
  const { t } = useTranslation()
  const [filters, change] = useFilters(eventFilterNames)
  const [opened, open] = useFilters(drawer)
  const sourceName = useSourceName()
  const may = useMay()
  const [paused, setPaused] = useState(false)
  const [text, setText] = useState(filters.id)
  const search = useDebouncedCallback((id: string) => change({ id: id || null }), 250)
  // Rows never move under one's eyes: they wait while one reads further down or has an event open.
  const away = useScrolledAway()
  const { query, rows, waiting, dropped } = useEvents(filters, paused || away || opened.event !== '')
  const filtered = Object.values(filters).some(Boolean)

  return (
    <Page title={t('events:title')} intro={t('events:intro')}
      actions={<>
        <LiveDot paused={paused} />
        <Button variant="default" aria-pressed={paused} leftSection={paused ? <IconPlayerPlay size={16} aria-hidden="true" /> : <IconPlayerPause size={16} aria-hidden="true" />} onClick={() => setPaused(!paused)}>
          {paused ? (waiting > 0 ? t('events:resumeWith', { count: waiting }) : t('events:resume')) : t('events:pause')}
        </Button>
      </>}>
      <div className={classes.filters} role="search">
        <TextInput className={classes.search} type="search" data-page-search autoComplete="off" spellCheck={false} value={text} leftSection={<IconSearch size={16} aria-hidden="true" />}
          placeholder={t('events:searchPlaceholder')} aria-label={t('events:searchPlaceholder')}
          onChange={event => { setText(event.currentTarget.value); search(event.currentTarget.value.trim()) }} />
        <Select clearable aria-label={t('events:filter.outcome')} placeholder={t('events:filter.outcome')} value={filters.outcome || null} onChange={value => change({ outcome: value })}
          data={outcomes.map(value => ({ value, label: t(`terms:outcome.${value}`) }))} />
        {filters.name && <Button variant="default" onClick={() => change({ name: null })}>{t('events:only', { name: filters.name })} ✕</Button>}
        {filters.source && <Button variant="default" onClick={() => change({ source: null })}>{t('events:only', { name: sourceName(filters.source) })} ✕</Button>}
        {filtered && <Button variant="subtle" onClick={() => { setText(''); change({ id: null, outcome: null, name: null, source: null }) }}>{t('common:clear')}</Button>}
      </div>
      <div className={classes.new} aria-live="polite">
        {away && !paused && waiting > 0 && (
          <Button size="xs" radius="xl" leftSection={<IconArrowUp size={14} aria-hidden="true" />} onClick={() => scrollTo({ top: 0, behavior: 'smooth' })}>{t('profile:new', { count: waiting })}</Button>
        )}
      </div>
      {dropped > 0 && !paused && <p className={classes.dropped}>{t('events:dropped', { count: dropped })}</p>}
      {query.isPending && <Skeletons rows={10} />}
      {query.isError && rows.length === 0 && <ErrorNote error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && (filtered
        ? <Empty title={t('events:none.title')} text={filters.id ? t('events:none.id') : t('events:none.filters')} />
        : <Empty title={t('events:empty.title')} text={t('events:empty.text')} action={may('ChangeSettings') && <Button component={Link} to="/settings/sources?new=1">{t('events:empty.action')}</Button>} />)}
      {rows.length > 0 && <Panel flush><EventTable events={rows} open={id => open({ event: id }, { replace: false })} chosen={opened.event} filterBySource={source => change({ source })} /></Panel>}
      <More has={query.hasNextPage} loading={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />
      <EventDrawer messageId={opened.event || null} onClose={() => open({ event: null })} />
    </Page>
  )
}
