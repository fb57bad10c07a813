// The tracking plan: every event name that is known or was seen, its properties, and how it departs from the plan.
import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { VocabularyEntryView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { fold } from '../../../shared/text/fold'
import { useFormat } from '../../../shared/text/format'
import { plain } from '../../../shared/text/plain'
import { Said } from '../../../shared/text/Said'
import { Channel } from '../../../shared/ui/Channel'
import { Choice } from '../../../shared/ui/Choice'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { SidePanel } from '../../../shared/ui/SidePanel'
import { Tag } from '../../../shared/ui/Tag'
import { useFilters } from '../../../shared/useFilters'
import { EntryDrawer } from './EntryDrawer'
import { PlanForm, type Planned } from './PlanForm'
import classes from './TrackingPlanPage.module.css'
import { useEntryTitle } from './useEntryTitle'

const names = ['show', 'q', 'entry', 'edit', 'new'] as const
const empty: Planned = { name: '', description: '', properties: [] }
const ways = ['all', 'violating', 'unknown', 'unseen'] as const

export function TrackingPlanPage() {
  const { t } = useTranslation()
  const [filters, change] = useFilters(names)
  const title = useEntryTitle()
  const vocabulary = useQuery({ queryKey: ['vocabulary'], queryFn: () => take(api.GET('/api/vocabulary')) })
  const all = vocabulary.data?.items ?? []
  const show = ways.includes(filters.show as (typeof ways)[number]) ? filters.show : 'all'
  const wanted = fold(filters.q)
  const shown = all.filter(entry => fits(entry, show)).filter(entry => !wanted || fold(`${entry.name} ${title(entry)}`).includes(wanted))
  const chosen = all.find(entry => entry.name === filters.entry) ?? null

  const start = useMay()('ChangeSettings') && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => change({ new: '1' }, { replace: false })}>{t('settings:plan.own.new')}</Button>

  return (
    <Page title={t('settings:plan.title')} intro={t('settings:plan.intro')} actions={start}>
      <div className={classes.filters} role="search">
        <TextInput className={classes.search} type="search" data-page-search value={filters.q} onChange={event => change({ q: event.currentTarget.value || null })} leftSection={<IconSearch size={16} aria-hidden="true" />}
          placeholder={t('settings:plan.search')} aria-label={t('settings:plan.search')} />
        <Choice label={t('common:filters')} value={show} onChange={value => change({ show: value === 'all' ? null : value })}
          data={ways.map(value => ({ value, label: `${t(`settings:plan.show.${value}`)} ${all.filter(entry => fits(entry, value)).length}` }))} />
      </div>
      {vocabulary.isPending && <Skeletons rows={8} />}
      {vocabulary.isError && <ErrorNote error={vocabulary.error} retry={() => void vocabulary.refetch()} />}
      {vocabulary.isSuccess && shown.length === 0 && <Empty small title={t('settings:plan.none.title')} text={t('settings:plan.none.text')} />}
      {shown.length > 0 && <Panel flush><PlanTable entries={shown} open={name => change({ entry: name }, { replace: false })} /></Panel>}
      <EntryDrawer entry={chosen} editing={filters.edit !== ''} edit={on => change({ edit: on ? '1' : null }, { replace: !on })} onClose={() => change({ entry: null, edit: null })} />
      <SidePanel opened={filters.new !== ''} title={t('settings:plan.own.new')} onClose={() => change({ new: null })}>
        <PlanForm named={false} start={empty} onDone={name => change({ new: null, entry: name })} onCancel={() => change({ new: null })} />
      </SidePanel>
    </Page>
  )
}

function fits(entry: VocabularyEntryView, show: string): boolean {
  if (show === 'violating') return entry.known && entry.violations > 0
  if (show === 'unknown') return !entry.known
  if (show === 'unseen') return entry.seen === 0
  return true
}

function PlanTable({ entries, open }: { entries: VocabularyEntryView[]; open: (name: string) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useEntryTitle()
  return (
    <table className={rows.table}>
      <thead><tr>
        <th scope="col">{t('settings:plan.event')}</th><th scope="col">{t('settings:plan.channel')}</th><th scope="col" data-minor="tablet">{t('settings:plan.stage')}</th>
        <th scope="col" className={rows.number}>{t('settings:plan.seen')}</th><th scope="col">{t('settings:plan.lastSeen')}</th><th scope="col">{t('settings:plan.state')}</th>
      </tr></thead>
      <tbody>
        {entries.map(entry => (
          <tr key={entry.name} className={rows.open} onClick={event => { if (!(event.target as HTMLElement).closest('button')) open(entry.name) }}>
            <td><span><button type="button" className={rows.link} onClick={() => open(entry.name)}>{title(entry)}</button><span className={rows.small}><code>{plain(entry.name)}</code></span></span></td>
            <td data-label={t('settings:plan.channel')}>{entry.channel ? <Channel channel={entry.channel} /> : <span className={rows.dim}>{t('settings:plan.bySource')}</span>}</td>
            <td data-minor="tablet" data-label={t('settings:plan.stage')}>{entry.stage && entry.stage !== 'none' ? <Said>{t(`terms:stage.${entry.stage}`, { defaultValue: entry.stage })}</Said> : <span className={rows.dim}>–</span>}</td>
            <td data-label={t('settings:plan.seen')} className={rows.number}>{format.number(entry.seen)}</td>
            <td data-label={t('settings:plan.lastSeen')}>{entry.lastSeenAt ? <Moment at={entry.lastSeenAt} /> : <span className={rows.dim}>{t('common:never')}</span>}</td>
            <td data-label={t('settings:plan.state')}>
              <span>
                {entry.own && <Tag>{t('settings:plan.own.tag')}</Tag>}
                {entry.known ? null : <Tag tone="info">{t('settings:plan.offPlan')}</Tag>}{' '}
                {entry.known && entry.violations > 0 ? <Tag tone="warn">{t('events:violations', { count: entry.violations })}</Tag> : entry.known && entry.seen > 0 && <Tag tone="good">{t('settings:plan.fine')}</Tag>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
