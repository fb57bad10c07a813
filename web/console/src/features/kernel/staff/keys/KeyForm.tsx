// A new API key: what uses it, what it may do (a role, or permissions of its own), and when it ends.
import { Button, Checkbox, Select, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permission } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useSession } from '../../../../shared/api/session'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import form from '../form.module.css'
import { keyRoles, RoleSelect } from '../RoleSelect'

const days = ['0', '30', '90', '365']

export function KeyForm({ onClose, onMade }: { onClose: () => void; onMade: (key: string) => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [kind, setKind] = useState('role')
  const [role, setRole] = useState('analyst')
  const [chosen, setChosen] = useState<string[]>([])
  const [ends, setEnds] = useState('0')
  // Nobody gives what she does not have.
  const own = useSession().data?.user?.permissions ?? []
  const make = useMutation({
    mutationFn: () => take(api.POST('/api/keys', {
      body: {
        name: name.trim(), ...(kind === 'role' ? { role } : { permissions: chosen as Permission[] }),
        ...(ends === '0' ? {} : { expiresAt: new Date(Date.now() + Number(ends) * 86_400_000).toISOString() }),
      },
    })),
    onSuccess: answer => {
      onClose()
      onMade(answer.key)
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    make.mutate()
  }
  return (
    <form onSubmit={submit} className={form.fields}>
      <TextInput data-autofocus label={t('settings:keys.name')} description={t('settings:keys.nameNote')} required withAsterisk={false} value={name} onChange={event => setName(event.currentTarget.value)} />
      <SegmentedControl aria-label={t('settings:keys.may')} value={kind} onChange={setKind} data={[{ value: 'role', label: t('settings:keys.byRole') }, { value: 'own', label: t('settings:keys.own') }]} />
      {kind === 'role' ? <RoleSelect role={role} roles={keyRoles} change={setRole} /> : (
        <Checkbox.Group label={t('settings:keys.may')} value={chosen} onChange={setChosen}>
          <div className={form.fields} style={{ gap: 8, marginTop: 8 }}>
            {own.map(permission => <Checkbox key={permission} value={permission} label={t(`terms:permission.${permission}`)} />)}
          </div>
        </Checkbox.Group>
      )}
      <Select label={t('settings:keys.ends')} allowDeselect={false} value={ends} onChange={value => value && setEnds(value)}
        data={days.map(value => ({ value, label: value === '0' ? t('common:never') : t('settings:keys.inDays', { count: Number(value) }) }))} />
      {make.isError && <ErrorNote error={make.error} />}
      <div className={form.end}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={make.isPending} disabled={!name.trim() || (kind === 'own' && chosen.length === 0)}>{t('common:add')}</Button>
      </div>
    </form>
  )
}
