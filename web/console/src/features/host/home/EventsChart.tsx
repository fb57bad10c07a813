// Events a day, stacked by channel.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DayView } from '../../../generated/api'
import { ChartPanel } from '../../../shared/charts/ChartPanel'
import { useChartColours } from '../../../shared/charts/colours'
import { ColumnChart } from '../../../shared/charts/ColumnChart'
import { useFormat } from '../../../shared/text/format'

const order = ['web', 'app', 'store', 'phone', 'email', 'sms', 'chat', 'social', 'push', 'other']
const height = 300

export function EventsChart({ days }: { days: DayView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const colours = useChartColours()
  const navigate = useNavigate()
  const totals: Record<string, number> = {}
  for (const day of days) for (const [channel, count] of Object.entries(day.byChannel)) totals[channel] = (totals[channel] ?? 0) + count
  const channels = order.filter(channel => totals[channel])
  const all = Object.values(totals).reduce((sum, count) => sum + count, 0)
  const top = channels.toSorted((a, b) => totals[b]! - totals[a]!)[0] ?? 'web'
  const series = channels.map(channel => ({
    name: t(`terms:channel.${channel}`), colour: colours.channel(channel), values: days.map(day => day.byChannel[channel] ?? 0),
  }))
  return (
    <ChartPanel fileName="mitos-events-per-day" height={height}
      title={t('home:events.title', { channel: t(`home:channelIn.${top}`), share: format.percent(all ? totals[top]! / all : 0) })}
      note={t('home:events.note', { average: format.number(Math.round(all / Math.max(days.length, 1))) })}
      sheet={{
        columns: [t('home:day'), ...series.map(one => one.name), t('home:together')],
        rows: days.map((day, index) => [day.day, ...series.map(one => one.values[index]!), day.events]),
      }}>
      {svg => (
        <ColumnChart svg={svg} height={height} label={t('home:events.note', { average: format.number(Math.round(all / Math.max(days.length, 1))) })}
          columns={days.map(day => format.dayMonth(day.day))} series={series} onPick={() => void navigate('/data/events')} />
      )}
    </ChartPanel>
  )
}
