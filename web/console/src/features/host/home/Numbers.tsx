// The day's numbers strung on the thread, then the store's totals; each says what it counts and leads to what is behind it.
import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TodayView, StatsView } from '../../../generated/api'
import { useFormat } from '../../../shared/text/format'
import classes from './Numbers.module.css'

interface Shown { key: string; value: string; to: string; attention?: boolean }

export function Numbers({ today, stats }: { today: TodayView; stats: StatsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const since = `${format.dayKey(new Date())}`
  const now: Shown[] = [
    { key: 'events', value: format.number(today.events), to: '/data/events' },
    { key: 'activeProfiles', value: format.number(today.activeProfiles), to: `/customers?active=${since}` },
    { key: 'newProfiles', value: format.number(today.newProfiles), to: `/customers?new=${since}` },
    { key: 'orders', value: format.number(today.orders), to: `/data/events?name=${encodeURIComponent('Order Completed')}` },
    { key: 'revenue', value: format.money(today.revenue, today.currency), to: `/data/events?name=${encodeURIComponent('Order Completed')}` },
  ]
  const totals: Shown[] = [
    { key: 'allProfiles', value: format.number(stats.profiles), to: '/customers' },
    { key: 'allEvents', value: format.number(stats.events), to: '/data/events' },
    { key: 'pending', value: format.number(stats.pending), to: '/settings/background' },
    { key: 'quarantined', value: format.number(stats.quarantined), to: '/data/quarantine', attention: stats.quarantined > 0 },
  ]
  return (
    <section className={classes.numbers} aria-label={t('home:numbers')}>
      <ul className={classes.today}>
        {now.map(number => <Item key={number.key} number={number} />)}
      </ul>
      <ul className={classes.totals}>
        {totals.map(number => <Item key={number.key} number={number} />)}
      </ul>
    </section>
  )
}

function Item({ number }: { number: Shown }) {
  const { t } = useTranslation()
  return (
    <li>
      <Tooltip label={t(`home:counts.${number.key}`)}>
        <Link to={number.to} className={number.attention ? `${classes.number} ${classes.attention}` : classes.number}>
          <strong>{number.value}</strong>
          <span>{t(`home:number.${number.key}`)}</span>
        </Link>
      </Tooltip>
    </li>
  )
}
