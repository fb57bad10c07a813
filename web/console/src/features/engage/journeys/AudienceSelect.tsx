// Chooses an audience by its name.
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { plain } from '../../../shared/text/plain'
import { useFormat } from '../../../shared/text/format'

interface Props { value: number; change: (audience: number) => void; label?: string; optional?: boolean }

export function AudienceSelect({ value, change, label, optional = false }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const audiences = useQuery({ queryKey: ['audiences'], queryFn: () => take(api.GET('/api/audiences')) })
  const data = (audiences.data?.items ?? []).map(audience => ({ value: String(audience.id), label: `${plain(audience.name)} (${format.number(audience.size)})` }))
  return <Select label={label ?? t('journeys:audience')} searchable clearable={optional} clearButtonProps={{ 'aria-label': t('common:remove') }} placeholder={optional ? t('campaigns:nobody') : t('journeys:notSet')} data={data} value={value === 0 ? null : String(value)} onChange={next => change(next === null ? 0 : Number(next))} />
}
