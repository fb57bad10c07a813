// How many customers were seen for the first time on each day.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DayView } from '../../../generated/api'
import { ChartPanel } from '../../../shared/charts/ChartPanel'
import { useChartColours } from '../../../shared/charts/colours'
import { ColumnChart } from '../../../shared/charts/ColumnChart'
import { useFormat } from '../../../shared/text/format'

const height = 240

export function NewCustomersChart({ days }: { days: DayView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const colours = useChartColours()
  const navigate = useNavigate()
  const total = days.reduce((sum, day) => sum + day.newProfiles, 0)
  const pick = (index: number) => { const day = days[index]; if (day) void navigate(`/customers?new=${day.day}`) }
  return (
    <ChartPanel fileName="mitos-new-customers" height={height}
      title={t('home:newCustomers.title', { count: total, number: format.number(total) })}
      note={t('home:newCustomers.note')}
      sheet={{ columns: [t('home:day'), t('home:number.newProfiles')], rows: days.map(day => [day.day, day.newProfiles]) }}>
      {svg => (
        <ColumnChart svg={svg} height={height} label={t('home:newCustomers.note')} columns={days.map(day => format.dayMonth(day.day))} onPick={pick}
          series={[{ name: t('home:number.newProfiles'), colour: colours.main, values: days.map(day => day.newProfiles) }]} />
      )}
    </ChartPanel>
  )
}
