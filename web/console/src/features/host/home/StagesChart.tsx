// Which stages of the journey the touchpoints of the period belong to, in the order of the journey.
import { useTranslation } from 'react-i18next'
import type { StageEventsView } from '../../../generated/api'
import { BarChart } from '../../../shared/charts/BarChart'
import { ChartPanel } from '../../../shared/charts/ChartPanel'
import { useFormat } from '../../../shared/text/format'

const order = ['awareness', 'consideration', 'purchase', 'use', 'loyalty', 'none'] as const
const height = 240

export function StagesChart({ stages }: { stages: StageEventsView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const counts = order.map(stage => ({ stage, events: stages.find(row => row.stage === stage)?.events ?? 0 })).filter(row => row.stage !== 'none' || row.events > 0)
  const all = counts.reduce((sum, row) => sum + row.events, 0)
  const top = counts.filter(row => row.stage !== 'none').toSorted((a, b) => b.events - a.events)[0]
  const bars = counts.map(row => ({
    key: row.stage, name: t(`terms:stage.${row.stage}`), value: row.events, ...(row.stage === 'none' ? {} : { to: `/customers?stage=${row.stage}` }),
  }))
  return (
    <ChartPanel fileName="mitos-stages" height={height}
      title={t('home:stages.title', { stage: t(`home:stageIn.${top?.stage ?? 'none'}`), share: format.percent(all && top ? top.events / all : 0) })}
      note={t('home:stages.note')}
      sheet={{ columns: [t('home:stage'), t('home:number.events')], rows: bars.map(bar => [bar.name, bar.value]) }}>
      {svg => <BarChart svg={svg} bars={bars} label={t('home:stages.note')} />}
    </ChartPanel>
  )
}
