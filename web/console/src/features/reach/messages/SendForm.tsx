// Sends one message to one customer, through the arbiter as every message.
import { Button, Modal, Group, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconSend } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import classes from '../Reach.module.css'
import { useReachWords } from '../words'

export function SendForm({ profile }: { profile: string }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <div>
      <Button variant="default" leftSection={<IconSend size={16} aria-hidden="true" />} onClick={() => setOpened(true)}>{t('reach:send')}</Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={<strong>{t('reach:send')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
        {opened && <Fields profile={profile} onDone={() => setOpened(false)} />}
      </Modal>
    </div>
  )
}

function Fields({ profile, onDone }: { profile: string; onDone: () => void }) {
  const { t, i18n } = useTranslation()
  const words = useReachWords()
  const client = useQueryClient()
  const templates = useQuery({ queryKey: ['templates'], queryFn: () => take(api.GET('/api/templates')) })
  const purposes = useQuery({ queryKey: ['purposes'], queryFn: () => take(api.GET('/api/consent/purposes')) })
  const [template, setTemplate] = useState<string | null>(null)
  const [channel, setChannel] = useState<string | null>(null)
  const [purpose, setPurpose] = useState<string | null>('marketing')
  const ready = templates.data?.items.filter(one => one.isPublished && !one.archived) ?? []
  const chosen = ready.find(one => one.key === template)
  const send = useMutation({
    mutationFn: () => take(api.POST('/api/messages', { body: {
      profile, template: template ?? '', purpose: purpose ?? '', class: purpose === 'service' ? 'service' : 'marketing', channels: [{ channel: channel ?? '', fallbackAfterMinutes: null, fallbackUnless: 'delivered', template: null }],
      key: null, priority: null, sendAt: null, expiresAt: null, data: null,
    } })),
    onSuccess: async () => {
      notifications.show({ message: t('reach:planned') })
      onDone()
      await client.invalidateQueries({ queryKey: ['messages'] })
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    send.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <Select label={t('reach:template')} value={template} onChange={value => { setTemplate(value); setChannel(null) }} data={ready.map(one => ({ value: one.key, label: one.name }))} nothingFoundMessage={t('reach:noTemplates')} searchable />
      <Select label={t('reach:channelTitle')} value={channel} onChange={setChannel} data={(chosen?.channels ?? []).map(value => ({ value, label: words.channel(value) }))} disabled={!chosen} />
      <Select label={t('reach:purpose')} description={t('reach:purposeNote')} value={purpose} onChange={setPurpose} data={(purposes.data?.items ?? []).map(one => ({ value: one.key, label: i18n.language === 'el' ? one.title.el : one.title.en }))} />
      {send.isError && <ErrorNote error={send.error} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="submit" loading={send.isPending} disabled={!template || !channel || !purpose}>{t('reach:send')}</Button>
      </Group>
    </form>
  )
}
