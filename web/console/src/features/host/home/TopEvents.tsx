// The most frequent events of the period; each leads to its latest occurrences.
import { useTranslation } from 'react-i18next'
import type { NamedEventsView } from '../../../generated/api'
import { useMay } from '../../../shared/api/useMay'
import { BarChart } from '../../../shared/charts/BarChart'
import { ChartPanel } from '../../../shared/charts/ChartPanel'
import { useEventTitle } from '../../../shared/thread/useEventTitle'

const height = 300

export function TopEvents({ events }: { events: NamedEventsView[] }) {
  const { t } = useTranslation()
  const title = useEventTitle()
  const mayRead = useMay()('ReadEvents')
  return (
    <ChartPanel fileName="mitos-top-events" height={height} title={t('home:top.title')} note={t('home:top.note')}
      sheet={{ columns: [t('home:event'), t('home:number.events')], rows: events.map(row => [title(row.name), row.events]) }}>
      {svg => (
        <BarChart svg={svg} label={t('home:top.note')}
          bars={events.map(row => ({ key: row.name, name: title(row.name), value: row.events, ...(mayRead ? { to: `/data/events?name=${encodeURIComponent(row.name)}` } : {}) }))} />
      )}
    </ChartPanel>
  )
}
