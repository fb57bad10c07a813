// The split: how many are ticked, a preview of what each side keeps, a reason, and the act itself.
import { Button, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IdentityNodeView, SplitSideView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { Said } from '../../../shared/text/Said'
import { useFormat } from '../../../shared/text/format'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { readAnew } from './identity'
import classes from './IdentityTab.module.css'

interface Props { id: string; chosen: IdentityNodeView[]; all: number; onClose: () => void }

export function SplitBar({ id, chosen, all, onClose }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const identifiers = chosen.map(({ type, value }) => ({ type, value }))
  const preview = useMutation({
    mutationFn: () => take(api.POST('/api/profiles/{id}/split/preview', { params: { path: { id } }, body: { identifiers, reason: '' } })),
  })
  const split = useMutation({
    mutationFn: () => take(api.POST('/api/profiles/{id}/split', { params: { path: { id } }, body: { identifiers, reason: reason.trim() } })),
    onSuccess: async answer => {
      onClose()
      const [moved] = answer.moved
      notifications.show({
        autoClose: 12_000,
        title: t('identity:split.done'),
        message: moved ? <Link to={`/customers/${moved.id}`}>{t('identity:split.openMoved')} <Said>{moved.name ?? t('common:unnamed')}</Said></Link> : null,
      })
      await readAnew(client)
    },
  })
  const both = chosen.length > 0 && chosen.length < all

  return (
    <div className={classes.bar} role="region" aria-label={t('identity:split.start')}>
      <div>
        <strong>{t('identity:split.chosen', { count: chosen.length })}</strong>
        <span className={classes.small}>{chosen.length === all ? t('identity:split.leaveOne') : t('identity:split.how')}</span>
        {preview.isError && <ErrorNote error={preview.error} />}
      </div>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button disabled={!both} loading={preview.isPending} onClick={() => preview.mutate()}>{t('identity:split.preview')}</Button>
      </div>
      <Confirm opened={preview.isSuccess} title={t('identity:split.title')} act={t('identity:split.act')} busy={split.isPending} error={split.error} disabled={!reason.trim()}
        onClose={() => { preview.reset(); split.reset() }} onConfirm={() => split.mutate()}>
        <p>{t('identity:split.text')}</p>
        {preview.data && (
          <div className={classes.sides}>
            <Side title={t('identity:split.kept')} side={preview.data.kept} />
            <Side title={t('identity:split.moved')} side={preview.data.moved} />
          </div>
        )}
        <Textarea label={t('identity:reasonLabel')} description={t('identity:reasonNote')} autosize minRows={2} value={reason} onChange={event => setReason(event.currentTarget.value)} />
      </Confirm>
    </div>
  )
}

function Side({ title, side }: { title: string; side: SplitSideView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.side}>
      <span className={classes.small}>{title}</span>
      <strong>{t('identity:events', { count: side.events, number: format.number(side.events) })}</strong>
      {t('identity:split.identifiers', { count: side.identifiers })}
    </div>
  )
}
