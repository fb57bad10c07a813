// The kinds of conditions, and what each begins with.
import type { Condition, EventSelector, Period } from '../../../generated/api'

export const kinds = ['did', 'sequence', 'occurrence', 'trait', 'consent', 'identifier', 'audience', 'share', 'all', 'any'] as const
export type Kind = Condition['type']
export type Group = Extract<Condition, { type: 'all' | 'any' }>

export const traitOperators = ['is', 'isNot', 'contains', 'above', 'atLeast', 'below', 'atMost', 'present', 'absent', 'inLast', 'beforeLast', 'inNext'] as const
export const isOfTime = (operator: string) => operator === 'inLast' || operator === 'beforeLast' || operator === 'inNext'
export const isGroup = (condition: Condition): condition is Group => condition.type === 'all' || condition.type === 'any'

const minutesInDay = 24 * 60
const selector = (name: string): EventSelector => ({ events: [name], filters: [] })
const days = (count: number): Period => ({ lastMinutes: count * minutesInDay, olderThanMinutes: null, from: null, to: null })

/** A condition of this kind as it stands when it is added. */
export function startOf(kind: Kind): Condition {
  switch (kind) {
    case 'all': case 'any': return { type: kind, of: [startOf('did')] }
    case 'not': return { type: 'not', of: startOf('did') }
    case 'trait': return { type: 'trait', trait: 'city', operator: 'is', values: [] }
    case 'did': return { type: 'did', event: selector('Order Completed'), atLeast: 1, atMost: null, during: days(30) }
    case 'occurrence': return { type: 'occurrence', event: selector('Order Completed'), which: 'first', during: days(30) }
    case 'sequence': return { type: 'sequence', first: selector('Product Added'), then: selector('Order Completed'), happened: false, withinMinutes: 60, same: null, during: days(7) }
    case 'audience': return { type: 'audience', audience: 0, is: true }
    case 'share': return { type: 'share', fromPercent: 0, toPercent: 10, salt: null }
    case 'identifier': return { type: 'identifier', identifier: 'email', present: true }
    case 'consent': return { type: 'consent', purpose: 'marketing', channel: 'email', status: 'granted' }
  }
}

/** Without what is not filled in yet: the server is only asked what it can answer. */
export function cleaned(condition: Condition): Condition | null {
  switch (condition.type) {
    case 'all': case 'any': {
      const of = condition.of.map(cleaned).filter(one => one !== null)
      return of.length === 0 ? null : { ...condition, of }
    }
    case 'not': { const of = cleaned(condition.of); return of && { ...condition, of } }
    case 'trait': return condition.trait.trim() === '' || (takes(condition.operator) && (condition.values ?? []).length === 0) ? null : { ...condition, trait: condition.trait.trim(), values: takes(condition.operator) ? condition.values : [] }
    case 'did': case 'occurrence': return condition.event.events.length === 0 ? null : { ...condition, event: whole(condition.event) }
    case 'sequence': return condition.first.events.length * condition.then.events.length === 0 ? null : { ...condition, first: whole(condition.first), then: whole(condition.then) }
    case 'audience': return condition.audience === 0 ? null : condition
    case 'identifier': return condition.identifier.trim() === '' ? null : condition
    case 'consent': return condition.purpose.trim() === '' ? null : condition
    default: return condition
  }
}

const takes = (operator: string) => operator !== 'present' && operator !== 'absent'
const whole = (event: EventSelector): EventSelector => ({ ...event, filters: (event.filters ?? []).filter(filter => filter.property.trim() !== '' && (!takes(filter.operator) || (filter.values ?? []).length > 0)) })
