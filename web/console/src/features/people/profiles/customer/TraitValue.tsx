// A trait's value as a person would write it: dates as dates, addresses on one line, known codes in words.
import { useTranslation } from 'react-i18next'
import { useFormat, type Format } from '../../../../shared/text/format'
import { Said } from '../../../../shared/text/Said'

const dayOnly = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const deepest = 3

export function TraitValue({ name, value }: { name: string; value: unknown }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (typeof value === 'boolean') return <span>{value ? t('common:yes') : t('common:no')}</span>
  if ((name === 'gender' || name === 'language') && typeof value === 'string') return <Said>{t(`profile:value.${value}`, { defaultValue: value })}</Said>
  return <Said>{written(value, format)}</Said>
}

function written(value: unknown, format: Format, depth = 0): unknown {
  if (typeof value === 'number') return format.decimal(value)
  if (typeof value === 'string' && dayOnly.test(value) && !Number.isNaN(Date.parse(value))) return format.date(`${value}T12:00:00Z`)
  if (typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value))) return format.full(value)
  if (typeof value !== 'object' || value === null || depth >= deepest) return value
  return Object.values(value).filter(part => part !== null && part !== '').map(part => written(part, format, depth + 1)).join(', ')
}
