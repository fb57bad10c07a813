// The most frequent events of the period as bars one can click; each leads to its latest occurrences.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NamedEventsView } from '../../../generated/api'
import { csvOf, save } from '../../../shared/charts/csv'
import { useFormat } from '../../../shared/text/format'
import { useEventTitle } from '../../../shared/thread/useEventTitle'
import { Panel } from '../../../shared/ui/Panel'
import classes from './TopEvents.module.css'

export function TopEvents({ events }: { events: NamedEventsView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useEventTitle()
  const most = Math.max(1, ...events.map(row => row.events))
  const exportCsv = () => save(csvOf({ columns: [t('home:event'), t('home:number.events')], rows: events.map(row => [row.name, row.events]) }), 'mitos-top-events.csv')
  return (
    <Panel title={t('home:top.title')} note={t('home:top.note')}
      tools={<Tooltip label={t('common:chart.csv')}><ActionIcon variant="subtle" aria-label={t('common:chart.csv')} onClick={exportCsv}><IconDownload size={18} aria-hidden="true" /></ActionIcon></Tooltip>}>
      <ol className={classes.list}>
        {events.map(row => (
          <li key={row.name}>
            <Link to={`/data/events?name=${encodeURIComponent(row.name)}`} className={classes.row}>
              <span className={classes.name}>{title(row.name)}</span>
              <span className={classes.track}><span className={classes.bar} style={{ width: `${(row.events / most) * 100}%` }} /></span>
              <span className={classes.count}>{format.number(row.events)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
