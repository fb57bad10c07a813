// What is waited for, and how long.
import { Button, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from '../Canvas.module.css'
import { ConditionFields } from '../ConditionFields'
import { EventNames, FilterFields } from '../EventFields'
import type { Node } from '../kinds'
import { DayFields } from './DayFields'
import { LengthField } from './LengthField'

type Wait = Extract<Node, { kind: 'wait' | 'waitTime' | 'waitDate' | 'waitFor' }>
type WaitFor = Extract<Node, { kind: 'waitFor' }>
const mostBranches = 9

export function WaitFields({ node, change }: { node: Wait; change: (node: Wait) => void }) {
  const { t } = useTranslation()
  switch (node.kind) {
    case 'wait': return <LengthField label={t('journeys:waits')} seconds={node.seconds} change={seconds => change({ ...node, seconds: seconds ?? 0 })} />
    case 'waitTime': return <DayFields at={node.at} weekdays={node.weekdays} withDays change={(at, weekdays) => change({ ...node, at, weekdays })} />
    case 'waitDate': return (
      <>
        <TextInput label={t('journeys:dateTrait')} value={node.trait} onChange={event => change({ ...node, trait: event.currentTarget.value })} />
        <NumberInput label={t('journeys:offsetDays')} min={-366} max={366} allowDecimal={false} value={node.offsetDays} onChange={value => change({ ...node, offsetDays: typeof value === 'number' ? value : 0 })} />
        <DayFields at={node.at} change={at => change({ ...node, at })} />
      </>
    )
    case 'waitFor': return <ForFields node={node} change={change} />
  }
}

function ForFields({ node, change }: { node: WaitFor; change: (node: WaitFor) => void }) {
  const { t } = useTranslation()
  const set = (index: number, part: Partial<WaitFor['for'][number]>) => change({ ...node, for: node.for.map((branch, at) => (at === index ? { ...branch, ...part } : branch)) })
  return (
    <>
      <LengthField label={t('journeys:timeout')} seconds={node.timeoutSeconds} change={seconds => change({ ...node, timeoutSeconds: seconds ?? 0 })} />
      <EventNames label={t('journeys:resetOn')} value={node.resetOn ?? []} change={events => change({ ...node, resetOn: events.length > 0 ? events : null })} />
      {node.for.map((branch, index) => (
        <fieldset key={index} className={classes.group}>
          <legend>{t('journeys:until', { number: index + 1 })}</legend>
          <TextInput label={t('journeys:branchName')} maxLength={100} value={branch.name} onChange={event => set(index, { name: event.currentTarget.value })} />
          <EventNames label={t('journeys:events')} value={branch.events ?? []} change={events => set(index, { events })} />
          {(branch.events ?? []).length > 0 && <FilterFields filters={branch.filters ?? []} change={filters => set(index, { filters })} />}
          <ConditionFields label={t('journeys:while_')} value={branch.condition} change={condition => set(index, { condition })} />
          {node.for.length > 1 && <Button variant="subtle" size="xs" color="red" onClick={() => change({ ...node, for: node.for.filter((_, at) => at !== index) })}>{t('common:remove')}</Button>}
        </fieldset>
      ))}
      {node.for.length < mostBranches && <Button variant="default" size="xs" onClick={() => change({ ...node, for: [...node.for, { name: `${node.for.length + 1}`, events: [], filters: [], condition: null, anyKey: false }] })}>{t('journeys:addBranch')}</Button>}
    </>
  )
}
