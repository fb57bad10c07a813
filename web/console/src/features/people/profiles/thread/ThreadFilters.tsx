// Filters of the thread by channel, kind and period; all in the URL.
import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../../shared/api/client'
import { useFormat } from '../../../../shared/text/format'
import { useEventTitle } from '../../../../shared/thread/useEventTitle'
import { useFilters } from '../../../../shared/useFilters'
import classes from './ThreadFilters.module.css'
import { threadFilterNames } from './useThread'

const periods = ['7d', '30d', '90d', '365d']

export function ThreadFilters({ id, channelCounts }: { id: string; channelCounts: Record<string, number> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useEventTitle()
  const [filters, change] = useFilters(threadFilterNames)
  const [choosingDays, setChoosingDays] = useState(false)
  const kinds = useQuery({
    queryKey: ['kinds', id],
    queryFn: () => take(api.GET('/api/profiles/{id}/kinds', { params: { path: { id } } })),
    staleTime: 60_000,
  })
  const days = choosingDays || Boolean(filters.to) || (filters.from !== '' && !periods.includes(filters.from))
  const dayOnly = periods.includes(filters.from) ? '' : filters.from
  const some = Object.values(filters).some(Boolean)

  function choosePeriod(value: string | null) {
    setChoosingDays(value === 'days')
    change({ from: value === 'days' ? null : value, to: null })
  }

  return (
    <div className={classes.filters} role="group" aria-label={t('profile:filters')}>
      <Select clearable aria-label={t('profile:filter.channel')} placeholder={t('profile:filter.channel')} value={filters.tc || null} onChange={value => change({ tc: value })}
        data={Object.entries(channelCounts).toSorted((a, b) => b[1] - a[1]).map(([channel, count]) => ({
          value: channel, label: `${t(`terms:channel.${channel}`, { defaultValue: channel })} (${format.number(count)})`,
        }))} />
      <Select clearable searchable nothingFoundMessage={t('profile:filter.noKind')} aria-label={t('profile:filter.kind')} placeholder={t('profile:filter.kind')} value={filters.tk || null}
        onChange={value => change({ tk: value })}
        data={(kinds.data?.items ?? []).map(row => ({ value: row.kind, label: `${title(row.kind)} (${format.number(row.events)})` }))} />
      <Select clearable aria-label={t('profile:filter.period')} placeholder={t('profile:filter.period')} value={days ? 'days' : filters.from || null} onChange={choosePeriod}
        data={[...periods, 'days'].map(value => ({ value, label: t(`profile:period.${value}`) }))} />
      {days && (
        <>
          <TextInput type="date" aria-label={t('profile:filter.from')} value={dayOnly} max={filters.to || undefined} onChange={event => change({ from: event.currentTarget.value || null })} />
          <TextInput type="date" aria-label={t('profile:filter.to')} value={filters.to} min={dayOnly || undefined} onChange={event => change({ to: event.currentTarget.value || null })} />
        </>
      )}
      {some && <Button variant="subtle" onClick={() => { setChoosingDays(false); change({ tc: null, tk: null, from: null, to: null }) }}>{t('common:clear')}</Button>}
    </div>
  )
}
