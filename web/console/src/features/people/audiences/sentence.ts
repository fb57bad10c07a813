// What a definition means, as plain words in the language of the page.
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AudienceView, Condition, EventSelector, Period } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { filterWords } from '../../../shared/event/filters'
import { useFormat } from '../../../shared/text/format'
import { plain } from '../../../shared/text/plain'
import { useEventTitle } from '../../../shared/thread/useEventTitle'
import { isOfTime } from './conditions'

const minutesInHour = 60
const minutesInDay = 24 * minutesInHour
const raw = { interpolation: { escapeValue: false } }

export function useConditionSentence(audiences: AudienceView[]) {
  const { t, i18n } = useTranslation()
  const title = useEventTitle()
  const format = useFormat()
  const may = useMay()('ReadCustomers')
  const purposes = useQuery({ queryKey: ['purposes'], queryFn: () => take(api.GET('/api/consent/purposes')), enabled: may }).data?.items
  return useCallback((condition: Condition): string => {
    const purpose = (key: string) => { const found = purposes?.find(one => one.key === key)?.title; return (i18n.language === 'el' ? found?.el : found?.en) ?? key }
    const said = new Words(t, title, format.date, audiences, purpose).of(condition)
    return said.charAt(0).toLocaleUpperCase() + said.slice(1) + '.'
  }, [t, i18n.language, title, format, audiences, purposes])
}

export function spanWords(t: TFunction, minutes: number): string {
  return minutes % minutesInDay === 0 ? t('audiences:span.days', { count: minutes / minutesInDay })
    : minutes % minutesInHour === 0 ? t('audiences:span.hours', { count: minutes / minutesInHour }) : t('audiences:span.minutes', { count: minutes })
}

/** "in the last 30 days", in the forms that each language wants. */
function lastWords(t: TFunction, minutes: number): string {
  return minutes % minutesInDay === 0 ? t('audiences:lastSpan.days', { count: minutes / minutesInDay })
    : minutes % minutesInHour === 0 ? t('audiences:lastSpan.hours', { count: minutes / minutesInHour }) : t('audiences:lastSpan.minutes', { count: minutes })
}

class Words {
  constructor(private readonly t: TFunction, private readonly title: (name: string) => string, private readonly day: (at: string) => string, private readonly audiences: AudienceView[], private readonly purpose: (key: string) => string) {}

  of(condition: Condition): string {
    const t = this.t
    switch (condition.type) {
      case 'all': return this.joined(condition.of, t('audiences:and'))
      case 'any': return this.joined(condition.of, t('audiences:or'))
      case 'not':
        // "Did not do it" instead of "it is not so that she did it".
        if (condition.of.type === 'did' && this.howOften(condition.of.atLeast, condition.of.atMost) === 'once') return this.of({ ...condition.of, atLeast: null, atMost: 0 })
        return t('audiences:say.not', { what: this.of(condition.of), ...raw })
      case 'trait': return this.trait(condition)
      case 'did': return t(`audiences:say.${this.howOften(condition.atLeast, condition.atMost)}`, { events: this.events(condition.event), least: condition.atLeast ?? 1, most: condition.atMost ?? 0, ...raw }) + this.during(condition.during)
      case 'occurrence': return t(`audiences:say.${condition.which}`, { events: this.events(condition.event), ...raw }) + this.during(condition.during)
      case 'sequence': return t(`audiences:say.${condition.happened ? 'followed' : 'notFollowed'}`, { first: this.events(condition.first), then: this.events(condition.then), span: spanWords(t, condition.withinMinutes), ...raw })
        + (condition.same ? t('audiences:say.same', { property: plain(condition.same.first), ...raw }) : '') + this.during(condition.during)
      case 'audience': return t(`audiences:say.${condition.is ? 'in' : 'notIn'}`, { name: plain(this.audiences.find(one => one.id === condition.audience)?.name ?? '…'), ...raw })
      case 'share': return t('audiences:say.share', { from: condition.fromPercent, to: condition.toPercent })
      case 'identifier': return t(`audiences:say.${condition.present ? 'has' : 'hasNot'}`, { identifier: t(`terms:identifier.${condition.identifier}`, { defaultValue: condition.identifier }), ...raw })
      case 'consent': return t(`audiences:say.consent.${condition.status}`, { purpose: plain(this.purpose(condition.purpose)), ...raw }) + (condition.channel ? t('audiences:say.byChannel', { channel: t(`consent:channel.${condition.channel}`, { defaultValue: condition.channel }), ...raw }) : '')
    }
  }

  private joined(of: Condition[], word: string): string {
    return of.map(one => ((one.type === 'all' || one.type === 'any') && one.of.length > 1 ? `(${this.of(one)})` : this.of(one))).join(word)
  }

  private howOften(least: number | null, most: number | null): string {
    if (most === 0) return 'never'
    if (least !== null && least === most) return 'exactly'
    if (most !== null) return (least ?? 0) > 0 ? 'between' : 'atMost'
    return (least ?? 1) === 1 ? 'once' : 'atLeast'
  }

  private trait({ trait, operator, values }: Extract<Condition, { type: 'trait' }>): string {
    const name = plain(trait)
    if (isOfTime(operator)) return this.t(`audiences:say.time.${operator}`, { trait: name, span: spanWords(this.t, Number(values?.[0] ?? 0)), last: lastWords(this.t, Number(values?.[0] ?? 0)), ...raw })
    return filterWords(this.t, [{ property: trait, operator: operator as 'is', values }])[0] ?? name
  }

  private events({ events, filters }: EventSelector): string {
    const names = events[0] === '*' ? this.t('audiences:anything') : events.map(name => this.t('audiences:quoted', { name: this.title(name), ...raw })).join(this.t('audiences:or'))
    const narrowed = filterWords(this.t, filters)
    return narrowed.length === 0 ? names : `${names} (${narrowed.join(', ')})`
  }

  private during(period: Period | null): string {
    if (!period) return ''
    const parts: string[] = []
    if (period.lastMinutes !== null) parts.push(lastWords(this.t, period.lastMinutes))
    if (period.olderThanMinutes !== null) parts.push(this.t('audiences:say.olderThan', { span: spanWords(this.t, period.olderThanMinutes) }))
    if (period.from) parts.push(this.t('audiences:say.from', { day: this.day(period.from) }))
    if (period.to) parts.push(this.t('audiences:say.to', { day: this.day(period.to) }))
    return parts.map(part => ` ${part}`).join('')
  }
}
