// Chooses a message template by its name, and puts a ready one into place where there is none of the key.
import { Button, Select } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { plain } from '../../../shared/text/plain'
import { ErrorNote } from '../../../shared/ui/ErrorNote'

export function TemplateSelect({ value, change }: { value: string; change: (template: string) => void }) {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeMessages')
  const templates = useQuery({ queryKey: ['templates'], queryFn: () => take(api.GET('/api/templates')) })
  const known = (templates.data?.items ?? []).filter(one => !one.archived)
  const isMissing = templates.isSuccess && value !== '' && !known.some(one => one.key === value)
  const ready = useQuery({ queryKey: ['readyTemplates'], enabled: isMissing, queryFn: () => take(api.GET('/api/templates/ready')) })
  const put = useMutation({
    mutationFn: () => take(api.POST('/api/templates/ready', { body: { keys: [value], language: i18n.language } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['templates'] }),
  })
  const data = known.map(one => ({ value: one.key, label: one.isPublished ? plain(one.name) : t('journeys:templateDraft', { name: plain(one.name) }) }))
  return (
    <>
      <Select
        label={t('journeys:template')} searchable placeholder={t('journeys:notSet')} value={value === '' ? null : value} onChange={next => change(next ?? '')}
        data={isMissing ? [{ value, label: value }, ...data] : data} error={isMissing && t('journeys:templateMissing')}
      />
      {isMissing && may && ready.data?.items.some(one => one.key === value) && <Button variant="default" size="xs" loading={put.isPending} onClick={() => put.mutate()}>{t('journeys:templateReady')}</Button>}
      {put.isError && <ErrorNote error={put.error} />}
    </>
  )
}
