// Narrows the audit: who, what, to what kind of thing, and from which day to which.
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilters } from '../../../../shared/useFilters'
import classes from './AuditFilters.module.css'
import { filterNames } from './auditQuery'
import { auditAction, auditActions, auditKinds } from './auditWords'

export function AuditFilters() {
  const { t } = useTranslation()
  const [filters, change] = useFilters(filterNames)
  const [who, setWho] = useState(filters.who)
  const send = useDebouncedCallback((wanted: string) => change({ who: wanted || null }), 250)
  const some = Object.values(filters).some(Boolean)
  return (
    <div className={classes.filters} role="search" aria-label={t('settings:audit.filters')}>
      <TextInput type="search" data-page-search autoComplete="off" aria-label={t('settings:audit.who')} placeholder={t('settings:audit.actor')} value={who}
        onChange={event => {
          setWho(event.currentTarget.value)
          send(event.currentTarget.value.trim())
        }} />
      <Select clearable searchable aria-label={t('settings:audit.what')} placeholder={t('settings:audit.what')} value={filters.what || null} onChange={value => change({ what: value })}
        data={auditActions.map(value => ({ value, label: auditAction(value, t) }))} nothingFoundMessage={t('settings:audit.none.title')} />
      <Select clearable aria-label={t('settings:audit.subject')} placeholder={t('settings:audit.subject')} value={filters.kind || null} onChange={value => change({ kind: value })}
        data={auditKinds.map(value => ({ value, label: t(`settings:audit.kind.${value}`) }))} />
      <TextInput type="date" aria-label={t('settings:audit.from')} value={filters.from} onChange={event => change({ from: event.currentTarget.value })} />
      <TextInput type="date" aria-label={t('settings:audit.to')} value={filters.to} onChange={event => change({ to: event.currentTarget.value })} />
      {some && <Button variant="subtle" px={8} onClick={() => { setWho(''); change({ who: null, what: null, kind: null, from: null, to: null }) }}>{t('common:clearShort')}</Button>}
    </div>
  )
}
