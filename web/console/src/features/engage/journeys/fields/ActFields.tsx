// What is done: a message, a task for a person, a call, a trait, an event, another journey.
import { Button, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../../shared/api/client'
import { plain } from '../../../../shared/text/plain'
import classes from '../Canvas.module.css'
import type { Node } from '../kinds'
import { LengthField } from './LengthField'
import { MessageFields } from './MessageFields'

type Acting = Extract<Node, { kind: 'message' | 'task' | 'webhook' | 'trait' | 'emit' | 'jump' }>
const roles = ['agent', 'associate', 'manager']
const mostProperties = 20

export function ActFields({ node, change }: { node: Acting; change: (node: Acting) => void }) {
  const { t } = useTranslation()
  switch (node.kind) {
    case 'message': return <MessageFields node={node} change={change} />
    case 'task': return (
      <>
        <TextInput label={t('journeys:taskTitle')} maxLength={100} value={node.title} onChange={event => change({ ...node, title: event.currentTarget.value })} />
        <Textarea label={t('journeys:instructions')} autosize minRows={2} maxLength={1_000} value={node.instructions ?? ''} onChange={event => change({ ...node, instructions: event.currentTarget.value || null })} />
        <Select label={t('journeys:role')} allowDeselect={false} value={node.role} data={roles.map(role => ({ value: role, label: t(`terms:role.${role}`) }))} onChange={role => role && change({ ...node, role })} />
        <TagsInput label={t('journeys:outcomes')} maxTags={9} value={node.outcomes} onChange={outcomes => change({ ...node, outcomes })} />
        <LengthField label={t('journeys:dueWithin')} seconds={node.timeoutSeconds} change={seconds => change({ ...node, timeoutSeconds: seconds ?? 0 })} />
      </>
    )
    case 'webhook': return <TextInput label={t('journeys:url')} description={t('journeys:urlNote')} type="url" maxLength={1_000} value={node.url} onChange={event => change({ ...node, url: event.currentTarget.value })} />
    case 'trait': return (
      <>
        <TextInput label={t('journeys:traitName')} value={node.trait} onChange={event => change({ ...node, trait: event.currentTarget.value })} />
        <TextInput label={t('journeys:traitValue')} disabled={node.from !== null} value={node.value ?? ''} onChange={event => change({ ...node, value: event.currentTarget.value, from: null })} />
        <TextInput label={t('journeys:traitFrom')} placeholder="order_id" value={node.from ?? ''} onChange={event => change(event.currentTarget.value === '' ? { ...node, from: null, value: '' } : { ...node, from: event.currentTarget.value, value: null })} />
      </>
    )
    case 'emit': return <EmitFields node={node} change={change} />
    case 'jump': return <JumpFields node={node} change={change} />
  }
}

function EmitFields({ node, change }: { node: Extract<Node, { kind: 'emit' }>; change: (node: Extract<Node, { kind: 'emit' }>) => void }) {
  const { t } = useTranslation()
  const pairs = Object.entries(node.properties ?? {})
  const set = (next: [string, string][]) => change({ ...node, properties: next.length === 0 ? null : Object.fromEntries(next) })
  return (
    <>
      <TextInput label={t('journeys:eventName')} maxLength={100} value={node.event} onChange={event => change({ ...node, event: event.currentTarget.value })} />
      <fieldset className={classes.group}>
        <legend>{t('journeys:properties')}</legend>
        {pairs.map(([name, value], index) => (
          <div key={index} className={classes.line}>
            <TextInput aria-label={t('journeys:property')} value={name} onChange={event => set(pairs.map((pair, at) => (at === index ? [event.currentTarget.value, pair[1]] : pair)))} />
            <TextInput aria-label={t('journeys:values')} value={value} onChange={event => set(pairs.map((pair, at) => (at === index ? [pair[0], event.currentTarget.value] : pair)))} />
          </div>
        ))}
        {pairs.length < mostProperties && <Button variant="default" size="xs" onClick={() => set([...pairs, [`property${pairs.length + 1}`, '']])}>{t('journeys:addProperty')}</Button>}
      </fieldset>
    </>
  )
}

function JumpFields({ node, change }: { node: Extract<Node, { kind: 'jump' }>; change: (node: Extract<Node, { kind: 'jump' }>) => void }) {
  const { t } = useTranslation()
  const journeys = useQuery({ queryKey: ['journeys'], queryFn: () => take(api.GET('/api/journeys')) })
  const published = (journeys.data?.items ?? []).filter(journey => journey.version > 0 && journey.status !== 'stopped')
  return published.length === 0 && journeys.isSuccess
    ? <NumberInput label={t('journeys:toJourney')} description={t('journeys:noJourney')} value={node.journey} disabled />
    : <Select label={t('journeys:toJourney')} searchable value={node.journey === 0 ? null : String(node.journey)} data={published.map(journey => ({ value: String(journey.id), label: plain(journey.name) }))} onChange={id => change({ ...node, journey: id === null ? 0 : Number(id) })} />
}
