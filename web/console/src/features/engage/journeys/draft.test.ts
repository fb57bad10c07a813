// What happens to the edges of a draft when its nodes are added, renamed and removed.
import { describe, expect, it } from 'vitest'
import type { JourneyGraph } from '../../../generated/api'
import { added, arranged, changed, connected, removed } from './draft'
import { fresh, freeId } from './kinds'

const words = { yes: 'Yes', done: 'Done' }
const rules = { keyPath: null, reentry: 'once', reentryHours: null, holdoutPercent: 0, exits: null, goal: null, priority: 0 } as JourneyGraph['rules']
const start: JourneyGraph = { nodes: [fresh('entry', 'entry', 0, 0, words), fresh('end', 'end', 0, 1, words)], edges: [{ from: 'entry', branch: 'next', to: 'end' }], rules }
const next = { from: 'entry', branch: 'next' }

describe('a draft', () => {
  it('takes a new node between two others', () => {
    expect(added(start, fresh('message', 'm', 0, 0, words), next).edges).toEqual([{ ...next, to: 'm' }, { from: 'm', branch: 'next', to: 'end' }])
  })

  it('closes the gap when a node goes', () => {
    const graph = removed(added(start, fresh('message', 'm', 0, 0, words), next), 'm')
    expect(graph.edges).toEqual(start.edges)
    expect(removed(start, 'entry')).toEqual(start)
  })

  it('keeps the edge of a branch that is renamed and drops that of one that goes', () => {
    const split = fresh('split', 's', 0, 0, words)
    const graph = connected(added(start, split, next), 's', 'B', 'end')
    const renamed = changed(graph, { ...split, arms: [{ name: 'A', weight: 1 }, { name: 'Control', weight: 1 }] } as typeof split)
    expect(renamed.edges).toContainEqual({ from: 's', branch: 'Control', to: 'end' })
    const less = changed(renamed, { ...split, arms: [{ name: 'A', weight: 1 }] } as typeof split)
    expect(less.edges.filter(edge => edge.from === 's').map(edge => edge.branch)).toEqual(['A'])
  })

  it('is arranged row under row, also with a way back', () => {
    const wait = fresh('waitFor', 'w', 0, 0, words)
    const graph = connected(added(added(start, wait, next), fresh('message', 'm', 0, 0, words), { from: 'w', branch: 'Done' }), 'w', 'timeout', 'entry')
    const y = new Map(arranged(graph).nodes.map(node => [node.id, node.y]))
    expect([y.get('entry'), y.get('w'), y.get('m'), y.get('end')]).toEqual([0, 140, 280, 420])
  })

  it('gives ids that are free', () => {
    expect(freeId([fresh('message', 'message1', 0, 0, words)], 'message')).toBe('message2')
  })
})
