// Chooses an audience by its number; its name stands beside it where audiences are listed.
import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export function AudienceSelect({ value, change }: { value: number; change: (audience: number) => void }) {
  const { t } = useTranslation()
  return <NumberInput label={t('journeys:audience')} description={t('journeys:audienceNote')} min={1} allowDecimal={false} value={value === 0 ? '' : value} onChange={next => change(typeof next === 'number' ? next : 0)} />
}
