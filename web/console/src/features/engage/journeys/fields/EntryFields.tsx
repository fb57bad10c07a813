// Who enters: by an event, an audience, a schedule, a date of hers, or because another system says so.
import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AudienceSelect } from '../AudienceSelect'
import { ConditionFields } from '../ConditionFields'
import { EventNames, FilterFields } from '../EventFields'
import type { Node } from '../kinds'
import { DayFields } from './DayFields'

type Entry = Extract<Node, { kind: 'entry' }>
type Trigger = NonNullable<Entry['trigger']>

function fresh(kind: string): Trigger | null {
  switch (kind) {
    case 'event': return { kind, events: [], filters: [] }
    case 'audience': return { kind, audience: 0, onExit: false, withPresent: false }
    case 'schedule': return { kind, audience: 0, at: '10:00', weekdays: null, dayOfMonth: null }
    case 'date': return { kind, trait: 'birthday', offsetDays: 0, at: '10:00', yearly: true }
    case 'api': return { kind }
    default: return null
  }
}

export function EntryFields({ node, change }: { node: Entry; change: (node: Entry) => void }) {
  const { t } = useTranslation()
  const { trigger } = node
  const set = (next: Trigger | null) => change({ ...node, trigger: next })
  return (
    <>
      <Select label={t('journeys:whoEnters')} placeholder={t('journeys:notSet')} value={trigger?.kind ?? null} data={['event', 'audience', 'schedule', 'date', 'api'].map(kind => ({ value: kind, label: t(`journeys:trigger.${kind}`) }))}
        onChange={kind => set(fresh(kind ?? ''))} />
      {trigger?.kind === 'event' && (
        <>
          <EventNames label={t('journeys:events')} value={trigger.events} change={events => set({ ...trigger, events })} />
          <FilterFields filters={trigger.filters ?? []} change={filters => set({ ...trigger, filters })} />
        </>
      )}
      {trigger?.kind === 'audience' && (
        <>
          <AudienceSelect value={trigger.audience} change={audience => set({ ...trigger, audience })} />
          <Checkbox label={t('journeys:onExit')} checked={trigger.onExit} onChange={event => set({ ...trigger, onExit: event.currentTarget.checked })} />
          {!trigger.onExit && <Checkbox label={t('journeys:withPresent')} checked={trigger.withPresent} onChange={event => set({ ...trigger, withPresent: event.currentTarget.checked })} />}
        </>
      )}
      {trigger?.kind === 'schedule' && (
        <>
          <AudienceSelect value={trigger.audience} change={audience => set({ ...trigger, audience })} />
          <DayFields at={trigger.at} weekdays={trigger.weekdays} withDays change={(at, weekdays) => set({ ...trigger, at, weekdays })} />
          <NumberInput label={t('journeys:dayOfMonth')} placeholder={t('journeys:anyDay')} min={1} max={31} value={trigger.dayOfMonth ?? ''} onChange={value => set({ ...trigger, dayOfMonth: typeof value === 'number' ? value : null })} />
        </>
      )}
      {trigger?.kind === 'date' && (
        <>
          <TextInput label={t('journeys:dateTrait')} value={trigger.trait} onChange={event => set({ ...trigger, trait: event.currentTarget.value })} />
          <NumberInput label={t('journeys:offsetDays')} min={-366} max={366} allowDecimal={false} value={trigger.offsetDays} onChange={value => set({ ...trigger, offsetDays: typeof value === 'number' ? value : 0 })} />
          <DayFields at={trigger.at} change={at => set({ ...trigger, at })} />
          <Checkbox label={t('journeys:yearly')} checked={trigger.yearly} onChange={event => set({ ...trigger, yearly: event.currentTarget.checked })} />
        </>
      )}
      <ConditionFields label={t('journeys:only')} value={node.only} change={only => change({ ...node, only })} />
    </>
  )
}
