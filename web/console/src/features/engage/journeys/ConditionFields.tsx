// One condition, or several of which all or one have to hold.
import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { JourneyGraph } from '../../../generated/api'
import { AudienceSelect } from './AudienceSelect'
import classes from './Canvas.module.css'
import { Comparison, FilterFields } from './EventFields'

type Entry = Extract<JourneyGraph['nodes'][number], { kind: 'entry' }>
export type Condition = NonNullable<Entry['only']>

const kinds = ['trait', 'consent', 'audience', 'event'] as const
const deepest = 3

export function freshCondition(kind: string): Condition | null {
  switch (kind) {
    case 'trait': return { kind, trait: '', operator: 'is', values: [] }
    case 'consent': return { kind, purpose: 'marketing', channel: null, isGranted: true }
    case 'audience': return { kind, audience: 0, isIn: true }
    case 'event': return { kind, ofLast: false, filters: [{ property: '', operator: 'is', values: [] }] }
    case 'all': return { kind: 'group', isAny: false, isNot: false, conditions: [] }
    case 'any': return { kind: 'group', isAny: true, isNot: false, conditions: [] }
    default: return null
  }
}

interface Props { label: string; value: Condition | null; change: (condition: Condition | null) => void; depth?: number }

export function ConditionFields({ label, value, change, depth = 0 }: Props) {
  const { t } = useTranslation()
  const shown = value === null ? '' : value.kind === 'group' ? (value.isAny ? 'any' : 'all') : value.kind
  const choices = [...kinds, ...(depth < deepest ? ['all', 'any'] : [])]
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <Select aria-label={label} clearable placeholder={t('journeys:noCondition')} value={shown === '' ? null : shown} data={choices.map(kind => ({ value: kind, label: t(`journeys:condition.${kind}`) }))}
        onChange={kind => change(kind === shown ? value : freshCondition(kind ?? ''))} />
      {value?.kind === 'trait' && (
        <>
          <TextInput aria-label={t('journeys:traitName')} placeholder={t('journeys:traitName')} value={value.trait} onChange={event => change({ ...value, trait: event.currentTarget.value })} />
          <Comparison operator={value.operator} values={value.values ?? []} change={(operator, values) => change({ ...value, operator, values })} />
        </>
      )}
      {value?.kind === 'consent' && (
        <>
          <TextInput label={t('journeys:purpose')} value={value.purpose} onChange={event => change({ ...value, purpose: event.currentTarget.value })} />
          <Checkbox label={t('journeys:hasConsent')} checked={value.isGranted} onChange={event => change({ ...value, isGranted: event.currentTarget.checked })} />
        </>
      )}
      {value?.kind === 'audience' && (
        <>
          <AudienceSelect value={value.audience} change={audience => change({ ...value, audience })} />
          <Checkbox label={t('journeys:isIn')} checked={value.isIn} onChange={event => change({ ...value, isIn: event.currentTarget.checked })} />
        </>
      )}
      {value?.kind === 'event' && (
        <>
          <Checkbox label={t('journeys:ofLast')} checked={value.ofLast} onChange={event => change({ ...value, ofLast: event.currentTarget.checked })} />
          <FilterFields filters={value.filters} change={filters => change({ ...value, filters })} />
        </>
      )}
      {value?.kind === 'group' && (
        <>
          {value.conditions.map((part, index) => (
            <ConditionFields key={index} label={t('journeys:conditionNumber', { number: index + 1 })} depth={depth + 1} value={part}
              change={next => change({ ...value, conditions: next === null ? value.conditions.filter((_, at) => at !== index) : value.conditions.map((one, at) => (at === index ? next : one)) })} />
          ))}
          <Group justify="space-between">
            <Button variant="default" size="xs" onClick={() => change({ ...value, conditions: [...value.conditions, freshCondition('trait')!] })}>{t('journeys:addCondition')}</Button>
            <Checkbox label={t('journeys:isNot')} checked={value.isNot} onChange={event => change({ ...value, isNot: event.currentTarget.checked })} />
          </Group>
        </>
      )}
    </fieldset>
  )
}
