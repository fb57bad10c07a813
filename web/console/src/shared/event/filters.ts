// The comparisons of a property, and a condition on one in words.
import type { TFunction } from 'i18next'
import type { EventFilter } from '../../generated/api'
import { plain } from '../text/plain'

export const operators = ['is', 'isNot', 'contains', 'above', 'atLeast', 'below', 'atMost', 'present', 'absent'] as const

export const takesValues = (operator: string) => operator !== 'present' && operator !== 'absent'

/** Each filter as a part of a sentence. */
export const filterWords = (t: TFunction, filters: EventFilter[] | null): string[] => (filters ?? []).map(filter => t(`computed:filterSentence.${filter.operator}`, {
  property: plain(filter.property), values: (filter.values ?? []).map(plain).join(t('computed:or')), interpolation: { escapeValue: false },
}))
