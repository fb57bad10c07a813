// The kinds of nodes: their pictures, what a new one says, and the branches by which one leaves each.
import {
  IconArrowForwardUp, IconArrowsSplit2, IconBell, IconCalendarTime, IconClock, IconDoorEnter, IconDoorExit, IconFlask, IconHourglass, IconMail, IconPhoneCall, IconRoute2, IconTag, IconWebhook, IconBolt,
} from '@tabler/icons-react'
import type { JourneyGraph } from '../../../generated/api'

export type Node = JourneyGraph['nodes'][number]
export type Kind = Node['kind']

export const icons: Record<Kind, typeof IconMail> = {
  entry: IconDoorEnter, wait: IconHourglass, waitTime: IconClock, waitDate: IconCalendarTime, waitFor: IconBell, branch: IconRoute2, split: IconArrowsSplit2, experiment: IconFlask,
  message: IconMail, task: IconPhoneCall, webhook: IconWebhook, trait: IconTag, emit: IconBolt, jump: IconArrowForwardUp, end: IconDoorExit,
}

/** In the order of the palette; the entry is there from the beginning. */
export const palette: { group: string; kinds: Kind[] }[] = [
  { group: 'meet', kinds: ['message', 'task', 'webhook'] },
  { group: 'wait', kinds: ['wait', 'waitTime', 'waitDate', 'waitFor'] },
  { group: 'choose', kinds: ['branch', 'split', 'experiment'] },
  { group: 'change', kinds: ['trait', 'emit'] },
  { group: 'leave', kinds: ['jump', 'end'] },
]

/** As the server says it: whatever is not among these does not exist. */
export function branchesOf(node: Node): string[] {
  switch (node.kind) {
    case 'waitFor': return [...node.for.map(branch => branch.name), 'timeout']
    case 'branch': return [...node.when.map(branch => branch.name), 'else']
    case 'split':
    case 'experiment': return node.arms.map(arm => arm.name)
    case 'task': return [...node.outcomes, 'timeout']
    case 'waitDate': return ['next', 'missing']
    case 'jump':
    case 'end': return []
    default: return ['next']
  }
}

const own = new Set(['next', 'timeout', 'else', 'missing'])

/** Whether the branch's name is the program's and not its author's. */
export const isOwnBranch = (branch: string) => own.has(branch)

const arms = [{ name: 'A', weight: 50 }, { name: 'B', weight: 50 }]

export function fresh(kind: Kind, id: string, x: number, y: number, words: { yes: string; done: string }): Node {
  const at = { id, name: null, x, y }
  switch (kind) {
    case 'entry': return { ...at, kind, trigger: null, only: null }
    case 'wait': return { ...at, kind, seconds: 86_400 }
    case 'waitTime': return { ...at, kind, at: '10:00', weekdays: null }
    case 'waitDate': return { ...at, kind, trait: '', offsetDays: 0, at: '10:00' }
    case 'waitFor': return { ...at, kind, for: [{ name: words.done, events: [], filters: [], condition: null, anyKey: false }], timeoutSeconds: 86_400, resetOn: null }
    case 'branch': return { ...at, kind, when: [{ name: words.yes, condition: null }] }
    case 'split': return { ...at, kind, arms }
    case 'experiment': return { ...at, kind, arms, leastPerArm: 100, confidence: 0.95 }
    case 'message': return { ...at, kind, template: '', purpose: 'marketing', class: 'marketing', channels: [{ channel: 'email', fallbackAfterMinutes: null, unless: 'delivered' }], expiresSeconds: null }
    case 'task': return { ...at, kind, title: '', instructions: null, role: 'agent', outcomes: [words.done], timeoutSeconds: 3 * 86_400 }
    case 'webhook': return { ...at, kind, url: '' }
    case 'trait': return { ...at, kind, trait: '', value: '', from: null }
    case 'emit': return { ...at, kind, event: '', properties: null }
    case 'jump': return { ...at, kind, journey: 0 }
    case 'end': return { ...at, kind }
  }
}

/** An id that no node of the draft has. */
export function freeId(nodes: readonly Node[], kind: Kind): string {
  let number = nodes.length
  while (nodes.some(node => node.id === `${kind}${number}`)) number++
  return `${kind}${number}`
}
