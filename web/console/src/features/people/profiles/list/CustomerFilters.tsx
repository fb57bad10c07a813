// The search box and the filters of the customer list; all of them live in the URL.
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../shared/text/format'
import { useFilters } from '../../../../shared/useFilters'
import classes from './CustomerFilters.module.css'
import { filterNames } from './useCustomers'

const channels = ['web', 'app', 'store', 'phone', 'email', 'sms', 'chat', 'social', 'push']
const stages = ['awareness', 'consideration', 'purchase', 'use', 'loyalty']

export function CustomerFilters({ compact }: { compact: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [filters, change] = useFilters(filterNames)
  const [text, setText] = useState(filters.q)
  const sent = useRef(filters.q)
  const search = useDebouncedCallback((wanted: string) => {
    sent.current = wanted
    change({ q: wanted || null })
  }, 200)

  // Back and links change the URL from outside; what one is typing is left alone.
  useEffect(() => {
    if (filters.q === sent.current) return
    sent.current = filters.q
    setText(filters.q)
  }, [filters.q])

  const since = (value: string, ways: string[]) => {
    const options = ways.map(way => ({ value: way, label: t(`customers:since.${way}`) }))
    return value && !ways.includes(value) ? [...options, { value, label: t('customers:sinceDay', { day: format.dayMonth(value) }) }] : options
  }
  const some = Object.values(filters).some(Boolean)

  return (
    <div className={compact ? `${classes.filters} ${classes.compact}` : classes.filters} role="search">
      <TextInput className={classes.search} size="sm" type="search" data-page-search value={text} autoComplete="off" spellCheck={false}
        placeholder={t('customers:searchPlaceholder')} aria-label={t('customers:searchPlaceholder')} leftSection={<IconSearch size={16} aria-hidden="true" />}
        onChange={event => {
          setText(event.currentTarget.value)
          search(event.currentTarget.value.trim())
        }} />
      <Select size="sm" clearable aria-label={t('customers:filter.known')} placeholder={t('customers:filter.known')} value={filters.known || null}
        onChange={value => change({ known: value })} data={[{ value: 'true', label: t('customers:known') }, { value: 'false', label: t('customers:anonymous') }]} />
      <Select size="sm" clearable aria-label={t('customers:filter.channel')} placeholder={t('customers:filter.channel')} value={filters.channel || null}
        onChange={value => change({ channel: value })} data={channels.map(value => ({ value, label: t(`terms:channel.${value}`) }))} />
      <Select size="sm" clearable aria-label={t('customers:filter.stage')} placeholder={t('customers:filter.stage')} value={filters.stage || null}
        onChange={value => change({ stage: value })} data={stages.map(value => ({ value, label: t(`terms:stage.${value}`) }))} />
      <Select size="sm" clearable aria-label={t('customers:filter.active')} placeholder={t('customers:filter.active')} value={filters.active || null}
        onChange={value => change({ active: value })} data={since(filters.active, ['1d', '7d', '30d', '90d'])} />
      <Select size="sm" clearable aria-label={t('customers:filter.new')} placeholder={t('customers:filter.new')} value={filters.new || null}
        onChange={value => change({ new: value })} data={since(filters.new, ['1d', '7d', '30d', '90d'])} />
      {some && !compact && (
        <Button variant="subtle" px={8} onClick={() => { sent.current = ''; setText(''); change({ q: null, known: null, channel: null, stage: null, active: null, new: null }) }}>
          {t('common:clearShort')}
        </Button>
      )}
    </div>
  )
}
