// A letter for each node, short enough for the grid of partitions: a node keeps its letter for as long as the page is open.
import { useState } from 'react'
import type { NodeView } from '../../../generated/api'

export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`
}

/** Gives the nodes that have no letter yet the next ones, the oldest node first. Given again, the same nodes change nothing. */
export function addLetters(letters: Map<string, string>, nodes: readonly NodeView[]): Map<string, string> {
  const fresh = nodes.filter(node => !letters.has(node.id)).sort((one, other) => one.startedAt.localeCompare(other.startedAt) || one.id.localeCompare(other.id))
  for (const node of fresh) letters.set(node.id, letterOf(letters.size))
  return letters
}

export function useLetters(nodes: readonly NodeView[]): ReadonlyMap<string, string> {
  const [letters] = useState(() => new Map<string, string>())
  return addLetters(letters, nodes)
}
