// Uses up a one-time link: signs in, and asks for a password where the account has none yet.
import { Button, Skeleton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ApiError } from '../../../../shared/api/ApiError'
import { api, take } from '../../../../shared/api/client'
import { queryClient, sessionKey } from '../../../../shared/api/queries'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { CodeForm } from './CodeForm'
import classes from './form.module.css'

interface Props { token: string; onPasswordNeeded: () => void; onDone: () => void }

export function OneTimeLink({ token, onPasswordNeeded, onDone }: Props) {
  const { t } = useTranslation()
  const used = useRef(false)
  const [needsCode, setNeedsCode] = useState(false)
  const { mutate, isError, isPending, error } = useMutation({
    mutationFn: (code: string | null) => take(api.POST('/api/session/link', { body: { token, ...(code ? { code } : {}) } })),
    onError: problem => {
      if (problem instanceof ApiError && problem.code === 'recovery_code_required') setNeedsCode(true)
    },
    onSuccess: answer => {
      queryClient.setQueryData(sessionKey, answer.session)
      if (answer.needsPassword) onPasswordNeeded()
      else onDone()
    },
  })
  useEffect(() => {
    if (used.current) return
    used.current = true
    mutate(null)
  }, [mutate])

  if (needsCode) return <CodeForm recoveryOnly busy={isPending} error={error instanceof ApiError && error.code === 'recovery_code_required' ? null : error} send={mutate} />
  if (!isError) return <div role="status" aria-label={t('session:link.opening')}><Skeleton height={32} mb={16} /><Skeleton height={40} mb={8} /><Skeleton height={40} /></div>
  return (
    <div className={classes.form}>
      <h1 className={classes.title}>{t('session:link.failed')}</h1>
      <ErrorNote error={error} />
      <Button component={Link} to="/sign-in" variant="default">{t('session:link.toSignIn')}</Button>
    </div>
  )
}
