// Turning the second factor off, or making new recovery codes: both ask for the password and a code.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../../shared/api/client'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import form from '../form.module.css'

export function FactorConfirm({ what, onClose, onDone }: { what: 'remove' | 'codes'; onClose: () => void; onDone: (codes: string[] | null) => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: async () => {
      const body = { password, code }
      if (what === 'codes') return (await take(api.POST('/api/account/recovery-codes', { body }))).codes
      await take(api.POST('/api/account/second-factor/remove', { body }))
      return null
    },
    onSuccess: onDone,
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <form onSubmit={submit} className={form.fields}>
      <p className={form.note}>{t(what === 'remove' ? 'account:factor.removeText' : 'account:factor.newCodesText')}</p>
      <PasswordInput data-autofocus label={t('account:factor.password')} autoComplete="current-password" required withAsterisk={false} value={password}
        visibilityToggleButtonProps={{ 'aria-label': t('session:showPassword') }} onChange={event => setPassword(event.currentTarget.value)} />
      <TextInput label={t('account:factor.codeOrRecovery')} autoComplete="one-time-code" required withAsterisk={false} value={code} onChange={event => setCode(event.currentTarget.value)} />
      {confirm.isError && <ErrorNote error={confirm.error} />}
      <div className={form.end}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" color={what === 'remove' ? 'red' : 'ink'} loading={confirm.isPending}>{t(what === 'remove' ? 'account:factor.remove' : 'account:factor.newCodes')}</Button>
      </div>
    </form>
  )
}
