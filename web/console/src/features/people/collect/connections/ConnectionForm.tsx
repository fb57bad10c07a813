// Makes a connection, renames one, or gives it a new secret.
import { Button, Group, Modal, PasswordInput, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectionView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import type { ShownSecret } from './SecretShown'

export type FormFor = { what: 'new' } | { what: 'name' | 'secret'; one: ConnectionView }

const channels = ['shopify', 'woocommerce'] as const

interface Props { form: FormFor | null; onClose: () => void; onSaved: (secret: ShownSecret | null) => void }

export function ConnectionForm({ form, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const title = form?.what === 'new' ? t('settings:connections.new') : form?.what === 'secret' ? t('settings:connections.newSecretTitle', { name: form.one.name }) : t('settings:connections.editTitle')
  return (
    <Modal opened={form !== null} onClose={onClose} title={<strong>{title}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {form && <Fields form={form} onClose={onClose} onSaved={onSaved} />}
    </Modal>
  )
}

function Fields({ form, onClose, onSaved }: Props & { form: FormFor }) {
  const { t } = useTranslation()
  const known = form.what === 'new' ? null : form.one
  const [channel, setChannel] = useState<string>(known?.channel ?? 'shopify')
  const [name, setName] = useState(known?.name ?? '')
  const [secret, setSecret] = useState('')
  const given = secret.trim() || null
  const save = useMutation({
    mutationFn: async (): Promise<ShownSecret | null> => {
      if (known === null) {
        const made = await take(api.POST('/api/connections', { body: { channel, name: name.trim(), secret: given } }))
        return { name: name.trim(), path: made.path, secret: made.secret }
      }
      const params = { path: { id: known.id } }
      if (form.what === 'secret') {
        const made = await take(api.POST('/api/connections/{id}/secret', { params, body: { secret: given } }))
        return { name: known.name, path: known.path, secret: made.secret }
      }
      await take(api.PATCH('/api/connections/{id}', { params, body: { name: name.trim(), disabled: null } }))
      return null
    },
    onSuccess: made => {
      onClose()
      onSaved(made)
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }

  const ready = name.trim() !== '' && (form.what === 'name' || channel !== 'shopify' || given !== null)
  return (
    <form onSubmit={submit}>
      {form.what === 'new' && <Select label={t('settings:connections.channel')} allowDeselect={false} value={channel} onChange={value => value && setChannel(value)} data={channels.map(value => ({ value, label: t(`settings:connections.channels.${value}`) }))} />}
      {form.what !== 'secret' && <TextInput mt={16} label={t('settings:connections.name')} description={t('settings:connections.nameNote')} required withAsterisk={false} value={name} onChange={event => setName(event.currentTarget.value)} />}
      {form.what === 'secret' && <p>{t('settings:connections.newSecretText')}</p>}
      {form.what !== 'name' && <PasswordInput mt={16} label={t('settings:connections.secret')} description={t(`settings:connections.secretNote.${channel}`)} autoComplete="off" value={secret} onChange={event => setSecret(event.currentTarget.value)} />}
      {save.isError && <div style={{ marginTop: 16 }}><ErrorNote error={save.error} /></div>}
      <Group justify="flex-end" mt={24} gap={8}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={save.isPending} disabled={!ready}>{t('common:save')}</Button>
      </Group>
    </form>
  )
}
