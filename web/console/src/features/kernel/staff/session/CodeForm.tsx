// The second step of signing in: a code of the app, or a recovery code.
import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import classes from './form.module.css'

interface Props {
  /** Only recovery codes will do. */
  recoveryOnly?: boolean
  busy: boolean
  error: unknown
  send: (code: string) => void
  back?: () => void
}

export function CodeForm({ recoveryOnly = false, busy, error, send, back }: Props) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [recovery, setRecovery] = useState(recoveryOnly)
  function submit(event: FormEvent) {
    event.preventDefault()
    send(code)
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <h1 className={classes.title}>{t('session:code.title')}</h1>
      <p className={classes.text}>{t(recoveryOnly ? 'session:code.linkText' : recovery ? 'session:code.recoveryText' : 'session:code.text')}</p>
      {Boolean(error) && <ErrorNote error={error} />}
      <TextInput key={String(recovery)} label={t(recovery ? 'session:code.recoveryLabel' : 'session:code.label')} required withAsterisk={false} autoFocus size="md" value={code} spellCheck={false}
        {...(recovery ? { autoComplete: 'off', maxLength: 25 } : { inputMode: 'numeric' as const, autoComplete: 'one-time-code', maxLength: 7 })}
        onChange={event => setCode(event.currentTarget.value)} />
      <Button type="submit" size="md" loading={busy}>{t('session:code.act')}</Button>
      {!recoveryOnly && <Button variant="subtle" onClick={() => { setCode(''); setRecovery(!recovery) }}>{t(recovery ? 'session:code.app' : 'session:code.recovery')}</Button>}
      {back && <Button variant="subtle" onClick={back}>{t('session:code.back')}</Button>}
    </form>
  )
}
