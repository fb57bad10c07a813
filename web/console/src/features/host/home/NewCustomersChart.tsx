// How many customers were seen for the first time on each day.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DayView } from '../../../generated/api'
import { ChartPanel } from '../../../shared/charts/ChartPanel'
import { useChartColours } from '../../../shared/charts/colours'
import type { ChartOption } from '../../../shared/charts/engine'
import { useFormat } from '../../../shared/text/format'
import { axes, tooltip } from './chartParts'

export function NewCustomersChart({ days }: { days: DayView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const colours = useChartColours()
  const navigate = useNavigate()
  const total = days.reduce((sum, day) => sum + day.newProfiles, 0)
  const option = useMemo<ChartOption>(() => ({
    ...axes(days.map(day => format.dayMonth(day.day)), colours, format),
    tooltip: tooltip(colours, format),
    series: [{ type: 'bar', name: t('home:number.newProfiles'), itemStyle: { color: colours.main, borderRadius: [2, 2, 0, 0] }, data: days.map(day => day.newProfiles) }],
  }), [days, colours, format, t])
  return (
    <ChartPanel fileName="mitos-new-customers" option={option} height={240}
      title={t('home:newCustomers.title', { count: total, number: format.number(total) })}
      note={t('home:newCustomers.note')}
      sheet={{ columns: [t('home:day'), t('home:number.newProfiles')], rows: days.map(day => [day.day, day.newProfiles]) }}
      onPick={index => { const day = days[index]; if (day) void navigate(`/customers?new=${day.day}`) }} />
  )
}
