// When it goes: at once, on a day, or again and again; by the clock of the business or by each customer's own.
import { MultiSelect, NumberInput, Radio, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CampaignTime } from '../../../generated/api'
import { Choice } from '../../../shared/ui/Choice'
import classes from './Campaigns.module.css'

interface Props { when: CampaignTime; zone: string; change: (when: CampaignTime) => void }

export function WhenFields({ when, zone, change }: Props) {
  const { t } = useTranslation()
  const set = (part: Partial<CampaignTime>) => change({ ...when, ...part })
  return (
    <div className={classes.fields}>
      <div><Choice label={t('campaigns:when')} value={when.kind} onChange={kind => set({ kind: kind as CampaignTime['kind'], ...(kind === 'now' ? { inLocalTime: false } : {}) })} data={['now', 'once', 'repeat'].map(value => ({ value, label: t(`campaigns:kind.${value}`) }))} /></div>
      {when.kind === 'once' && (
        <div className={classes.line}>
          <TextInput type="date" label={t('campaigns:day')} value={when.day ?? ''} onChange={event => set({ day: event.currentTarget.value || null })} />
          <Time when={when} set={set} />
        </div>
      )}
      {when.kind === 'repeat' && (
        <>
          <div className={classes.line}>
            <Time when={when} set={set} />
            <MultiSelect label={t('campaigns:weekdays')} placeholder={when.weekdays?.length ? '' : t('campaigns:everyDay')} value={(when.weekdays ?? []).map(String)} data={[1, 2, 3, 4, 5, 6, 7].map(day => ({ value: String(day), label: t(`journeys:day.${day}`) }))}
              onChange={days => set({ weekdays: days.length > 0 ? days.map(Number).sort() : null })} />
          </div>
          <div className={classes.line}>
            <NumberInput label={t('campaigns:dayOfMonth')} placeholder={t('campaigns:everyDay')} min={1} max={31} allowDecimal={false} value={when.dayOfMonth ?? ''} onChange={value => set({ dayOfMonth: typeof value === 'number' ? value : null })} />
            <TextInput type="date" label={t('campaigns:lastDay')} value={when.lastDay ?? ''} onChange={event => set({ lastDay: event.currentTarget.value || null })} />
          </div>
        </>
      )}
      {when.kind !== 'now' && (
        <>
          <Switch label={t('campaigns:localTime')} description={when.inLocalTime ? t('campaigns:localNote') : t('campaigns:zoneNote', { zone })} checked={when.inLocalTime} onChange={event => set({ inLocalTime: event.currentTarget.checked })} />
          {when.inLocalTime && (
            <Radio.Group label={t('campaigns:late')} value={when.lateNextDay ? 'next' : 'once'} onChange={value => set({ lateNextDay: value === 'next' })}>
              <div className={classes.fields} style={{ marginTop: 8 }}>{['once', 'next'].map(value => <Radio key={value} value={value} label={t(`campaigns:lateIs.${value}`)} />)}</div>
            </Radio.Group>
          )}
        </>
      )}
    </div>
  )
}

function Time({ when, set }: { when: CampaignTime; set: (part: Partial<CampaignTime>) => void }) {
  const { t } = useTranslation()
  return <TextInput type="time" label={t('campaigns:time')} value={when.time.padStart(5, '0')} onChange={event => set({ time: event.currentTarget.value })} />
}
