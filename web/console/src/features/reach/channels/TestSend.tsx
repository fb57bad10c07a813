// Sends a test by a connection, to an address that one types.
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelConnectionView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import classes from '../Reach.module.css'
import { SendOutcome } from '../SendOutcome'

export function TestSend({ connection, onClose }: { connection: ChannelConnectionView | null; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal opened={connection !== null} onClose={onClose} title={<strong>{t('reach:channels.test')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {connection && <Fields connection={connection} onClose={onClose} />}
    </Modal>
  )
}

function Fields({ connection, onClose }: { connection: ChannelConnectionView; onClose: () => void }) {
  const { t } = useTranslation()
  const [to, setTo] = useState('')
  const test = useMutation({ mutationFn: () => take(api.POST('/api/channels/{id}/test', { params: { path: { id: connection.id } }, body: { to } })) })
  function submit(event: FormEvent) {
    event.preventDefault()
    test.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      {connection.channel !== 'webhook' && <TextInput label={t('reach:channels.to')} description={t('reach:channels.toNote')} value={to} onChange={event => setTo(event.currentTarget.value)} />}
      {test.isError && <ErrorNote error={test.error} nameOf={() => t('reach:channels.to')} />}
      {test.data && <SendOutcome outcome={test.data.outcome} reason={test.data.reason} detail={test.data.detail} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>{t('common:close')}</Button>
        <Button type="submit" loading={test.isPending}>{t('reach:channels.testNow')}</Button>
      </Group>
    </form>
  )
}
