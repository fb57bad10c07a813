// The sources whose yes is believed where a purpose wants it confirmed.
import { Button, Group, MultiSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { plain } from '../../../shared/text/plain'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import classes from './Consent.module.css'

const key = ['trustedSources']

export function TrustedSources() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeSettings')
  const trusted = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/consent/trusted-sources')) })
  const sources = useQuery({ queryKey: ['sources'], queryFn: () => take(api.GET('/api/sources')) })
  const [chosen, setChosen] = useState<string[] | null>(null)
  const save = useMutation({
    mutationFn: () => take(api.PUT('/api/consent/trusted-sources', { body: { sources: (chosen ?? []).map(Number) } })),
    onSuccess: saved => { client.setQueryData(key, saved); setChosen(null) },
  })
  const now = chosen ?? (trusted.data?.sources ?? []).map(String)
  const data = (sources.data?.items ?? []).map(source => ({ value: String(source.id), label: plain(source.name) }))
  return (
    <div className={classes.trusted}>
      <MultiSelect label={t('consent:trusted')} description={t('consent:trustedNote')} searchable disabled={!may} value={now} data={data} onChange={setChosen} />
      {save.isError && <ErrorNote error={save.error} />}
      {may && <Group mt={8}><Button size="xs" variant="default" disabled={chosen === null} loading={save.isPending} onClick={() => save.mutate()}>{t('common:save')}</Button></Group>}
    </div>
  )
}
