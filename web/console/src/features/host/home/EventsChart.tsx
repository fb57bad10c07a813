// Events a day, stacked by channel.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DayView } from '../../../generated/api'
import { ChartPanel } from '../../../shared/charts/ChartPanel'
import { useChartColours } from '../../../shared/charts/colours'
import type { ChartOption } from '../../../shared/charts/engine'
import { useFormat } from '../../../shared/text/format'
import { axes, tooltip } from './chartParts'

const order = ['web', 'app', 'store', 'phone', 'email', 'sms', 'chat', 'social', 'push', 'other']

export function EventsChart({ days }: { days: DayView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const colours = useChartColours()
  const navigate = useNavigate()
  const totals = useMemo(() => {
    const sums: Record<string, number> = {}
    for (const day of days) for (const [channel, count] of Object.entries(day.byChannel)) sums[channel] = (sums[channel] ?? 0) + count
    return sums
  }, [days])
  const channels = order.filter(channel => totals[channel])
  const all = Object.values(totals).reduce((sum, count) => sum + count, 0)
  const top = channels.toSorted((a, b) => totals[b]! - totals[a]!)[0] ?? 'web'

  const option = useMemo<ChartOption>(() => ({
    ...axes(days.map(day => format.dayMonth(day.day)), colours, format),
    tooltip: tooltip(colours, format),
    legend: { bottom: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, textStyle: { color: colours.text, fontSize: 12 }, type: 'scroll' as const },
    grid: { left: 8, right: 8, top: 12, bottom: 36, containLabel: true },
    series: channels.map(channel => ({
      type: 'bar', stack: 'events', name: t(`terms:channel.${channel}`), barCategoryGap: '30%',
      itemStyle: { color: colours.channel(channel) }, data: days.map(day => day.byChannel[channel] ?? 0),
    })),
  }), [days, channels.join(), colours, format, t])

  return (
    <ChartPanel fileName="mitos-events-per-day" height={300} option={option}
      title={t('home:events.title', { channel: t(`home:channelIn.${top}`), share: format.percent(all ? totals[top]! / all : 0) })}
      note={t('home:events.note', { average: format.number(Math.round(all / Math.max(days.length, 1))) })}
      sheet={{
        columns: [t('home:day'), ...channels.map(channel => t(`terms:channel.${channel}`)), t('home:together')],
        rows: days.map(day => [day.day, ...channels.map(channel => day.byChannel[channel] ?? 0), day.events]),
      }}
      onPick={() => void navigate('/data/events')} />
  )
}
