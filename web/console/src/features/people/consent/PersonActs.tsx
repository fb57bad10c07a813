// A copy of everything that is kept about her, and her erasure.
import { Button, Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, take } from '../../../shared/api/client'
import { profileQuery } from '../../../shared/api/profile'
import { useFormat } from '../../../shared/text/format'
import { Confirm } from '../../../shared/ui/Confirm'
import { Panel } from '../../../shared/ui/Panel'
import classes from './Consent.module.css'

export function PersonActs({ id }: { id: string }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const navigate = useNavigate()
  const profile = useQuery(profileQuery(id)).data
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const erase = useMutation({
    mutationFn: () => take(api.POST('/api/profiles/{id}/erase', { params: { path: { id } }, body: { confirm: id, reason: reason || null } })),
    onSuccess: async result => {
      notifications.show({ message: t('consent:erased', { count: result.events, number: format.number(result.events) }) })
      client.removeQueries({ queryKey: ['profile', id] })
      await client.invalidateQueries({ queryKey: ['profiles'] })
      void navigate('/customers')
    },
  })
  const open = useMutation({
    mutationFn: (kind: string) => take(api.POST('/api/privacy/requests', { body: { profile: id, kind, note: null } })),
    onSuccess: () => notifications.show({ message: t('consent:requests.asked') }),
  })
  return (
    <Panel title={t('consent:privacy')} note={t('consent:privacyNote')}>
      <Group gap={8}>
        <Button variant="default" component="a" href={`/api/profiles/${id}/archive?lang=${i18n.language}`} download leftSection={<IconDownload size={16} aria-hidden="true" />}>{t('consent:archive')}</Button>
        <Button variant="subtle" loading={open.isPending} onClick={() => open.mutate('export')}>{t('consent:requests.ask.export')}</Button>
        <Button variant="subtle" loading={open.isPending} onClick={() => open.mutate('erasure')}>{t('consent:requests.ask.erasure')}</Button>
        <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={() => setAsked(true)}>{t('consent:erase')}</Button>
      </Group>
      <Confirm opened={asked} title={t('consent:eraseTitle')} act={t('consent:eraseAct')} danger busy={erase.isPending} error={erase.error} onClose={() => setAsked(false)} onConfirm={() => erase.mutate()}>
        <p>{t('consent:eraseText', { count: profile?.events ?? 0, number: format.number(profile?.events ?? 0) })}</p>
        <TextInput className={classes.reason} label={t('consent:reason')} description={t('consent:reasonNote')} maxLength={300} value={reason} onChange={event => setReason(event.currentTarget.value)} />
      </Confirm>
    </Panel>
  )
}
