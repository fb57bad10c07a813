// Publish, pause, go on, stop: each says what will happen and how many it touches.
import { Button, Checkbox, Group } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JourneyView } from '../../../generated/api'
import { useMay } from '../../../shared/api/useMay'
import { Confirm } from '../../../shared/ui/Confirm'
import { useAct, type Act } from './useJourney'

interface Props { journey: JourneyView; dirty: boolean; now: number }

export function JourneyActs({ journey, dirty, now }: Props) {
  const { t } = useTranslation()
  const may = useMay()('RunJourneys')
  const [asked, setAsked] = useState<Act | null>(null)
  const [moves, setMoves] = useState(false)
  const act = useAct(journey.id, () => setAsked(null))
  if (!may) return null
  const open = (next: Act) => { act.reset(); setMoves(false); setAsked(next) }
  return (
    <Group gap={8}>
      {journey.status === 'live' && <Button variant="default" leftSection={<IconPlayerPause size={16} aria-hidden="true" />} onClick={() => open('pause')}>{t('journeys:pause')}</Button>}
      {journey.status === 'paused' && <Button variant="default" leftSection={<IconPlayerPlay size={16} aria-hidden="true" />} onClick={() => open('resume')}>{t('journeys:resume')}</Button>}
      {(journey.status === 'live' || journey.status === 'paused') && <Button variant="default" color="red" leftSection={<IconPlayerStop size={16} aria-hidden="true" />} onClick={() => open('stop')}>{t('journeys:stop')}</Button>}
      <Button leftSection={<IconUpload size={16} aria-hidden="true" />} disabled={dirty || journey.faults.length > 0 || (!journey.hasChanges && journey.status !== 'stopped')} onClick={() => open('publish')}>{t('journeys:publish')}</Button>
      <Confirm opened={asked !== null} title={asked ? t(`journeys:ask.${asked}.title`) : ''} act={asked ? t(`journeys:${asked}`) : ''} danger={asked === 'stop'} busy={act.isPending} error={act.error}
        onClose={() => setAsked(null)} onConfirm={() => asked && act.mutate({ act: asked, moves })}>
        {asked && <p>{t(`journeys:ask.${asked}.text`, { count: now })}</p>}
        {asked === 'publish' && journey.version > 0 && now > 0 && <Checkbox label={t('journeys:moves', { count: now })} checked={moves} onChange={event => setMoves(event.currentTarget.checked)} />}
      </Confirm>
    </Group>
  )
}
