// Which events are meant: their names, and conditions on their properties that all have to hold.
import { ActionIcon, Button, Select, TagsInput, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EventFilter } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import classes from './Canvas.module.css'

export const operators = ['is', 'isNot', 'contains', 'above', 'atLeast', 'below', 'atMost', 'present', 'absent'] as const
export const takesValues = (operator: EventFilter['operator']) => operator !== 'present' && operator !== 'absent'

export function EventNames({ label, value, change }: { label: string; value: string[]; change: (events: string[]) => void }) {
  const events = useQuery({ queryKey: ['vocabulary'], queryFn: () => take(api.GET('/api/vocabulary')) })
  return <TagsInput label={label} maxTags={50} data={events.data?.items.map(entry => entry.name) ?? []} value={value} onChange={change} />
}

export function FilterFields({ filters, change }: { filters: EventFilter[]; change: (filters: EventFilter[]) => void }) {
  const { t } = useTranslation()
  const set = (index: number, part: Partial<EventFilter>) => change(filters.map((filter, at) => (at === index ? { ...filter, ...part } : filter)))
  return (
    <fieldset className={classes.group}>
      <legend>{t('journeys:where')}</legend>
      {filters.map((filter, index) => (
        <div key={index}>
          <div className={classes.line}>
            <TextInput aria-label={t('journeys:property')} placeholder="products.category" maxLength={200} value={filter.property} onChange={event => set(index, { property: event.currentTarget.value })} />
            <ActionIcon variant="subtle" size="lg" aria-label={t('common:removeWhat', { what: filter.property || t('journeys:condition.event') })} onClick={() => change(filters.filter((_, at) => at !== index))}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
          </div>
          <Comparison operator={filter.operator} values={filter.values ?? []} change={(operator, values) => set(index, { operator, values })} />
        </div>
      ))}
      <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => change([...filters, { property: '', operator: 'is', values: [] }])}>{t('journeys:addFilter')}</Button>
    </fieldset>
  )
}

export function Comparison({ operator, values, change }: { operator: EventFilter['operator']; values: string[]; change: (operator: EventFilter['operator'], values: string[]) => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.line}>
      <Select aria-label={t('journeys:operator')} allowDeselect={false} value={operator} data={operators.map(value => ({ value, label: t(`computed:operators.${value}`) }))}
        onChange={value => value && change(value as EventFilter['operator'], takesValues(value as EventFilter['operator']) ? values : [])} />
      {takesValues(operator) && <TagsInput aria-label={t('journeys:values')} placeholder={values.length === 0 ? t('journeys:values') : ''} value={values} onChange={next => change(operator, next)} />}
    </div>
  )
}
