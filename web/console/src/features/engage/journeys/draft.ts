// What an author does with a draft, each as a new draft: add, change, move, connect, remove.
import type { JourneyGraph } from '../../../generated/api'
import { branchesOf, type Node } from './kinds'

export function changed(graph: JourneyGraph, node: Node): JourneyGraph {
  const before = graph.nodes.find(one => one.id === node.id)
  const [were, are] = [before ? branchesOf(before) : [], branchesOf(node)]
  // A branch that was only renamed keeps its edge: as many as before, one of them called otherwise.
  const renamed = new Map(were.length === are.length ? were.map((branch, index) => [branch, are[index]!]) : [])
  const edges = graph.edges.flatMap(edge => {
    if (edge.from !== node.id) return [edge]
    const branch = are.includes(edge.branch) ? edge.branch : renamed.get(edge.branch)
    return branch === undefined ? [] : [{ ...edge, branch }]
  })
  return { ...graph, nodes: graph.nodes.map(one => (one.id === node.id ? node : one)), edges }
}

/** Behind the branch, in front of what it led to; an end or a jump leads nowhere, so the edge ends there. */
export function added(graph: JourneyGraph, node: Node, after: { from: string; branch: string } | null): JourneyGraph {
  const edges = [...graph.edges]
  if (after) {
    const at = edges.findIndex(edge => edge.from === after.from && edge.branch === after.branch)
    const before = at < 0 ? null : edges.splice(at, 1)[0]!.to
    edges.push({ ...after, to: node.id })
    const first = branchesOf(node)[0]
    if (before !== null && first !== undefined) edges.push({ from: node.id, branch: first, to: before })
  }
  return { ...graph, nodes: [...graph.nodes, node], edges }
}

/** What led to it leads to where its first branch led. */
export function removed(graph: JourneyGraph, id: string): JourneyGraph {
  const node = graph.nodes.find(one => one.id === id)
  if (!node || node.kind === 'entry') return graph
  const first = branchesOf(node)[0]
  const next = graph.edges.find(edge => edge.from === id && edge.branch === first)?.to
  const edges = graph.edges.filter(edge => edge.from !== id)
    .flatMap(edge => (edge.to !== id ? [edge] : next === undefined || next === id ? [] : [{ ...edge, to: next }]))
  return { ...graph, nodes: graph.nodes.filter(one => one.id !== id), edges }
}

export function connected(graph: JourneyGraph, from: string, branch: string, to: string | null): JourneyGraph {
  const edges = graph.edges.filter(edge => edge.from !== from || edge.branch !== branch)
  return { ...graph, edges: to === null ? edges : [...edges, { from, branch, to }] }
}

export function moved(graph: JourneyGraph, id: string, x: number, y: number): JourneyGraph {
  return { ...graph, nodes: graph.nodes.map(node => (node.id === id ? { ...node, x: Math.round(x), y: Math.round(y) } : node)) }
}

const row = 140
const column = 280

/** Row under row, as far from the entry as the longest way there that does not lead back; branches beside each other. */
export function arranged(graph: JourneyGraph): JourneyGraph {
  const entry = graph.nodes.find(node => node.kind === 'entry')
  const ahead = entry ? forwards(graph, entry.id) : []
  const depth = new Map<string, number>(entry ? [[entry.id, 0]] : [])
  for (let round = 0; round < graph.nodes.length; round++) {
    for (const edge of ahead) {
      const from = depth.get(edge.from)
      if (from !== undefined && (depth.get(edge.to) ?? -1) < from + 1) depth.set(edge.to, from + 1)
    }
  }
  const inRow = new Map<number, number>()
  return {
    ...graph,
    nodes: graph.nodes.map(node => {
      const level = depth.get(node.id) ?? graph.nodes.length
      const place = inRow.get(level) ?? 0
      inRow.set(level, place + 1)
      return { ...node, x: place * column, y: level * row }
    }),
  }
}

/** The edges that lead on; those that lead back to where one has come from are left out. */
function forwards(graph: JourneyGraph, entry: string): JourneyGraph['edges'] {
  const kept: JourneyGraph['edges'] = []
  const done = new Set<string>()
  const under = new Set<string>()
  function visit(id: string) {
    under.add(id)
    for (const edge of graph.edges.filter(one => one.from === id)) {
      if (under.has(edge.to)) continue
      kept.push(edge)
      if (!done.has(edge.to)) visit(edge.to)
    }
    under.delete(id)
    done.add(id)
  }
  visit(entry)
  return kept
}
