// What a computed trait means, as one sentence in the language of the page.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComputedTrait, EventFilter } from '../../../../generated/api'
import { plain } from '../../../../shared/text/plain'
import { useEventTitle } from '../../../../shared/thread/useEventTitle'

export const aggregates = ['count', 'sum', 'average', 'min', 'max', 'first', 'last', 'mostFrequent', 'uniqueList', 'uniqueCount', 'daysSince'] as const
export const operators = ['is', 'isNot', 'contains', 'above', 'atLeast', 'below', 'atMost', 'present', 'absent'] as const
const hoursInDay = 24

export const readsValues = (aggregate: ComputedTrait['aggregate']) => aggregate !== 'count' && aggregate !== 'daysSince'
export const takesValues = (operator: EventFilter['operator']) => operator !== 'present' && operator !== 'absent'

export function useTraitSentence() {
  const { t } = useTranslation()
  const eventTitle = useEventTitle()
  return useCallback((trait: ComputedTrait) => {
    const events = trait.events.map(name => `«${eventTitle(name)}»`).join(t('computed:or'))
    const what = t(`computed:sentence.${trait.aggregate}`, { property: plain(trait.property ?? ''), events, interpolation: { escapeValue: false } })
    const filters = (trait.filters ?? []).map(filter => t(`computed:filterSentence.${filter.operator}`, {
      property: plain(filter.property), values: (filter.values ?? []).map(plain).join(t('computed:or')), interpolation: { escapeValue: false },
    }))
    return `${[what, ...filters].join(', ')}${windowWords(t, trait.windowHours)}.`
  }, [t, eventTitle])
}

function windowWords(t: ReturnType<typeof useTranslation>['t'], hours: number | null): string {
  if (hours === null) return ''
  return hours % hoursInDay === 0 ? t('computed:inDays', { count: hours / hoursInDay }) : t('computed:inHours', { count: hours })
}
