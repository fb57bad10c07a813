// Changes one's password; whoever came by a one-time link is not asked for the one before.
import { Button, PasswordInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Panel } from '../../../../shared/ui/Panel'
import form from '../form.module.css'
import { readAccountAnew } from './accountQuery'

export function PasswordPanel({ account }: { account: AccountView }) {
  const { t } = useTranslation()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const missing = account.minPasswordLength - password.length
  const save = useMutation({
    mutationFn: () => take(api.PUT('/api/session/password', { body: { password, ...(account.maySetPasswordFreely ? {} : { current }) } })),
    onSuccess: async () => {
      setCurrent('')
      setPassword('')
      setTried(false)
      notifications.show({ message: t('account:password.done') })
      await readAccountAnew()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing <= 0) save.mutate()
  }
  const show = { visibilityToggleButtonProps: { 'aria-label': t('session:showPassword') } }
  return (
    <Panel title={t('account:password.title')} note={t('account:password.note')}>
      <form onSubmit={submit} className={form.fields}>
        <input type="hidden" autoComplete="username" value={account.email ?? ''} />
        <div className={form.pair}>
          {!account.maySetPasswordFreely && <PasswordInput label={t('account:password.current')} autoComplete="current-password" required withAsterisk={false} value={current} {...show}
            onChange={event => setCurrent(event.currentTarget.value)} />}
          <PasswordInput label={t('account:password.next')} description={t('session:passwordRule', { count: account.minPasswordLength })} inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password" required withAsterisk={false} value={password} {...show} error={tried && missing > 0 ? t('session:tooShort', { count: missing }) : null}
            onChange={event => setPassword(event.currentTarget.value)} />
        </div>
        {save.isError && <ErrorNote error={save.error} />}
        <div><Button type="submit" loading={save.isPending}>{t('account:password.act')}</Button></div>
      </form>
    </Panel>
  )
}
