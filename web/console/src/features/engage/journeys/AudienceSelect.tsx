// Chooses an audience by its name.
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { plain } from '../../../shared/text/plain'
import { useFormat } from '../../../shared/text/format'

export function AudienceSelect({ value, change }: { value: number; change: (audience: number) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const audiences = useQuery({ queryKey: ['audiences'], queryFn: () => take(api.GET('/api/audiences')) })
  const data = (audiences.data?.items ?? []).map(audience => ({ value: String(audience.id), label: `${plain(audience.name)} (${format.number(audience.size)})` }))
  return <Select label={t('journeys:audience')} searchable placeholder={t('journeys:notSet')} data={data} value={value === 0 ? null : String(value)} onChange={next => change(next === null ? 0 : Number(next))} />
}
