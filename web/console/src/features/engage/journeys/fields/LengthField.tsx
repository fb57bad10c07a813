// A length of time as a number and its unit.
import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '../Canvas.module.css'

const units = [['days', 86_400], ['hours', 3_600], ['minutes', 60], ['seconds', 1]] as const
type Unit = (typeof units)[number][0]
const size = (unit: Unit) => units.find(([name]) => name === unit)![1]
const unitOf = (seconds: number): Unit => units.find(([, length]) => seconds >= length && seconds % length === 0)?.[0] ?? 'seconds'

interface Props { label: string; seconds: number | null; change: (seconds: number | null) => void; optional?: boolean }

export function LengthField({ label, seconds, change, optional = false }: Props) {
  const { t } = useTranslation()
  const [unit, setUnit] = useState<Unit>(unitOf(seconds ?? 86_400))
  return (
    <div className={classes.line}>
      <NumberInput label={label} min={1} allowDecimal={false} value={seconds === null ? '' : seconds / size(unit)} placeholder={optional ? t('journeys:never') : ''}
        onChange={value => change(typeof value === 'number' && value > 0 ? value * size(unit) : optional ? null : 0)} />
      <Select aria-label={t('computed:unit')} w={120} allowDeselect={false} value={unit} data={units.map(([name]) => ({ value: name, label: t(`journeys:units.${name}`) }))}
        onChange={value => { if (value) { const next = value as Unit; if (seconds !== null) change((seconds / size(unit)) * size(next)); setUnit(next) } }} />
    </div>
  )
}
