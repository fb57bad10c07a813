// The canvas: nodes that are moved and connected, by mouse, by touch and by keyboard.
import { Background, Controls, MiniMap, ReactFlow, type Connection, type Edge, type Node as FlowNode, type NodeChange } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { JourneyCountsView, JourneyFault, JourneyGraph } from '../../../generated/api'
import { plain } from '../../../shared/text/plain'
import classes from './Canvas.module.css'
import { connected, moved, removed } from './draft'
import { NodeCard, type CardData } from './NodeCard'
import { useBranchName } from './words'

const kinds = { journey: NodeCard }

interface Props {
  graph: JourneyGraph
  chosen: string | null
  faults: JourneyFault[]
  counts: JourneyCountsView | null
  path: string[]
  readOnly: boolean
  choose: (id: string | null) => void
  change: (graph: JourneyGraph) => void
}

export function Canvas({ graph, chosen, faults, counts, path, readOnly, choose, change }: Props) {
  const { t } = useTranslation()
  const branchName = useBranchName()
  const scheme = useComputedColorScheme('light')
  const nodes = useMemo<FlowNode<CardData>[]>(() => graph.nodes.map(node => {
    const count = counts?.nodes.find(one => one.node === node.id)
    return {
      id: node.id, type: 'journey', position: { x: node.x, y: node.y }, selected: node.id === chosen, draggable: !readOnly, deletable: !readOnly && node.kind !== 'entry', width: 220,
      ariaLabel: plain(node.name ?? t(`journeys:kind.${node.kind}`)),
      data: { node, faults: faults.filter(fault => fault.node === node.id).length, now: count?.now ?? 0, passed: count?.passed ?? {}, counted: counts !== null, onPath: path.includes(node.id) },
    }
  }), [graph, chosen, faults, counts, path, readOnly, t])
  const edges = useMemo<Edge[]>(() => graph.edges.map(edge => ({
    id: `${edge.from}/${edge.branch}`, source: edge.from, sourceHandle: edge.branch, target: edge.to, deletable: !readOnly, type: 'smoothstep',
    className: isOnPath(path, edge.from, edge.to) ? classes.thread! : classes.edge!, ariaLabel: t('journeys:edge', { branch: branchName(edge.branch), from: edge.from, to: edge.to }),
  })), [graph, path, readOnly, t, branchName])

  function apply(changes: NodeChange[]) {
    let next = graph
    for (const one of changes) {
      if (one.type === 'position' && one.position) next = moved(next, one.id, one.position.x, one.position.y)
      else if (one.type === 'remove') next = removed(next, one.id)
      else if (one.type === 'select') { if (one.selected) choose(one.id) }
    }
    if (next !== graph && !readOnly) change(next)
  }

  function connect({ source, sourceHandle, target }: Connection) {
    if (sourceHandle !== null && graph.nodes.find(node => node.id === target)?.kind !== 'entry') change(connected(graph, source, sourceHandle, target))
  }

  return (
    <div className={classes.canvas} role="application" aria-label={t('journeys:canvas')}>
      <ReactFlow colorMode={scheme} nodes={nodes} edges={edges} nodeTypes={kinds} onNodesChange={apply} onConnect={connect} onPaneClick={() => choose(null)}
        onEdgesDelete={gone => change(gone.reduce((next, edge) => connected(next, edge.source, edge.sourceHandle ?? 'next', null), graph))}
        nodesConnectable={!readOnly} fitView fitViewOptions={{ maxZoom: 1, padding: 0.15 }} minZoom={0.2} deleteKeyCode={readOnly ? null : ['Delete', 'Backspace']}
        ariaLabelConfig={{ 'node.a11yDescription.default': t('journeys:nodeHelp'), 'edge.a11yDescription.default': t('journeys:edgeHelp'), 'controls.ariaLabel': t('journeys:controls'), 'controls.zoomIn.ariaLabel': t('journeys:zoomIn'), 'controls.zoomOut.ariaLabel': t('journeys:zoomOut'), 'controls.fitView.ariaLabel': t('journeys:fitView'), 'minimap.ariaLabel': t('journeys:minimap') }}>
        <Background gap={20} />
        <Controls showInteractive={false} />
        {graph.nodes.length > 8 && <MiniMap pannable zoomable ariaLabel={t('journeys:minimap')} />}
      </ReactFlow>
    </div>
  )
}

const isOnPath = (path: string[], from: string, to: string) => path.some((id, index) => id === from && path[index + 1] === to)
