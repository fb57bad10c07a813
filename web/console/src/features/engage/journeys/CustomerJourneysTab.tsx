// The journeys of one customer: where she is, where she was, and the reason of each step.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Said } from '../../../shared/text/Said'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { WayPath } from './WayPath'

export function CustomerJourneysTab() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const may = useMay()('ReadJourneys')
  const ways = useQuery({ queryKey: ['customerJourneys', id], queryFn: () => take(api.GET('/api/profiles/{id}/journeys', { params: { path: { id } } })) })
  if (ways.isPending) return <Skeletons rows={4} />
  if (ways.isError) return <ErrorNote error={ways.error} retry={() => void ways.refetch()} />
  if (ways.data.items.length === 0) return <Empty small title={t('journeys:onNone.title')} text={t('journeys:onNone.text')} />
  return ways.data.items.map((way, index) => (
    <Panel key={index} title={may ? <Link to={`/journeys/${way.journey}?tab=customers&customer=${id}`}><Said>{way.journeyName}</Said></Link> : <Said>{way.journeyName}</Said>}>
      <WayPath way={way} graph={null} />
    </Panel>
  ))
}
