// One campaign: a draft is written and tried, one that was launched is watched.
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { CampaignEditor } from './CampaignEditor'
import { RunningCampaign } from './RunningCampaign'
import { useCampaign } from './useCampaign'

export function CampaignPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation()
  const campaign = useCampaign(Number(id))
  if (campaign.data) return campaign.data.status === 'draft' ? <CampaignEditor key={campaign.data.id} campaign={campaign.data} /> : <RunningCampaign campaign={campaign.data} />
  return <Page title={t('campaigns:title')}>{campaign.isError ? <ErrorNote error={campaign.error} retry={() => void campaign.refetch()} /> : <Skeletons rows={6} />}</Page>
}
