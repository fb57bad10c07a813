// One's name and e-mail address, and what an administrator has set.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { Said } from '../../../../shared/text/Said'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Facts } from '../../../../shared/ui/Facts'
import { Panel } from '../../../../shared/ui/Panel'
import { unnamedAdministrator } from '../../../../shared/useActorName'
import form from '../form.module.css'
import { readAccountAnew } from './accountQuery'

export function WhoPanel({ account }: { account: AccountView }) {
  const { t } = useTranslation()
  const [name, setName] = useState(account.name === unnamedAdministrator ? '' : account.name)
  const [email, setEmail] = useState(account.email ?? '')
  const [current, setCurrent] = useState('')
  const moves = email.trim().toLowerCase() !== (account.email ?? '')
  const save = useMutation({
    mutationFn: () => take(api.PATCH('/api/account', { body: { name: name.trim(), ...(moves ? { email: email.trim(), current } : {}) } })),
    onSuccess: async () => {
      setCurrent('')
      notifications.show({ message: t('common:saved') })
      await readAccountAnew()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  const sees = [...account.shops, ...account.brands]
  return (
    <Panel title={t('account:who.title')}>
      <form onSubmit={submit} className={form.fields}>
        <div className={form.pair}>
          <TextInput label={t('session:name')} autoComplete="name" required withAsterisk={false} value={name} onChange={event => setName(event.currentTarget.value)} />
          <TextInput label={t('session:email')} description={t('account:who.emailNote')} inputWrapperOrder={['label', 'input', 'description', 'error']} type="email" autoComplete="username" value={email}
            onChange={event => setEmail(event.currentTarget.value)} />
          {moves && <PasswordInput label={t('account:who.password')} autoComplete="current-password" required withAsterisk={false} value={current} onChange={event => setCurrent(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('session:showPassword') }} />}
        </div>
        <Facts facts={[
          [t('settings:role'), t(`terms:role.${account.role}`)],
          [t('account:who.sees'), sees.length === 0 ? t('account:who.everything') : <Said key="sees">{sees.join(', ')}</Said>],
          account.teams.length > 0 ? [t('account:who.teams'), <Said key="teams">{account.teams.join(', ')}</Said>] : null,
        ]} />
        {save.isError && <ErrorNote error={save.error} />}
        <div><Button type="submit" loading={save.isPending} disabled={!name.trim()}>{t('common:save')}</Button></div>
      </form>
    </Panel>
  )
}
