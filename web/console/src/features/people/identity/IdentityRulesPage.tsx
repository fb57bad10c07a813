// Settings of identity: which identifiers weigh more, how many a customer may have, what is never believed, and the caps.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { IdentityRulesForm, type AllRules } from './IdentityRulesForm'

const key = ['settings', 'identity']

export function IdentityRulesPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeSettings')
  const rules = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/settings/identity')), refetchOnWindowFocus: false })
  const bounds = useQuery({ queryKey: [...key, 'bounds'], queryFn: () => take(api.GET('/api/settings/identity/bounds')), staleTime: Infinity })
  const [draft, setDraft] = useState<AllRules | null>(null)
  const saved = rules.data
  useEffect(() => { if (saved) setDraft(saved as AllRules) }, [saved])
  const save = useMutation({
    mutationFn: (body: AllRules) => take(api.PUT('/api/settings/identity', { body })),
    onSuccess: async () => {
      notifications.show({ message: t('settings:identity.saved') })
      await client.invalidateQueries({ queryKey: key })
    },
  })
  const changed = draft !== null && JSON.stringify(draft) !== JSON.stringify(saved)
  return (
    <Page title={t('settings:identity.title')} intro={t('settings:identity.intro')} wide={false}
      actions={may && <Button disabled={!changed} loading={save.isPending} onClick={() => draft && save.mutate(draft)}>{t('common:save')}</Button>}>
      {rules.isPending && <Skeletons rows={4} height={120} />}
      {rules.isError && <ErrorNote error={rules.error} retry={() => void rules.refetch()} />}
      {save.isError && <ErrorNote error={save.error} />}
      {bounds.isError && <ErrorNote error={bounds.error} retry={() => void bounds.refetch()} />}
      {draft && bounds.data && <fieldset className="plain" disabled={!may}><IdentityRulesForm rules={draft} bounds={bounds.data} change={setDraft} /></fieldset>}
    </Page>
  )
}
