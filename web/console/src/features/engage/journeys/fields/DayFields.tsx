// A time of day, and the days of the week on which it counts.
import { MultiSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props { at: string; weekdays?: number[] | null; change: (at: string, weekdays: number[] | null) => void; withDays?: boolean }

export function DayFields({ at, weekdays = null, change, withDays = false }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput label={t('journeys:at')} type="time" value={at.padStart(5, '0')} onChange={event => change(event.currentTarget.value, weekdays)} />
      {withDays && (
        <MultiSelect label={t('journeys:weekdays')} placeholder={weekdays?.length ? '' : t('journeys:anyDay')} value={(weekdays ?? []).map(String)} data={[1, 2, 3, 4, 5, 6, 7].map(day => ({ value: String(day), label: t(`journeys:day.${day}`) }))}
          onChange={days => change(at, days.length > 0 ? days.map(Number).sort() : null)} />
      )}
    </>
  )
}
