// The day's numbers strung on the thread, then the store's totals; each says what it counts and leads to what is behind it, where one may see that.
import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Permission, StatsView, TodayView } from '../../../generated/api'
import { useMay } from '../../../shared/api/useMay'
import { useFormat } from '../../../shared/text/format'
import classes from './Numbers.module.css'

interface Shown { key: string; value: string; to: string; needs: Permission; attention?: boolean }

export function Numbers({ today, stats }: { today: TodayView; stats: StatsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const since = `${format.dayKey(new Date())}`
  const now: Shown[] = [
    { key: 'events', value: format.number(today.events), to: '/data/events', needs: 'ReadEvents' },
    { key: 'activeProfiles', value: format.number(today.activeProfiles), to: `/customers?active=${since}`, needs: 'ReadCustomers' },
    { key: 'newProfiles', value: format.number(today.newProfiles), to: `/customers?new=${since}`, needs: 'ReadCustomers' },
    { key: 'orders', value: format.number(today.orders), to: `/data/events?name=${encodeURIComponent('Order Completed')}`, needs: 'ReadEvents' },
    { key: 'revenue', value: format.money(today.revenue, today.currency), to: `/data/events?name=${encodeURIComponent('Order Completed')}`, needs: 'ReadEvents' },
  ]
  const totals: Shown[] = [
    { key: 'allProfiles', value: format.number(stats.profiles), to: '/customers', needs: 'ReadCustomers' },
    { key: 'allEvents', value: format.number(stats.events), to: '/data/events', needs: 'ReadEvents' },
    { key: 'pending', value: format.number(stats.pending), to: '/settings/background', needs: 'ReadSettings' },
    { key: 'quarantined', value: format.number(stats.quarantined), to: '/data/quarantine', needs: 'ReadEvents', attention: stats.quarantined > 0 },
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
  const may = useMay()(number.needs)
  const looks = number.attention ? `${classes.number} ${classes.attention}` : classes.number
  const told = <><strong>{number.value}</strong><span>{t(`home:number.${number.key}`)}</span></>
  return (
    <li>
      <Tooltip label={t(`home:counts.${number.key}`)}>
        {may ? <Link to={number.to} className={looks}>{told}</Link> : <span className={looks}>{told}</span>}
      </Tooltip>
    </li>
  )
}
