// A letter belongs to one node, whatever comes and goes.
import { describe, expect, it } from 'vitest'
import type { NodeView } from '../../../generated/api'
import { addLetters, letterOf } from './useLetters'

const node = (id: string, startedAt: string): NodeView => ({ id, startedAt, name: id, version: '0.1.0', seenAt: startedAt, alive: true, this: false, partitions: 0, order: false })

describe('the letters of nodes', () => {
  it('go by age, and stay when nodes come and go', () => {
    const letters = addLetters(new Map(), [node('b', '2026-11-26T10:00:02Z'), node('a', '2026-11-26T10:00:01Z')])
    expect([...letters]).toEqual([['a', 'A'], ['b', 'B']])
    expect(addLetters(letters, [node('b', '2026-11-26T10:00:02Z'), node('c', '2026-11-26T10:00:03Z')]).get('b')).toBe('B')
    expect(letters.get('c')).toBe('C')
  })

  it('go on behind Z', () => {
    expect([25, 26, 27, 52].map(letterOf)).toEqual(['Z', 'A2', 'B2', 'A3'])
  })
})
