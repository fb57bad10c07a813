// Invites somebody: who she is, in which role, and what she sees.
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../../shared/api/client'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import form from '../form.module.css'
import { LimitFields } from '../LimitFields'
import { RoleSelect } from '../RoleSelect'

export function InviteForm({ onClose, onInvited }: { onClose: () => void; onInvited: (link: string) => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState('agent')
  const [limits, setLimits] = useState({ shops: [] as string[], brands: [] as string[] })
  const free = role === 'administrator'
  const invite = useMutation({
    mutationFn: () => take(api.POST('/api/staff', { body: { name: name.trim(), email: email.trim(), role, ...(free ? {} : limits) } })),
    onSuccess: answer => {
      onClose()
      onInvited(answer.link)
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    invite.mutate()
  }
  return (
    <form onSubmit={submit} className={form.fields}>
      <TextInput data-autofocus label={t('settings:staff.name')} required withAsterisk={false} value={name} onChange={event => setName(event.currentTarget.value)} />
      <TextInput type="email" label={t('session:email')} required withAsterisk={false} value={email} onChange={event => setEmail(event.currentTarget.value)} />
      <RoleSelect role={role} change={setRole} />
      <LimitFields {...limits} disabled={free} change={(shops, brands) => setLimits({ shops, brands })} />
      {invite.isError && <ErrorNote error={invite.error} />}
      <div className={form.end}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={invite.isPending}>{t('settings:staff.makeLink')}</Button>
      </div>
    </form>
  )
}
