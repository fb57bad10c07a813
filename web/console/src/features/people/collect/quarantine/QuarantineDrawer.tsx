// One quarantined event: why it stands here, its text to mend, replay and discard.
import { Button, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuarantineView } from '../../../../generated/api'
import { ApiError } from '../../../../shared/api/ApiError'
import { api, take } from '../../../../shared/api/client'
import { useMay } from '../../../../shared/api/useMay'
import { useReasons } from '../../../../shared/event/useReason'
import { useRefusalDetail } from '../../../../shared/event/refusalDetail'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { Confirm } from '../../../../shared/ui/Confirm'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Facts } from '../../../../shared/ui/Facts'
import { JsonView } from '../../../../shared/ui/JsonView'
import { Moment } from '../../../../shared/ui/Moment'
import { SidePanel } from '../../../../shared/ui/SidePanel'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { Tag } from '../../../../shared/ui/Tag'
import { useSourceName } from '../../../../shared/useSourceName'
import classes from './QuarantinePage.module.css'
import { readQuarantineAnew } from './readQuarantineAnew'

export function QuarantineDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation()
  const item = useQuery({
    queryKey: ['quarantine-item', id],
    queryFn: () => take(api.GET('/api/quarantine/{id}', { params: { path: { id: Number(id) } } })),
    enabled: id !== null,
    refetchOnWindowFocus: false,
  })
  return (
    <SidePanel opened={id !== null} title={t('quarantine:detail')} onClose={onClose}>
      {item.isPending && <Skeletons rows={8} />}
      {item.isError && <ErrorNote error={item.error} retry={() => void item.refetch()} />}
      {item.data && <Detail key={item.data.id} item={item.data} onClose={onClose} />}
    </SidePanel>
  )
}

function Detail({ item, onClose }: { item: QuarantineView; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const explain = useReasons()
  const detailWords = useRefusalDetail()
  const sourceName = useSourceName()
  const may = useMay()
  const reason = explain(item.reason)
  const [payload, setPayload] = useState(item.payload)
  const [discarding, setDiscarding] = useState(false)
  useEffect(() => setPayload(item.payload), [item.payload])
  const params = { path: { id: item.id } }
  const edited = payload !== item.payload
  const replay = useMutation({
    mutationFn: () => take(api.POST('/api/quarantine/{id}/replay', { params, body: { payload: edited ? payload : null } })),
    onSuccess: async () => {
      notifications.show({ message: t('quarantine:replayed') })
      onClose()
      await readQuarantineAnew(client)
    },
  })
  const discard = useMutation({
    mutationFn: () => take(api.POST('/api/quarantine/{id}/discard', { params })),
    onSuccess: async () => {
      notifications.show({ message: t('quarantine:discarded') })
      onClose()
      await readQuarantineAnew(client)
    },
  })
  // A refusal of the same text is an answer, not a failure: it is told in the words of quarantine.
  const refusal = replay.error instanceof ApiError && replay.error.status === 422 ? replay.error : null
  const broken = edited && !isJson(payload)

  return (
    <div className={classes.detail}>
      <p className={classes.note}><strong>{reason.title}</strong> {reason.todo}</p>
      <Facts facts={[
        item.detail ? [t('quarantine:why'), <Said key="detail">{detailWords(item.detail)}</Said>] : null,
        [t('quarantine:column.source'), <Said key="source">{sourceName(item.source)}</Said>],
        [t('quarantine:column.received'), <Moment key="at" at={item.receivedAt} as="dateTime" />],
        item.messageId ? ['messageId', <code key="id"><Said>{item.messageId}</Said></code>] : null,
        [t('quarantine:column.size'), format.bytes(item.size)],
        [t('quarantine:statusLabel'), <Tag key="status" tone={item.status === 'open' ? 'bad' : item.status === 'replayed' ? 'good' : 'quiet'}>{t(`quarantine:statusOne.${item.status}`)}</Tag>],
      ]} />
      {refusal && <p className={classes.refused} role="alert"><strong>{t('quarantine:still')}</strong> {explain(refusal.code).title} {explain(refusal.code).todo} <Said>{detailWords(refusal.detail ?? '')}</Said></p>}
      {replay.isError && !refusal && <ErrorNote error={replay.error} />}
      {item.status === 'open' && may('ChangeEvents') ? (
        <>
          <Textarea className={classes.payload ?? ''} label={t('quarantine:payload')} description={t('quarantine:payloadNote')} autosize minRows={8} maxRows={24} spellCheck={false} dir="ltr"
            value={payload} onChange={event => setPayload(event.currentTarget.value)} error={broken ? t('quarantine:notJson') : null} />
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setDiscarding(true)}>{t('quarantine:discard')}</Button>
            <Button loading={replay.isPending} disabled={broken} onClick={() => replay.mutate()}>{edited ? t('quarantine:replayEdited') : t('quarantine:replay')}</Button>
          </div>
        </>
      ) : <JsonView value={item.payload} what={t('quarantine:payload')} />}
      <Confirm opened={discarding} title={t('quarantine:discardTitle')} act={t('quarantine:discard')} danger busy={discard.isPending} error={discard.error}
        onClose={() => setDiscarding(false)} onConfirm={() => discard.mutate()}>
        <p>{t('quarantine:discardText')}</p>
      </Confirm>
    </div>
  )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
