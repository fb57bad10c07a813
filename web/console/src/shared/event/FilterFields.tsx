// Conditions on the properties of the events that count; all have to hold.
import { ActionIcon, Button, Select, TagsInput, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EventFilter } from '../../generated/api'
import classes from './FilterFields.module.css'
import { operators, takesValues } from './filters'

const isOneNumber = (operator: EventFilter['operator']) => ['above', 'atLeast', 'below', 'atMost'].includes(operator)

interface Props { filters: EventFilter[]; change: (filters: EventFilter[]) => void }

export function FilterFields({ filters, change }: Props) {
  const { t } = useTranslation()
  const set = (index: number, part: Partial<EventFilter>) => change(filters.map((filter, at) => (at === index ? { ...filter, ...part } : filter)))
  return (
    <fieldset className={classes.filters}>
      <legend>{t('computed:filters')}</legend>
      {filters.map((filter, index) => (
        <div key={index} className={classes.filter}>
          <TextInput aria-label={t('computed:property')} placeholder="products.category" maxLength={200} value={filter.property} onChange={event => set(index, { property: event.currentTarget.value })} />
          <Select aria-label={t('computed:operator')} allowDeselect={false} value={filter.operator} data={operators.map(value => ({ value, label: t(`computed:operators.${value}`) }))}
            onChange={value => value && set(index, { operator: value as EventFilter['operator'], values: takesValues(value as EventFilter['operator']) ? filter.values ?? [] : [] })} />
          {takesValues(filter.operator)
            ? <TagsInput aria-label={t('computed:values')} maxTags={isOneNumber(filter.operator) ? 1 : 100} value={filter.values ?? []} onChange={values => set(index, { values })} placeholder={filter.values?.length ? '' : t('computed:values')} />
            : <span />}
          <ActionIcon variant="subtle" size="lg" aria-label={t('common:removeWhat', { what: filter.property || t('computed:filter') })} onClick={() => change(filters.filter((_, at) => at !== index))}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
        </div>
      ))}
      <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => change([...filters, { property: '', operator: 'is', values: [] }])}>{t('computed:addFilter')}</Button>
    </fieldset>
  )
}
