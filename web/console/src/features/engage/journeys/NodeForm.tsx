// What an author sets of the node that is chosen, and where its branches lead.
import { Button, Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JourneyGraph } from '../../../generated/api'
import { plain } from '../../../shared/text/plain'
import classes from './Canvas.module.css'
import { changed, connected, removed } from './draft'
import { ActFields } from './fields/ActFields'
import { ChoiceFields } from './fields/ChoiceFields'
import { EntryFields } from './fields/EntryFields'
import { WaitFields } from './fields/WaitFields'
import { branchesOf, type Node } from './kinds'
import { useBranchName } from './words'

interface Props { graph: JourneyGraph; node: Node; change: (graph: JourneyGraph) => void; choose: (id: string | null) => void }

export function NodeForm({ graph, node, change, choose }: Props) {
  const { t } = useTranslation()
  const set = (next: Node) => change(changed(graph, next))
  return (
    <div className={classes.form}>
      <TextInput label={t('journeys:nodeName')} placeholder={t(`journeys:kind.${node.kind}`)} maxLength={100} value={node.name ?? ''} onChange={event => set({ ...node, name: event.currentTarget.value || null })} />
      {node.kind === 'entry' && <EntryFields node={node} change={set} />}
      {(node.kind === 'wait' || node.kind === 'waitTime' || node.kind === 'waitDate' || node.kind === 'waitFor') && <WaitFields node={node} change={set} />}
      {(node.kind === 'branch' || node.kind === 'split' || node.kind === 'experiment') && <ChoiceFields node={node} change={set} />}
      {(node.kind === 'message' || node.kind === 'task' || node.kind === 'webhook' || node.kind === 'trait' || node.kind === 'emit' || node.kind === 'jump') && <ActFields node={node} change={set} />}
      <Ways graph={graph} node={node} change={change} />
      {node.kind !== 'entry' && (
        <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={() => { change(removed(graph, node.id)); choose(null) }}>{t('journeys:removeNode')}</Button>
      )}
    </div>
  )
}

/** The same as drawing an edge, for keyboards and for screens on which nothing is drawn. */
function Ways({ graph, node, change }: Omit<Props, 'choose'>) {
  const { t } = useTranslation()
  const branchName = useBranchName()
  const branches = branchesOf(node)
  if (branches.length === 0) return null
  const targets = graph.nodes.filter(one => one.kind !== 'entry' && one.id !== node.id).map(one => ({ value: one.id, label: `${plain(one.name ?? t(`journeys:kind.${one.kind}`))} (${one.id})` }))
  return (
    <fieldset className={classes.group}>
      <legend>{t('journeys:leadsTo')}</legend>
      {branches.map(branch => (
        <Select key={branch} label={branchName(branch)} clearable placeholder={t('journeys:nowhere')} data={targets} value={graph.edges.find(edge => edge.from === node.id && edge.branch === branch)?.to ?? null}
          onChange={to => change(connected(graph, node.id, branch, to))} />
      ))}
    </fieldset>
  )
}
