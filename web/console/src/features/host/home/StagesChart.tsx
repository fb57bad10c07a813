// Which stages of the journey the touchpoints of the period belong to, in the order of the journey.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { StageEventsView } from '../../../generated/api'
import { ChartPanel } from '../../../shared/charts/ChartPanel'
import { useChartColours } from '../../../shared/charts/colours'
import type { ChartOption } from '../../../shared/charts/engine'
import { useFormat } from '../../../shared/text/format'
import { axes, tooltip } from './chartParts'

const order = ['awareness', 'consideration', 'purchase', 'use', 'loyalty', 'none'] as const

export function StagesChart({ stages }: { stages: StageEventsView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const colours = useChartColours()
  const navigate = useNavigate()
  const counts = order.map(stage => ({ stage, events: stages.find(row => row.stage === stage)?.events ?? 0 })).filter(row => row.stage !== 'none' || row.events > 0)
  const all = counts.reduce((sum, row) => sum + row.events, 0)
  const top = counts.filter(row => row.stage !== 'none').toSorted((a, b) => b.events - a.events)[0]
  const labels = counts.map(row => t(`terms:stage.${row.stage}`))
  const values = counts.map(row => row.events)

  const option = useMemo<ChartOption>(() => {
    const parts = axes(labels, colours, format)
    return {
      ...parts,
      xAxis: { ...parts.yAxis, type: 'value', splitNumber: 3 } as NonNullable<ChartOption['xAxis']>,
      yAxis: { ...parts.xAxis, type: 'category', inverse: true, data: labels, axisLabel: { color: colours.text } } as NonNullable<ChartOption['yAxis']>,
      tooltip: tooltip(colours, format),
      series: [{
        type: 'bar', name: t('home:number.events'), barWidth: 18, itemStyle: { color: colours.main, borderRadius: [0, 2, 2, 0] }, data: values,
      }],
    }
  }, [labels.join(), values.join(), colours, format, t])

  return (
    <ChartPanel fileName="mitos-stages" option={option} height={240}
      title={t('home:stages.title', { stage: t(`home:stageIn.${top?.stage ?? 'none'}`), share: format.percent(all && top ? top.events / all : 0) })}
      note={t('home:stages.note')}
      sheet={{ columns: [t('home:stage'), t('home:number.events')], rows: counts.map((row, index) => [labels[index]!, row.events]) }}
      onPick={index => { const row = counts[index]; if (row && row.stage !== 'none') void navigate(`/customers?stage=${row.stage}`) }} />
  )
}
