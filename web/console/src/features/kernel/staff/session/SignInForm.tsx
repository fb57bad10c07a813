// E-mail and password; where nobody has been set up yet it says where the one-time link is.
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../../shared/api/ApiError'
import { api, take } from '../../../../shared/api/client'
import { queryClient, sessionKey } from '../../../../shared/api/queries'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { CodeForm } from './CodeForm'
import classes from './form.module.css'

export function SignInForm({ setupRequired, onDone }: { setupRequired: boolean; onDone: () => void }) {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  // The password was right and there is a second factor: both are sent again with its code.
  const [second, setSecond] = useState(false)
  const signIn = useMutation({
    mutationFn: (code: string | null) => take(api.POST('/api/session', { body: { email: email.trim(), password, ...(code ? { code } : {}) } })),
    onSuccess: session => {
      queryClient.setQueryData(sessionKey, session)
      onDone()
    },
    onError: error => {
      if (error instanceof ApiError && error.code === 'second_factor_required') setSecond(true)
    },
  })
  const asked = signIn.error instanceof ApiError && signIn.error.code === 'second_factor_required'
  const again = () => {
    setSecond(false)
    setPassword('')
    signIn.reset()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    signIn.mutate(null)
  }

  if (second) return <CodeForm busy={signIn.isPending} error={asked ? null : signIn.error} send={code => signIn.mutate(code)} back={again} />

  return (
    <form className={classes.form} onSubmit={submit}>
      <h1 className={classes.title}>{t('session:title')}</h1>
      {setupRequired && (
        <Alert color="gray" icon={<IconInfoCircle aria-hidden="true" />} title={t('session:setup.title')}>{t('session:setup.text')}</Alert>
      )}
      {signIn.isError && <ErrorNote error={signIn.error} />}
      <TextInput label={t('session:email')} type="email" autoComplete="username" required withAsterisk={false} autoFocus size="md"
        value={email} onChange={event => setEmail(event.currentTarget.value)} />
      <PasswordInput label={t('session:password')} autoComplete="current-password" required withAsterisk={false} size="md"
        visibilityToggleButtonProps={{ 'aria-label': t('session:showPassword') }}
        value={password} onChange={event => setPassword(event.currentTarget.value)} />
      <Button type="submit" size="md" loading={signIn.isPending}>{t('session:signIn')}</Button>
    </form>
  )
}
