// The fields of one condition.
import { Autocomplete, Group, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AudienceView, Condition, EventSelector } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { FilterFields } from '../../../shared/event/FilterFields'
import { takesValues } from '../../../shared/event/filters'
import { isOfTime, traitOperators } from './conditions'
import { PeriodFields, Span } from './PeriodFields'

const mostTimes = 1000

interface Props<T extends Condition = Condition> { condition: T; change: (condition: Condition) => void; audiences: AudienceView[] }
type Of<T extends Condition['type']> = Props<Extract<Condition, { type: T }>>

export function ConditionFields({ condition, change, audiences }: Props) {
  switch (condition.type) {
    case 'did': return <DidFields {...{ condition, change, audiences }} />
    case 'occurrence': return <OccurrenceFields {...{ condition, change, audiences }} />
    case 'sequence': return <SequenceFields {...{ condition, change, audiences }} />
    case 'trait': return <TraitFields {...{ condition, change, audiences }} />
    case 'consent': return <ConsentFields {...{ condition, change, audiences }} />
    case 'identifier': return <IdentifierFields {...{ condition, change, audiences }} />
    case 'audience': return <AudienceFields {...{ condition, change, audiences }} />
    case 'share': return <ShareFields {...{ condition, change, audiences }} />
    default: return null
  }
}

export function SelectorFields({ label, event, change }: { label: string; event: EventSelector; change: (event: EventSelector) => void }) {
  const names = useQuery({ queryKey: ['vocabulary'], queryFn: () => take(api.GET('/api/vocabulary')) })
  const seen = names.data?.items.filter(entry => entry.seen > 0).map(entry => entry.name) ?? []
  return (
    <>
      <TagsInput label={label} maxTags={50} data={seen} value={[...event.events]} onChange={events => change({ ...event, events })} />
      <FilterFields filters={[...(event.filters ?? [])]} change={filters => change({ ...event, filters })} />
    </>
  )
}

function DidFields({ condition, change }: Of<'did'>) {
  const { t } = useTranslation()
  const number = (value: string | number) => (typeof value === 'number' ? value : null)
  return (
    <>
      <SelectorFields label={t('audiences:field.events')} event={condition.event} change={event => change({ ...condition, event })} />
      <Group gap={8} align="end">
        <NumberInput label={t('audiences:field.atLeast')} w={120} min={0} max={mostTimes} allowDecimal={false} value={condition.atLeast ?? ''} onChange={value => change({ ...condition, atLeast: number(value) })} />
        <NumberInput label={t('audiences:field.atMost')} w={120} min={0} max={mostTimes} allowDecimal={false} value={condition.atMost ?? ''} onChange={value => change({ ...condition, atMost: number(value), atLeast: value === 0 ? null : condition.atLeast })} />
      </Group>
      <PeriodFields period={condition.during} change={during => change({ ...condition, during })} />
    </>
  )
}

function OccurrenceFields({ condition, change }: Of<'occurrence'>) {
  const { t } = useTranslation()
  return (
    <>
      <Select label={t('audiences:field.which')} w={200} allowDeselect={false} value={condition.which} data={['first', 'last'].map(value => ({ value, label: t(`audiences:which.${value}`) }))} onChange={value => change({ ...condition, which: value as 'first' })} />
      <SelectorFields label={t('audiences:field.events')} event={condition.event} change={event => change({ ...condition, event })} />
      <PeriodFields needed period={condition.during} change={during => during && change({ ...condition, during })} />
    </>
  )
}

function SequenceFields({ condition, change }: Of<'sequence'>) {
  const { t } = useTranslation()
  return (
    <>
      <SelectorFields label={t('audiences:field.first')} event={condition.first} change={first => change({ ...condition, first })} />
      <Group gap={8} align="end">
        <Select label={t('audiences:field.happened')} w={200} allowDeselect={false} value={String(condition.happened)} data={['true', 'false'].map(value => ({ value, label: t(`audiences:happened.${value}`) }))} onChange={value => change({ ...condition, happened: value === 'true' })} />
        <Span label={t('audiences:field.within')} minutes={condition.withinMinutes} change={withinMinutes => change({ ...condition, withinMinutes })} />
      </Group>
      <SelectorFields label={t('audiences:field.then')} event={condition.then} change={then => change({ ...condition, then })} />
      <TextInput label={t('audiences:field.same')} description={t('audiences:field.sameNote')} placeholder="cart_id" maxLength={200} value={condition.same?.first ?? ''}
        onChange={event => change({ ...condition, same: event.currentTarget.value === '' ? null : { first: event.currentTarget.value, then: event.currentTarget.value } })} />
      <PeriodFields period={condition.during} change={during => change({ ...condition, during })} />
    </>
  )
}

function TraitFields({ condition, change }: Of<'trait'>) {
  const { t } = useTranslation()
  const computed = useQuery({ queryKey: ['computedTraits'], queryFn: () => take(api.GET('/api/computed-traits')) })
  const names = [...(computed.data?.items.map(trait => trait.definition.name) ?? []), 'city', 'language', 'gender', 'birthday', 'loyaltyTier', 'createdAt']
  return (
    <Group gap={8} align="end">
      <Autocomplete label={t('audiences:field.trait')} w={180} maxLength={200} data={[...new Set(names)]} value={condition.trait} onChange={trait => change({ ...condition, trait })} />
      <Select label={t('audiences:field.operator')} w={190} allowDeselect={false} value={condition.operator} data={traitOperators.map(value => ({ value, label: isOfTime(value) ? t(`audiences:time.${value}`) : t(`computed:operators.${value}`) }))}
        onChange={value => value && change({ ...condition, operator: value as typeof condition.operator, values: isOfTime(value) ? ['1440'] : [] })} />
      {isOfTime(condition.operator) ? <Span label={t('audiences:field.span')} minutes={Number(condition.values?.[0] ?? 1440)} change={minutes => change({ ...condition, values: [String(minutes)] })} />
        : takesValues(condition.operator) && <TagsInput label={t('computed:values')} miw={160} maxTags={100} value={condition.values ?? []} onChange={values => change({ ...condition, values })} />}
    </Group>
  )
}

function ConsentFields({ condition, change }: Of<'consent'>) {
  const { t, i18n } = useTranslation()
  const purposes = useQuery({ queryKey: ['purposes'], queryFn: () => take(api.GET('/api/consent/purposes')) })
  const purpose = purposes.data?.items.find(one => one.key === condition.purpose)
  return (
    <Group gap={8} align="end">
      <Select label={t('audiences:field.purpose')} w={200} allowDeselect={false} value={condition.purpose} data={purposes.data?.items.map(one => ({ value: one.key, label: i18n.language === 'el' ? one.title.el : one.title.en })) ?? []} onChange={value => value && change({ ...condition, purpose: value })} />
      <Select label={t('audiences:field.channel')} w={170} clearable value={condition.channel} data={(purpose?.channels ?? []).map(value => ({ value, label: t(`consent:channel.${value}`, { defaultValue: value }) }))} onChange={channel => change({ ...condition, channel })} />
      <Select label={t('audiences:field.status')} w={170} allowDeselect={false} value={condition.status} data={['granted', 'denied', 'pending', 'unknown'].map(value => ({ value, label: t(`consent:status.${value}`) }))} onChange={value => value && change({ ...condition, status: value as typeof condition.status })} />
    </Group>
  )
}

function IdentifierFields({ condition, change }: Of<'identifier'>) {
  const { t } = useTranslation()
  const known = ['userId', 'email', 'phone', 'loyaltyId', 'anonymousId', 'pushToken', 'viber', 'whatsapp']
  return (
    <Group gap={8} align="end">
      <Select label={t('audiences:field.identifier')} w={200} allowDeselect={false} value={condition.identifier} data={[...new Set([...known, condition.identifier])].map(value => ({ value, label: t(`terms:identifier.${value}`, { defaultValue: value }) }))} onChange={value => value && change({ ...condition, identifier: value })} />
      <Select label={t('audiences:field.present')} w={170} allowDeselect={false} value={String(condition.present)} data={['true', 'false'].map(value => ({ value, label: t(`audiences:present.${value}`) }))} onChange={value => change({ ...condition, present: value === 'true' })} />
    </Group>
  )
}

function AudienceFields({ condition, change, audiences }: Of<'audience'>) {
  const { t } = useTranslation()
  return (
    <Group gap={8} align="end">
      <Select label={t('audiences:field.is')} w={170} allowDeselect={false} value={String(condition.is)} data={['true', 'false'].map(value => ({ value, label: t(`audiences:is.${value}`) }))} onChange={value => change({ ...condition, is: value === 'true' })} />
      <Select label={t('audiences:field.audience')} w={240} searchable value={condition.audience === 0 ? null : String(condition.audience)} data={audiences.map(one => ({ value: String(one.id), label: one.name }))} onChange={value => change({ ...condition, audience: Number(value ?? 0) })} />
    </Group>
  )
}

function ShareFields({ condition, change }: Of<'share'>) {
  const { t } = useTranslation()
  return (
    <Group gap={8} align="end">
      <NumberInput label={t('audiences:field.from')} w={120} min={0} max={100} suffix=" %" value={condition.fromPercent} onChange={value => typeof value === 'number' && change({ ...condition, fromPercent: value })} />
      <NumberInput label={t('audiences:field.to')} w={120} min={0} max={100} suffix=" %" value={condition.toPercent} onChange={value => typeof value === 'number' && change({ ...condition, toPercent: value })} />
      <TextInput label={t('audiences:field.salt')} w={180} maxLength={100} value={condition.salt ?? ''} onChange={event => change({ ...condition, salt: event.currentTarget.value || null })} />
    </Group>
  )
}
