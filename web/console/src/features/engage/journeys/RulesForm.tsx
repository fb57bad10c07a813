// What holds for the journey as a whole: key, entering again, who is held back, exits and the goal.
import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { JourneyGraph } from '../../../generated/api'
import classes from './Canvas.module.css'
import { ConditionFields } from './ConditionFields'
import { EventNames, FilterFields } from './EventFields'

type Rules = JourneyGraph['rules']
const mostExits = 10

export function RulesForm({ rules, change }: { rules: Rules; change: (rules: Rules) => void }) {
  const { t } = useTranslation()
  const exits = rules.exits ?? []
  const setExit = (index: number, part: Partial<(typeof exits)[number]>) => change({ ...rules, exits: exits.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  return (
    <div className={classes.form}>
      <TextInput label={t('journeys:keyPath')} description={t('journeys:keyNote')} placeholder="cart_id" value={rules.keyPath ?? ''} onChange={event => change({ ...rules, keyPath: event.currentTarget.value || null })} />
      <Select label={t('journeys:reentry')} allowDeselect={false} value={rules.reentry} data={(['once', 'always', 'after'] as const).map(value => ({ value, label: t(`journeys:reentries.${value}`) }))}
        onChange={value => value && change({ ...rules, reentry: value as Rules['reentry'], reentryHours: value === 'after' ? rules.reentryHours ?? 168 : null })} />
      {rules.reentry === 'after' && <NumberInput label={t('journeys:reentryHours')} min={1} allowDecimal={false} value={rules.reentryHours ?? ''} onChange={value => change({ ...rules, reentryHours: typeof value === 'number' ? value : null })} />}
      <Checkbox label={t('journeys:keepsEntries')} description={t('journeys:keepsEntriesNote')} checked={rules.keepsEntries} onChange={event => change({ ...rules, keepsEntries: event.currentTarget.checked })} />
      <NumberInput label={t('journeys:holdout')} description={t('journeys:holdoutNote')} min={0} max={90} suffix="%" value={rules.holdoutPercent} onChange={value => change({ ...rules, holdoutPercent: typeof value === 'number' ? value : 0 })} />
      <NumberInput label={t('journeys:priority')} description={t('journeys:priorityNote')} min={-100} max={100} allowDecimal={false} value={rules.priority} onChange={value => change({ ...rules, priority: typeof value === 'number' ? value : 0 })} />
      <fieldset className={classes.group}>
        <legend>{t('journeys:goal')}</legend>
        {rules.goal === null
          ? <Button variant="default" size="xs" onClick={() => change({ ...rules, goal: { events: ['Order Completed'], filters: [], windowHours: 168, ends: true, anyKey: false } })}>{t('journeys:addGoal')}</Button>
          : (
            <>
              <EventNames label={t('journeys:events')} value={rules.goal.events} change={events => change({ ...rules, goal: { ...rules.goal!, events } })} />
              <FilterFields filters={rules.goal.filters ?? []} change={filters => change({ ...rules, goal: { ...rules.goal!, filters } })} />
              <NumberInput label={t('journeys:goalWindow')} min={1} allowDecimal={false} value={rules.goal.windowHours} onChange={value => change({ ...rules, goal: { ...rules.goal!, windowHours: typeof value === 'number' ? value : 1 } })} />
              <Checkbox label={t('journeys:goalEnds')} checked={rules.goal.ends} onChange={event => change({ ...rules, goal: { ...rules.goal!, ends: event.currentTarget.checked } })} />
              {rules.keyPath !== null && <Checkbox label={t('journeys:anyKey')} checked={rules.goal.anyKey} onChange={event => change({ ...rules, goal: { ...rules.goal!, anyKey: event.currentTarget.checked } })} />}
              <Button variant="subtle" size="xs" color="red" onClick={() => change({ ...rules, goal: null })}>{t('common:remove')}</Button>
            </>
          )}
      </fieldset>
      {exits.map((exit, index) => (
        <fieldset key={index} className={classes.group}>
          <legend>{t('journeys:exitNumber', { number: index + 1 })}</legend>
          <TextInput label={t('journeys:exitName')} maxLength={100} value={exit.name} onChange={event => setExit(index, { name: event.currentTarget.value })} />
          <EventNames label={t('journeys:events')} value={exit.events ?? []} change={events => setExit(index, { events })} />
          {(exit.events ?? []).length > 0 && <FilterFields filters={exit.filters ?? []} change={filters => setExit(index, { filters })} />}
          <ConditionFields label={t('journeys:when')} value={exit.condition} change={condition => setExit(index, { condition })} />
          {rules.keyPath !== null && <Checkbox label={t('journeys:anyKey')} checked={exit.anyKey} onChange={event => setExit(index, { anyKey: event.currentTarget.checked })} />}
          <Button variant="subtle" size="xs" color="red" onClick={() => change({ ...rules, exits: exits.filter((_, at) => at !== index) })}>{t('common:remove')}</Button>
        </fieldset>
      ))}
      {exits.length < mostExits && <Button variant="default" onClick={() => change({ ...rules, exits: [...exits, { name: t('journeys:exitNumber', { number: exits.length + 1 }), events: [], filters: [], condition: null, anyKey: false }] })}>{t('journeys:addExit')}</Button>}
    </div>
  )
}
