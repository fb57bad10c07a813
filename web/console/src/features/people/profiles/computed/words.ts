// What a computed trait means, as one sentence in the language of the page.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComputedTrait } from '../../../../generated/api'
import { filterWords } from '../../../../shared/event/filters'
import { plain } from '../../../../shared/text/plain'
import { useEventTitle } from '../../../../shared/thread/useEventTitle'

export const aggregates = ['count', 'sum', 'average', 'min', 'max', 'first', 'last', 'mostFrequent', 'uniqueList', 'uniqueCount', 'daysSince'] as const
const hoursInDay = 24

export const readsValues = (aggregate: ComputedTrait['aggregate']) => aggregate !== 'count' && aggregate !== 'daysSince'

export function useTraitSentence() {
  const { t } = useTranslation()
  const eventTitle = useEventTitle()
  return useCallback((trait: ComputedTrait) => {
    const events = trait.events.map(name => `«${eventTitle(name)}»`).join(t('computed:or'))
    const what = t(`computed:sentence.${trait.aggregate}`, { property: plain(trait.property ?? ''), events, interpolation: { escapeValue: false } })
    return `${[what, ...filterWords(t, trait.filters)].join(', ')}${windowWords(t, trait.windowHours)}.`
  }, [t, eventTitle])
}

function windowWords(t: ReturnType<typeof useTranslation>['t'], hours: number | null): string {
  if (hours === null) return ''
  return hours % hoursInDay === 0 ? t('computed:inDays', { count: hours / hoursInDay }) : t('computed:inHours', { count: hours })
}
