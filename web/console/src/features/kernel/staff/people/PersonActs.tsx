// What an administrator does for an account: a new link, a release, ending its sessions, taking the second factor off, switching it off.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { Confirm } from '../../../../shared/ui/Confirm'
import form from '../form.module.css'

type Act = 'link' | 'signOut' | 'removeFactor' | 'disable'

interface Props { person: StaffView; me: boolean; readAnew: () => Promise<void>; showLink: (link: string) => void; disable: () => Promise<unknown>; enable: () => void }

export function PersonActs({ person, me, readAnew, showLink, disable, enable }: Props) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Act | null>(null)
  const params = { params: { path: { id: person.id } } }
  const done = async () => {
    setAsked(null)
    notifications.show({ message: t('common:saved') })
    await readAnew()
  }
  const release = useMutation({ mutationFn: () => take(api.POST('/api/staff/{id}/release', params)), onSuccess: done })
  const act = useMutation({
    mutationFn: async (what: Act) => {
      if (what === 'link') showLink((await take(api.POST('/api/staff/{id}/link', params))).link)
      else if (what === 'signOut') await take(api.POST('/api/staff/{id}/sign-out', params))
      else if (what === 'removeFactor') await take(api.POST('/api/staff/{id}/second-factor/remove', params))
      else await disable()
    },
    onSuccess: done,
  })
  const button = (what: Act) => <Button size="xs" variant="default" onClick={() => setAsked(what)}>{t(`settings:staff.act.${what}.name`)}</Button>
  return (
    <div className={form.acts}>
      {person.lockedUntil && <Button size="xs" loading={release.isPending} onClick={() => release.mutate()}>{t('settings:staff.release')}</Button>}
      {!person.disabled && button('link')}
      {person.sessions > 0 && !me && button('signOut')}
      {person.hasSecondFactor && button('removeFactor')}
      {!me && (person.disabled ? <Button size="xs" variant="default" onClick={enable}>{t('settings:staff.enable')}</Button> : button('disable'))}
      {asked && (
        <Confirm opened title={t(`settings:staff.act.${asked}.title`)} act={t(`settings:staff.act.${asked}.name`)} danger={asked !== 'link'} busy={act.isPending} error={act.error}
          onClose={() => { setAsked(null); act.reset() }} onConfirm={() => act.mutate(asked)}>
          <p>{t(`settings:staff.act.${asked}.text`, { name: person.name })}</p>
        </Confirm>
      )}
    </div>
  )
}
