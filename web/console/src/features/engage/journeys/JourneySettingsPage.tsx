// What holds for all journeys: the global holdout, the zone of the business, and what a message costs on each channel.
import { Autocomplete, Button, Group, NumberInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { JourneyTerms } from '../../../generated/api'
import { ApiError } from '../../../shared/api/ApiError'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { faultIn } from '../../../shared/faults/faults'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { channels, useReachWords } from '../../reach/words'
import classes from '../campaigns/Campaigns.module.css'

const key = ['journeySettings']
const zones = Intl.supportedValuesOf('timeZone')

export function JourneySettingsPage() {
  const { t } = useTranslation()
  const saved = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/journeys/settings')), refetchOnWindowFocus: false })
  return (
    <Page title={t('journeys:settings.title')} intro={t('journeys:settings.intro')}>
      {saved.isPending && <Skeletons rows={5} />}
      {saved.isError && <ErrorNote error={saved.error} retry={() => void saved.refetch()} />}
      {saved.data && <Fields saved={saved.data} />}
    </Page>
  )
}

function Fields({ saved }: { saved: JourneyTerms }) {
  const { t, i18n } = useTranslation()
  const words = useReachWords()
  const client = useQueryClient()
  const may = useMay()('ChangeSettings')
  const [draft, setDraft] = useState(saved)
  useEffect(() => setDraft(saved), [saved])
  const save = useMutation({
    mutationFn: () => take(api.PUT('/api/journeys/settings', { body: draft })),
    onSuccess: terms => { client.setQueryData(key, terms); notifications.show({ message: t('common:saved') }) },
  })
  // Beside the field that is wrong; the note below says the same for those who look there first.
  const fault = (field: string) => (save.error instanceof ApiError ? save.error.fields[field]?.map(sentence => faultIn(i18n.language, sentence) ?? sentence).join(' ') : undefined)
  const price = (channel: string, value: string | number) => {
    const { [channel]: _, ...rest } = draft.prices
    setDraft({ ...draft, prices: typeof value === 'number' ? { ...rest, [channel]: value } : rest })
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit}>
      <fieldset className={`plain ${classes.fields}`} disabled={!may}>
        <Panel title={t('journeys:settings.who')}>
          <div className={classes.fields}>
            <NumberInput w={280} label={t('journeys:settings.holdout')} error={fault('holdoutPercent')} description={t('journeys:settings.holdoutNote')} suffix=" %" min={0} max={50} decimalScale={1} decimalSeparator={i18n.language === 'el' ? ',' : '.'} allowedDecimalSeparators={['.', ',']} value={draft.holdoutPercent} onChange={value => setDraft({ ...draft, holdoutPercent: typeof value === 'number' ? value : 0 })} />
            <Autocomplete w={280} label={t('journeys:settings.zone')} error={fault('zone')} description={t('journeys:settings.zoneNote')} limit={20} data={zones} value={draft.zone} onChange={zone => setDraft({ ...draft, zone })} />
          </div>
        </Panel>
        <Panel title={t('journeys:settings.prices')} note={t('journeys:settings.pricesNote')}>
          <div className={classes.line}>
            {channels.map(channel => <NumberInput key={channel} w={160} label={words.channel(channel)} placeholder={t('journeys:settings.free')} min={0} max={1000} decimalScale={6} step={0.01} decimalSeparator={i18n.language === 'el' ? ',' : '.'} allowedDecimalSeparators={['.', ',']} value={draft.prices[channel] ?? ''} onChange={value => price(channel, value)} />)}
          </div>
        </Panel>
        {save.isError && <ErrorNote error={save.error} nameOf={field => t(`journeys:settings.${field === 'holdoutPercent' ? 'holdout' : field}`, { defaultValue: field })} />}
        {may && <Group><Button type="submit" loading={save.isPending} disabled={JSON.stringify(draft) === JSON.stringify(saved)}>{t('common:save')}</Button></Group>}
      </fieldset>
    </form>
  )
}
