// One journey: its canvas, what is chosen on it, what is wrong with it, who is on it, and its versions.
import { Button, Group, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { JourneyGraph, JourneyView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { plain } from '../../../shared/text/plain'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import { useFilters } from '../../../shared/useFilters'
import { BacktestPanel } from './BacktestPanel'
import { CallsPanel } from './CallsPanel'
import { Canvas } from './Canvas'
import classes from './Canvas.module.css'
import { added, arranged } from './draft'
import { FaultList } from './FaultList'
import { JourneyActs } from './JourneyActs'
import { branchesOf, freeId, fresh, icons, palette, type Kind } from './kinds'
import { NodeCustomers } from './NodeCustomers'
import { NodeForm } from './NodeForm'
import { ResultsPanel } from './ResultsPanel'
import { RulesForm } from './RulesForm'
import { statusTones } from './JourneysPage'
import { useCounts, useJourney, useSave } from './useJourney'

const names = ['node', 'tab', 'version', 'customer'] as const

export function JourneyPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation()
  const journey = useJourney(Number(id))
  if (journey.data) return <Editor key={journey.data.id} journey={journey.data} />
  return <Page title={t('journeys:title')}>{journey.isError ? <ErrorNote error={journey.error} retry={() => void journey.refetch()} /> : <Skeletons rows={6} />}</Page>
}

function Editor({ journey }: { journey: JourneyView }) {
  const { t } = useTranslation()
  const may = useMay()('ChangeJourneys')
  const [filters, change] = useFilters(names)
  const [draft, setDraft] = useState(journey.draft)
  const [name, setName] = useState(journey.name)
  const save = useSave(journey.id)
  const shownVersion = useQuery({
    queryKey: ['journeyVersion', journey.id, filters.version], enabled: filters.version !== '', staleTime: Infinity,
    queryFn: () => take(api.GET('/api/journeys/{id}/versions/{version}', { params: { path: { id: journey.id, version: Number(filters.version) } } })),
  })
  const counts = useCounts(journey.id, journey.version > 0)
  // By what they say: an answer of the server is another object each time.
  const same = draft === journey.draft || JSON.stringify(draft) === JSON.stringify(journey.draft)
  const dirty = !same || name !== journey.name
  const checked = useQuery({ queryKey: ['journeyCheck', JSON.stringify(draft)], enabled: may && !same, queryFn: () => take(api.POST('/api/journeys/check', { body: draft })) })
  const readOnly = !may || filters.version !== ''
  const graph = filters.version !== '' && shownVersion.data ? shownVersion.data : draft
  const faults = filters.version !== '' ? [] : same ? journey.faults : checked.data?.faults ?? []
  const path = usePath(journey.id, filters.customer)
  const choose = (node: string | null) => change({ node, ...(node === null ? {} : { tab: null }) })
  useLeaveGuard(dirty)

  function add(kind: Kind) {
    const at = graph.nodes.find(node => node.id === filters.node) ?? graph.nodes.find(node => node.kind === 'entry')!
    const open = branchesOf(at).find(branch => !graph.edges.some(edge => edge.from === at.id && edge.branch === branch)) ?? branchesOf(at)[0]
    const node = fresh(kind, freeId(graph.nodes, kind), at.x, at.y + 140, { yes: t('journeys:yes'), done: t('journeys:doneBranch') })
    setDraft(arranged(added(draft, node, open === undefined ? null : { from: at.id, branch: open })))
    choose(node.id)
  }

  return (
    <Page title={plain(journey.name)} intro={<><Tag tone={statusTones[journey.status as keyof typeof statusTones]}>{t(`journeys:status.${journey.status}`)}</Tag> {journey.version > 0 ? t('journeys:versionNumber', { number: journey.version }) : t('journeys:neverPublished')}</>}
      actions={<JourneyActs journey={journey} dirty={dirty} now={counts.data?.now ?? 0} />}>
      <Group mb={12} gap={8} align="end">
        {may && <TextInput label={t('journeys:name')} maxLength={100} value={name} onChange={event => setName(event.currentTarget.value)} />}
        {journey.versions.length > 0 && (
          <Select label={t('journeys:shown')} allowDeselect={false} value={filters.version} onChange={version => change({ version: version || null })}
            data={[{ value: '', label: t('journeys:draft') }, ...journey.versions.map(one => ({ value: String(one.version), label: t('journeys:versionWith', { number: one.version, count: one.now }) }))]} />
        )}
        {may && <Button variant="default" onClick={() => setDraft(arranged(draft))} disabled={readOnly}>{t('journeys:arrange')}</Button>}
        {may && <Button variant="default" disabled={!dirty} onClick={() => { setDraft(journey.draft); setName(journey.name) }}>{t('journeys:discard')}</Button>}
        {may && <Button disabled={!dirty || name.trim() === ''} loading={save.isPending} onClick={() => save.mutate({ name: name.trim(), draft }, { onSuccess: view => { setDraft(view.draft); setName(view.name); notifications.show({ message: t('journeys:saved') }) } })}>{t('common:save')}</Button>}
      </Group>
      {save.isError && <ErrorNote error={save.error} />}
      <div className={classes.layout}>
        <nav className={classes.palette} aria-label={t('journeys:palette')}>
          {palette.map(({ group, kinds }) => (
            <div key={group}>
              <h2>{t(`journeys:group.${group}`)}</h2>
              {kinds.map(kind => <Tool key={kind} kind={kind} disabled={readOnly} add={add} />)}
            </div>
          ))}
        </nav>
        <Canvas graph={graph} chosen={filters.node === '' ? null : filters.node} faults={faults} counts={counts.data ?? null} path={path} readOnly={readOnly} choose={choose} change={setDraft} />
        <Side journey={journey} graph={graph} faults={faults} readOnly={readOnly} dirty={dirty} failed={counts.data?.failed ?? 0} setDraft={setDraft} filters={filters} change={change} choose={choose} />
      </div>
    </Page>
  )
}

function Tool({ kind, disabled, add }: { kind: Kind; disabled: boolean; add: (kind: Kind) => void }) {
  const { t } = useTranslation()
  const Icon = icons[kind]
  return <button type="button" className={classes.tool} disabled={disabled} onClick={() => add(kind)}><Icon size={18} stroke={1.6} aria-hidden="true" /> {t(`journeys:kind.${kind}`)}</button>
}

interface SideProps {
  journey: JourneyView
  graph: JourneyGraph
  faults: JourneyView['faults']
  readOnly: boolean
  dirty: boolean
  failed: number
  setDraft: (graph: JourneyGraph) => void
  filters: Record<(typeof names)[number], string>
  change: (values: Partial<Record<(typeof names)[number], string | null>>) => void
  choose: (id: string | null) => void
}

function Side({ journey, graph, faults, readOnly, dirty, failed, setDraft, filters, change, choose }: SideProps) {
  const { t } = useTranslation()
  const node = graph.nodes.find(one => one.id === filters.node)
  const tab = ['customers', 'results', 'past', 'calls'].includes(filters.tab) ? filters.tab : node ? 'node' : filters.tab === 'rules' ? 'rules' : 'faults'
  const tabs = [...(node ? ['node'] : []), 'faults', 'rules', 'past', ...(journey.version > 0 ? ['customers', 'results', 'calls'] : [])]
  return (
    <aside className={classes.side} aria-label={t('journeys:details')}>
      <Select aria-label={t('journeys:details')} allowDeselect={false} value={tab} data={tabs.map(value => ({ value, label: value === 'calls' && failed > 0 ? t('journeys:calls.tab', { number: failed }) : t(`journeys:tab.${value}`) }))} onChange={value => value && change({ tab: value === 'node' ? null : value, ...(value === 'faults' || value === 'rules' ? { node: null } : {}) })} />
      <div style={{ marginTop: 12 }}>
        {tab === 'faults' && <FaultList faults={faults} graph={graph} choose={choose} />}
        {tab === 'customers' && <NodeCustomers id={journey.id} node={node?.id ?? null} graph={graph} chosen={filters.customer === '' ? null : filters.customer} choose={customer => change({ customer, tab: 'customers' })} />}
        {tab === 'results' && <ResultsPanel id={journey.id} graph={graph} />}
        {tab === 'calls' && <CallsPanel id={journey.id} failed={failed} />}
        {tab === 'past' && <BacktestPanel id={journey.id} graph={graph} may={!readOnly} dirty={dirty} />}
        <fieldset disabled={readOnly} style={{ border: 0, padding: 0, margin: 0 }}>
          {tab === 'node' && node && <NodeForm key={node.id} graph={graph} node={node} change={setDraft} choose={choose} />}
          {tab === 'rules' && <RulesForm rules={graph.rules} change={rules => setDraft({ ...graph, rules })} />}
        </fieldset>
      </div>
    </aside>
  )
}

/** The nodes that the chosen customer has been in, for the thread on the canvas. */
function usePath(id: number, profile: string): string[] {
  const ways = useQuery({ queryKey: ['journeyPath', id, profile], enabled: profile !== '', queryFn: () => take(api.GET('/api/journeys/{id}/customers/{profile}', { params: { path: { id, profile } } })) })
  return profile === '' ? [] : ways.data?.ways[0]?.path.map(step => step.node) ?? []
}

function useLeaveGuard(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
}
