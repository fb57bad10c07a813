// Sets a second factor up: the password, the picture for the app, and the first code.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewSecondFactorView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { CopyButton } from '../../../../shared/ui/CopyButton'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import form from '../form.module.css'
import classes from './FactorPanel.module.css'

export function FactorSetUp({ onDone }: { onDone: (codes: string[]) => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [begun, setBegun] = useState<NewSecondFactorView | null>(null)
  const begin = useMutation({ mutationFn: () => take(api.POST('/api/account/second-factor', { body: { password } })), onSuccess: setBegun })
  const complete = useMutation({ mutationFn: () => take(api.PUT('/api/account/second-factor', { body: { password, code } })), onSuccess: answer => onDone(answer.codes) })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (begun) complete.mutate()
    else begin.mutate()
  }
  const failed = begun ? complete : begin
  return (
    <form onSubmit={submit} className={form.fields}>
      {!begun && <PasswordInput data-autofocus label={t('account:factor.password')} autoComplete="current-password" required withAsterisk={false} value={password}
        visibilityToggleButtonProps={{ 'aria-label': t('session:showPassword') }} onChange={event => setPassword(event.currentTarget.value)} />}
      {begun && (
        <>
          <p className={form.note}>{t('account:factor.scan')}</p>
          <svg className={classes.picture} viewBox={`0 0 ${begun.pictureSize} ${begun.pictureSize}`} role="img" aria-label={t('account:factor.picture')} shapeRendering="crispEdges"><path d={begun.picture} /></svg>
          <div>
            <p className={form.note}>{t('account:factor.manual')}</p>
            <div className={classes.key}><code>{begun.secret}</code><CopyButton text={begun.secret} what={t('account:factor.manual')} /></div>
          </div>
          <TextInput autoFocus label={t('account:factor.code')} inputMode="numeric" autoComplete="one-time-code" required withAsterisk={false} maxLength={7} value={code} onChange={event => setCode(event.currentTarget.value)} />
        </>
      )}
      {failed.isError && <ErrorNote error={failed.error} />}
      <div className={form.end}><Button type="submit" loading={failed.isPending}>{t(begun ? 'account:factor.act' : 'session:code.act')}</Button></div>
    </form>
  )
}
