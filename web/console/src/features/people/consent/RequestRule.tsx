// After how many days requests of shops for erasure complete themselves.
import { Button, Group, NumberInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { ErrorNote } from '../../../shared/ui/ErrorNote'

const key = ['privacyRequests', 'rule']
const mostDays = 29

export function RequestRule() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const rule = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/privacy/requests/rule')) })
  const [days, setDays] = useState<number | null | undefined>(undefined)
  const save = useMutation({
    mutationFn: () => take(api.PUT('/api/privacy/requests/rule', { body: { eraseAfterDays: days ?? null, version: 0 } })),
    onSuccess: async () => { setDays(undefined); await client.invalidateQueries({ queryKey: ['privacyRequests'] }) },
  })
  const now = days === undefined ? rule.data?.eraseAfterDays ?? null : days
  return (
    <>
      <Group gap={8} align="end" mt={16}>
        <NumberInput w={420} label={t('consent:requests.after')} description={t('consent:requests.afterNote')} min={0} max={mostDays} allowDecimal={false} value={now ?? ''} onChange={value => setDays(typeof value === 'number' ? value : null)} />
        <Button variant="default" disabled={days === undefined || days === (rule.data?.eraseAfterDays ?? null)} loading={save.isPending} onClick={() => save.mutate()}>{t('common:save')}</Button>
      </Group>
      {save.isError && <ErrorNote error={save.error} />}
    </>
  )
}
