// Sends what the preview shows to one's own address: no customer gets it, and it stands in no ledger.
import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplatePreviewRequest } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import classes from '../Reach.module.css'
import { SendOutcome } from '../SendOutcome'
import { useReachWords } from '../words'
import { chats, type ContentKind } from './content'
import { TemplateFaults } from './TemplateFaults'

interface Props { template: string; trial: TemplatePreviewRequest; kind: ContentKind }

export function TestSend(props: Props) {
  const { t } = useTranslation()
  const may = useMay()('ChangeMessages')
  const [opened, setOpened] = useState(false)
  if (!may) return null
  return (
    <div>
      <Button variant="default" leftSection={<IconSend size={16} aria-hidden="true" />} onClick={() => setOpened(true)}>{t('reach:testTemplate.open')}</Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={<strong>{t('reach:testTemplate.title')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
        {opened && <Fields {...props} onClose={() => setOpened(false)} />}
      </Modal>
    </div>
  )
}

function Fields({ template, trial, kind, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation()
  const words = useReachWords()
  const [to, setTo] = useState('')
  const [channel, setChannel] = useState(trial.channel)
  const test = useMutation({ mutationFn: () => take(api.POST('/api/templates/{key}/test', { params: { path: { key: template } }, body: { trial: { ...trial, channel }, to: to.trim() } })) })
  function submit(event: FormEvent) {
    event.preventDefault()
    test.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.note}>{t('reach:testTemplate.note')}</p>
      {kind === 'chat' && <Select label={t('reach:channelTitle')} allowDeselect={false} value={channel} onChange={value => value && setChannel(value)} data={chats.map(value => ({ value, label: words.channel(value) }))} />}
      {kind !== 'webhook' && <TextInput data-autofocus label={t('reach:channels.to')} description={t('reach:channels.toNote')} value={to} onChange={event => setTo(event.currentTarget.value)} />}
      {test.isError && <ErrorNote error={test.error} nameOf={() => t('reach:channels.to')} />}
      {test.data && <SendOutcome outcome={test.data.outcome} reason={test.data.reason} detail={test.data.detail} />}
      {test.data && <TemplateFaults faults={test.data.faults} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>{t('common:close')}</Button>
        <Button type="submit" loading={test.isPending} disabled={to.trim() === '' && kind !== 'webhook'}>{t('reach:channels.testNow')}</Button>
      </Group>
    </form>
  )
}
