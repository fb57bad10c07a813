// Makes a new source, or renames one.
import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceKind, SourceView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import type { ShownKey } from './KeyShown'

const kinds: SourceKind[] = ['web', 'app', 'server', 'store', 'kiosk', 'callcentre', 'email', 'chat', 'social', 'import']

interface Props { opened: boolean; source: SourceView | null; onClose: () => void; onSaved: (key: ShownKey | null) => void }

export function SourceForm({ opened, source, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>{source ? t('settings:sources.editTitle') : t('settings:sources.new')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {opened && <Fields source={source} onClose={onClose} onSaved={onSaved} />}
    </Modal>
  )
}

function Fields({ source, onClose, onSaved }: Omit<Props, 'opened'>) {
  const { t } = useTranslation()
  const [name, setName] = useState(source?.name ?? '')
  const [kind, setKind] = useState<SourceKind>(source?.kind ?? 'web')
  const save = useMutation({
    mutationFn: async (): Promise<ShownKey | null> => {
      if (source) {
        await take(api.PATCH('/api/sources/{id}', { params: { path: { id: source.id } }, body: { name: name.trim(), kind } }))
        return null
      }
      const made = await take(api.POST('/api/sources', { body: { name: name.trim(), kind } }))
      return { name: name.trim(), kind, writeKey: made.writeKey }
    },
    onSuccess: key => {
      onClose()
      onSaved(key)
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }

  return (
    <form onSubmit={submit}>
      <TextInput data-autofocus label={t('settings:sources.name')} description={t('settings:sources.nameNote')} required withAsterisk={false} value={name} onChange={event => setName(event.currentTarget.value)} />
      <Select mt={16} label={t('settings:sources.kind')} description={t(`settings:sources.kindNote.${kind}`)} inputWrapperOrder={['label', 'input', 'description', 'error']} allowDeselect={false} value={kind}
        onChange={value => value && setKind(value as SourceKind)} data={kinds.map(value => ({ value, label: t(`terms:source.${value}`) }))} />
      {save.isError && <div style={{ marginTop: 16 }}><ErrorNote error={save.error} /></div>}
      <Group justify="flex-end" mt={24} gap={8}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={save.isPending} disabled={!name.trim()}>{t('common:save')}</Button>
      </Group>
    </form>
  )
}
