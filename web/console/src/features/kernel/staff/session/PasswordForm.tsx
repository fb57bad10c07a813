// First start: the administrator says who she is and chooses a password.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../../shared/api/client'
import { queryClient, sessionKey } from '../../../../shared/api/queries'
import { useSession } from '../../../../shared/api/session'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { unnamedAdministrator } from '../../../../shared/useActorName'
import classes from './form.module.css'

export const shortestPassword = 12

export function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const user = useSession().data?.user
  const [name, setName] = useState(user && user.name !== unnamedAdministrator ? user.name : '')
  const [email, setEmail] = useState(user?.email ?? '')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const short = password.length < shortestPassword
  const save = useMutation({
    mutationFn: () => take(api.PUT('/api/session/password', { body: { password, email: email.trim(), name: name.trim() } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionKey })
      onDone()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!short) save.mutate()
  }

  return (
    <form className={classes.form} onSubmit={submit}>
      <h1 className={classes.title}>{t('session:first.title')}</h1>
      <p className={classes.text}>{t('session:first.text')}</p>
      {save.isError && <ErrorNote error={save.error} />}
      <TextInput label={t('session:name')} autoComplete="name" required withAsterisk={false} autoFocus size="md"
        value={name} onChange={event => setName(event.currentTarget.value)} />
      <TextInput label={t('session:email')} type="email" autoComplete="username" required withAsterisk={false} size="md"
        value={email} onChange={event => setEmail(event.currentTarget.value)} />
      <PasswordInput label={t('session:newPassword')} description={t('session:passwordRule', { count: shortestPassword })} autoComplete="new-password"
        required withAsterisk={false} size="md" error={tried && short ? t('session:tooShort', { count: shortestPassword - password.length }) : null}
        visibilityToggleButtonProps={{ 'aria-label': t('session:showPassword') }}
        value={password} onChange={event => setPassword(event.currentTarget.value)} />
      <Button type="submit" size="md" loading={save.isPending}>{t('session:first.act')}</Button>
    </form>
  )
}
