// The brand that speaks: its name and address, and where customers reach this Mitos.
import { Button, ColorInput, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BrandProfile } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import classes from '../Reach.module.css'

const key = ['brand']

export function BrandPanel() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()
  const saved = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/brand')), refetchOnWindowFocus: false, enabled: may('ReadSettings') })
  const [draft, setDraft] = useState<BrandProfile | null>(null)
  useEffect(() => { if (saved.data) setDraft(saved.data) }, [saved.data])
  const save = useMutation({
    mutationFn: (body: BrandProfile) => take(api.PUT('/api/brand', { body })),
    onSuccess: async () => { notifications.show({ message: t('common:saved') }); await client.invalidateQueries({ queryKey: key }) },
  })
  if (!may('ReadSettings')) return null
  return (
    <Panel title={t('reach:brand.title')} note={t('reach:brand.note')} tools={may('ChangeSettings') && <Button size="xs" loading={save.isPending} disabled={JSON.stringify(draft) === JSON.stringify(saved.data)} onClick={() => draft && save.mutate(draft)}>{t('common:save')}</Button>}>
      {saved.isPending && <Skeletons rows={3} />}
      {saved.isError && <ErrorNote error={saved.error} retry={() => void saved.refetch()} />}
      {draft && (
        <fieldset className={`plain ${classes.form}`} disabled={!may('ChangeSettings')}>
          <TextInput label={t('reach:brand.name')} value={draft.name} onChange={event => setDraft({ ...draft, name: event.currentTarget.value })} />
          <TextInput label={t('reach:brand.postalAddress')} value={draft.postalAddress} onChange={event => setDraft({ ...draft, postalAddress: event.currentTarget.value })} />
          <TextInput type="url" label={t('reach:brand.publicUrl')} description={t('reach:brand.publicUrlNote')} placeholder={location.origin} value={draft.publicUrl} onChange={event => setDraft({ ...draft, publicUrl: event.currentTarget.value })} />
          <Select label={t('reach:brand.language')} allowDeselect={false} value={draft.language} onChange={value => value && setDraft({ ...draft, language: value })} data={[{ value: 'el', label: 'Ελληνικά' }, { value: 'en', label: 'English' }]} />
          <TextInput label={t('reach:brand.zone')} value={draft.zoneId} onChange={event => setDraft({ ...draft, zoneId: event.currentTarget.value })} />
          <ColorInput label={t('reach:brand.colour')} value={draft.colour} onChange={value => setDraft({ ...draft, colour: value })} eyeDropperButtonProps={{ 'aria-label': t('reach:brand.pick') }} />
          <TextInput type="url" label={t('reach:brand.logo')} value={draft.logo ?? ''} onChange={event => setDraft({ ...draft, logo: event.currentTarget.value || null })} />
          {save.isError && <ErrorNote error={save.error} />}
        </fieldset>
      )}
    </Panel>
  )
}
