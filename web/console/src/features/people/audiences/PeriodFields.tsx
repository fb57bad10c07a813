// When something has to have happened: ever, in the last time, longer ago, or between two days.
import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Period } from '../../../generated/api'

const minutesOf = { minutes: 1, hours: 60, days: 1440 } as const
type Unit = keyof typeof minutesOf
const units = Object.keys(minutesOf) as Unit[]
const mostMinutes = 5 * 366 * 1440
const none: Period = { lastMinutes: null, olderThanMinutes: null, from: null, to: null }

const kindOf = (period: Period | null) => (!period ? 'ever' : period.from || period.to ? 'dates' : period.lastMinutes !== null && period.olderThanMinutes !== null ? 'between' : period.olderThanMinutes !== null ? 'older' : 'last')

interface Props { period: Period | null; change: (period: Period | null) => void; needed?: boolean }

export function PeriodFields({ period, change, needed }: Props) {
  const { t } = useTranslation()
  const kind = kindOf(period)
  const start: Record<string, Period | null> = {
    ever: null, last: { ...none, lastMinutes: 30 * 1440 }, older: { ...none, olderThanMinutes: 30 * 1440 }, between: { ...none, lastMinutes: 60 * 1440, olderThanMinutes: 30 * 1440 },
    dates: { ...none, from: `${new Date().toISOString().slice(0, 8)}01T00:00:00Z` },
  }
  return (
    <Group gap={8} align="end">
      <Select label={t('audiences:period.when')} w={190} allowDeselect={false} value={kind} data={['ever', 'last', 'older', 'between', 'dates'].filter(one => !(needed && one === 'ever')).map(value => ({ value, label: t(`audiences:period.${value}`) }))}
        onChange={value => value && change(start[value]!)} />
      {(kind === 'last' || kind === 'between') && <Span label={t('audiences:period.lessThan')} minutes={period!.lastMinutes!} change={lastMinutes => change({ ...period!, lastMinutes })} />}
      {(kind === 'older' || kind === 'between') && <Span label={t('audiences:period.moreThan')} minutes={period!.olderThanMinutes!} change={olderThanMinutes => change({ ...period!, olderThanMinutes })} />}
      {kind === 'dates' && <Day label={t('audiences:period.from')} at={period!.from} change={from => change({ ...period!, from })} />}
      {kind === 'dates' && <Day label={t('audiences:period.to')} at={period!.to} change={to => change({ ...period!, to })} />}
    </Group>
  )
}

export function Span({ label, minutes, change }: { label: string; minutes: number; change: (minutes: number) => void }) {
  const { t } = useTranslation()
  const unit: Unit = minutes % 1440 === 0 ? 'days' : minutes % 60 === 0 ? 'hours' : 'minutes'
  const size = minutesOf[unit]
  return (
    <Group gap={4} align="end" wrap="nowrap">
      <NumberInput label={label} w={110} min={1} max={mostMinutes / size} allowDecimal={false} value={minutes / size} onChange={value => typeof value === 'number' && value > 0 && change(value * size)} />
      <Select aria-label={`${label}: ${t('audiences:period.unit')}`} w={110} allowDeselect={false} value={unit} data={units.map(value => ({ value, label: t(`audiences:period.${value}`) }))}
        onChange={value => value && change((minutes / size) * minutesOf[value as Unit])} />
    </Group>
  )
}

function Day({ label, at, change }: { label: string; at: string | null; change: (at: string | null) => void }) {
  return <TextInput type="date" label={label} w={150} value={at?.slice(0, 10) ?? ''} onChange={event => change(event.currentTarget.value === '' ? null : `${event.currentTarget.value}T00:00:00Z`)} />
}
