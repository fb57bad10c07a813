// Plans an event of the business's own: its name, what it means, and the properties it carries.
import { ActionIcon, Button, Group, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PropertyView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import classes from './PlanForm.module.css'

const types = ['text', 'number', 'flag', 'time', 'list', 'object'] as const

export interface Planned { name: string; description: string; properties: PropertyView[] }
interface Props { start: Planned; named: boolean; note?: string | undefined; onDone: (name: string) => void; onCancel: () => void }

export function PlanForm({ start, named, note, onDone, onCancel }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [name, setName] = useState(start.name)
  const [description, setDescription] = useState(start.description)
  const [properties, setProperties] = useState(start.properties)
  const set = (index: number, part: Partial<PropertyView>) => setProperties(properties.map((property, at) => (at === index ? { ...property, ...part } : property)))
  const save = useMutation({
    mutationFn: () => take(api.PUT('/api/vocabulary/{name}', { params: { path: { name: name.trim() } }, body: { description, properties } })),
    onSuccess: async entry => {
      notifications.show({ message: t('settings:plan.own.saved') })
      await Promise.all([client.invalidateQueries({ queryKey: ['vocabulary'] }), client.invalidateQueries({ queryKey: ['violations', entry.name] })])
      onDone(entry.name)
    },
  })
  const names = properties.map(property => property.name.trim())
  const complete = name.trim() !== '' && names.every(Boolean) && new Set(names).size === names.length

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      {note && <p className={classes.note}>{note}</p>}
      {!named && <TextInput data-autofocus label={t('settings:plan.own.name')} description={t('settings:plan.own.nameNote')} maxLength={300} value={name} onChange={event => setName(event.currentTarget.value)} />}
      <Textarea label={t('settings:plan.own.description')} description={t('settings:plan.own.descriptionNote')} autosize minRows={2} maxLength={500} value={description} onChange={event => setDescription(event.currentTarget.value)} />
      <fieldset className={classes.properties}>
        <legend>{t('settings:plan.properties')}</legend>
        {properties.map((property, index) => (
          <div key={index} className={classes.property}>
            <TextInput aria-label={t('settings:plan.property')} placeholder={t('settings:plan.property')} maxLength={100} value={property.name} onChange={event => set(index, { name: event.currentTarget.value })} />
            <Select aria-label={t('settings:plan.type')} allowDeselect={false} value={property.type} onChange={value => value && set(index, { type: value })}
              data={types.map(value => ({ value, label: t(`settings:plan.types.${value}`) }))} />
            <Switch label={t('settings:plan.required')} checked={property.required} onChange={event => set(index, { required: event.currentTarget.checked })} />
            <ActionIcon variant="subtle" size="lg" aria-label={t('common:removeWhat', { what: property.name })} onClick={() => setProperties(properties.filter((_, at) => at !== index))}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
          </div>
        ))}
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setProperties([...properties, { name: '', type: 'text', required: false }])}>{t('settings:plan.own.addProperty')}</Button>
      </fieldset>
      {save.isError && <ErrorNote error={save.error} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onCancel}>{t('common:cancel')}</Button>
        <Button type="submit" loading={save.isPending} disabled={!complete}>{t('common:save')}</Button>
      </Group>
    </form>
  )
}
