// How each outcome of an event is marked.
import type { Tone } from '../ui/Tag'

export function outcomeTone(outcome: string): Tone {
  if (outcome === 'stored') return 'good'
  if (outcome === 'quarantined') return 'bad'
  if (outcome === 'violating') return 'warn'
  if (outcome === 'pending') return 'info'
  return 'quiet'
}
