// The launch: before it is done it says how many it would reach and when.
import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignView } from '../../../generated/api'
import { useMay } from '../../../shared/api/useMay'
import { useFormat } from '../../../shared/text/format'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { useAct, useEstimate } from './useCampaign'

export function LaunchButton({ campaign, disabled }: { campaign: CampaignView; disabled: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()('SendCampaigns')
  const [asked, setAsked] = useState(false)
  const estimate = useEstimate(campaign.id)
  const act = useAct(campaign.id, () => setAsked(false))
  if (!may) return null
  function open() {
    act.reset()
    setAsked(true)
    estimate.mutate()
  }
  const found = estimate.data
  return (
    <>
      <Button leftSection={<IconSend size={16} aria-hidden="true" />} disabled={disabled} onClick={open}>{t('campaigns:launch')}</Button>
      <Confirm opened={asked} title={t('campaigns:ask.launch.title')} act={t('campaigns:launch')} busy={act.isPending} error={act.error} disabled={estimate.isPending} onClose={() => setAsked(false)} onConfirm={() => act.mutate('launch')}>
        {estimate.isPending && <Skeletons rows={2} />}
        {estimate.isError && <ErrorNote error={estimate.error} />}
        {found && <p><strong>{t('campaigns:ask.launch.text', { count: found.sent.value + found.held.value, shown: format.number(found.sent.value + found.held.value), members: format.number(found.members) })}</strong></p>}
        {found && <p>{t(`campaigns:ask.launch.${campaign.definition.when.kind}`)} {campaign.definition.when.kind !== 'now' && <Moment at={found.beginsAt} as="dateTime" />}</p>}
        <p>{t('campaigns:ask.launch.fixed')}</p>
      </Confirm>
    </>
  )
}
