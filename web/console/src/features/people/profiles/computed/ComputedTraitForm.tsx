// Defines or changes a computed trait, with what it would give for real customers beside it.
import { Button, Group, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComputedTrait } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { FilterFields } from '../../../../shared/event/FilterFields'
import { takesValues } from '../../../../shared/event/filters'
import { Confirm } from '../../../../shared/ui/Confirm'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { ComputedTraitPreview } from './ComputedTraitPreview'
import classes from './ComputedTraits.module.css'
import { aggregates, readsValues, useTraitSentence } from './words'

const hoursInDay = 24
const mostHours = 5 * 366 * hoursInDay

interface Props { start: ComputedTrait; id: number | null; onDone: () => void }

export function ComputedTraitForm({ start, id, onDone }: Props) {
  const { t } = useTranslation()
  const sentence = useTraitSentence()
  const [trait, setTrait] = useState(start)
  const set = (part: Partial<ComputedTrait>) => setTrait({ ...trait, ...part })
  const save = useSave(id, onDone)
  const events = useQuery({ queryKey: ['vocabulary'], queryFn: () => take(api.GET('/api/vocabulary')) })
  const names = events.data?.items.filter(entry => entry.seen > 0).map(entry => entry.name) ?? []
  const clean: ComputedTrait = {
    ...trait, name: trait.name.trim(), property: readsValues(trait.aggregate) ? trait.property?.trim() ?? '' : null,
    filters: (trait.filters ?? []).filter(filter => filter.property.trim() !== '' && (!takesValues(filter.operator) || (filter.values ?? []).length > 0)),
  }
  const complete = clean.events.length > 0 && (clean.property === null || clean.property !== '')

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(clean)
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput data-autofocus label={t('computed:trait')} description={t('computed:nameNote')} maxLength={64} value={trait.name} onChange={event => set({ name: event.currentTarget.value })} />
      <Select label={t('computed:aggregate')} allowDeselect={false} value={trait.aggregate} data={aggregates.map(value => ({ value, label: t(`computed:aggregates.${value}`) }))}
        onChange={value => value && set({ aggregate: value as ComputedTrait['aggregate'] })} />
      <TagsInput label={t('computed:events')} description={t('computed:eventsNote')} maxTags={50} data={names} value={trait.events} onChange={value => set({ events: value })} />
      {readsValues(trait.aggregate) && (
        <TextInput label={t('computed:property')} description={t('computed:propertyNote')} maxLength={200} value={trait.property ?? ''} onChange={event => set({ property: event.currentTarget.value })} />
      )}
      <FilterFields filters={trait.filters ?? []} change={filters => set({ filters })} />
      <Window hours={trait.windowHours} change={windowHours => set({ windowHours })} />
      <Textarea label={t('computed:description')} autosize minRows={2} maxLength={500} value={trait.description ?? ''} onChange={event => set({ description: event.currentTarget.value || null })} />
      {complete && <p className={classes.sentence}>{sentence(clean)}</p>}
      {complete && <ComputedTraitPreview trait={clean} />}
      {save.isError && <ErrorNote error={save.error} />}
      <Group justify="space-between" gap={8}>
        {id === null ? <span /> : <Delete id={id} name={start.name} onDone={onDone} />}
        <Group gap={8}>
          <Button variant="default" onClick={onDone}>{t('common:cancel')}</Button>
          <Button type="submit" loading={save.isPending} disabled={!complete || clean.name === ''}>{t('common:save')}</Button>
        </Group>
      </Group>
    </form>
  )
}

function useSave(id: number | null, onDone: () => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ComputedTrait) => take(id === null ? api.POST('/api/computed-traits', { body }) : api.PUT('/api/computed-traits/{id}', { params: { path: { id } }, body })),
    onSuccess: async () => {
      notifications.show({ message: t('computed:saved') })
      await client.invalidateQueries({ queryKey: ['computedTraits'] })
      onDone()
    },
  })
}

function Window({ hours, change }: { hours: number | null; change: (hours: number | null) => void }) {
  const { t } = useTranslation()
  const [inDays, setInDays] = useState(hours === null || hours % hoursInDay === 0)
  const unit = inDays ? hoursInDay : 1
  return (
    <Group align="end" gap={8} grow preventGrowOverflow={false}>
      <NumberInput label={t('computed:window')} description={t('computed:windowNote')} placeholder={t('computed:allTime')} min={1} max={mostHours / unit} allowDecimal={false}
        value={hours === null ? '' : hours / unit} onChange={value => change(typeof value === 'number' && value > 0 ? value * unit : null)} />
      <Select aria-label={t('computed:unit')} allowDeselect={false} value={inDays ? 'days' : 'hours'} data={['days', 'hours'].map(value => ({ value, label: t(`computed:units.${value}`) }))}
        onChange={value => { setInDays(value === 'days'); change(hours === null ? null : (hours / unit) * (value === 'days' ? hoursInDay : 1)) }} />
    </Group>
  )
}

function Delete({ id, name, onDone }: { id: number; name: string; onDone: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/computed-traits/{id}', { params: { path: { id } } })),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['computedTraits'] }); onDone() },
  })
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsked(true)}>{t('common:remove')}</Button>
      <Confirm opened={asked} title={t('computed:deleteTitle', { name })} act={t('common:remove')} danger busy={remove.isPending} error={remove.error} onClose={() => setAsked(false)} onConfirm={() => remove.mutate()}>
        <p>{t('computed:deleteText')}</p>
      </Confirm>
    </>
  )
}
