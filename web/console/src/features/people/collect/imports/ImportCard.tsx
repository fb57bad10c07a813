// One import: how far it is, how long it still takes, what it brought, and cancel or resume.
import { Button, Progress } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { Confirm } from '../../../../shared/ui/Confirm'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Moment } from '../../../../shared/ui/Moment'
import { Tag, type Tone } from '../../../../shared/ui/Tag'
import classes from './ImportsPage.module.css'
import { useTimeLeft } from './useTimeLeft'

const tones: Record<string, Tone> = { running: 'info', paused: 'warn', done: 'good', failed: 'bad', cancelled: 'quiet' }

export function ImportCard({ row }: { row: ImportView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const left = useTimeLeft(row)
  const params = { path: { id: row.id } }
  const readAnew = () => client.invalidateQueries({ queryKey: ['imports'] })
  const cancel = useMutation({
    mutationFn: () => take(api.POST('/api/imports/{id}/cancel', { params })),
    onSuccess: () => { setAsked(false); return readAnew() },
  })
  const resume = useMutation({ mutationFn: () => take(api.POST('/api/imports/{id}/resume', { params })), onSuccess: readAnew })
  const share = row.bytesTotal > 0 ? row.bytesDone / row.bytesTotal : 0
  const isProducts = row.kind === 'shopify-products'
  const open = row.status === 'running' || row.status === 'paused' || row.status === 'failed'

  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <Said className={classes.file}>{row.file}</Said>
        <span className={classes.kind}>{t(`imports:kind.${row.kind}`)} · {format.bytes(row.bytesTotal)} · <Moment at={row.startedAt} as="dateTime" /></span>
        <Tag tone={tones[row.status] ?? 'quiet'}>{t(`imports:status.${row.status}`)}</Tag>
        {row.status === 'running' && <Button size="xs" variant="default" onClick={() => setAsked(true)}>{t('imports:cancelAct')}</Button>}
        {(row.status === 'paused' || row.status === 'failed' || row.status === 'cancelled') && (
          <Button size="xs" loading={resume.isPending} onClick={() => resume.mutate()}>{t('imports:resume')}</Button>
        )}
      </div>
      {open && (
        <>
          <Progress value={share * 100} size="sm" animated={row.status === 'running'} aria-label={t('imports:progressOf', { file: row.file })} />
          <p className={classes.counts}>
            <span>{format.percent(share)}</span>
            <span>{row.rowsTotal ? t('imports:rowsOf', { count: row.rowsDone, done: format.number(row.rowsDone), total: format.number(row.rowsTotal) }) : t('imports:rows', { count: row.rowsDone, number: format.number(row.rowsDone) })}</span>
            {left !== null && <span>{left < 60 ? t('imports:leftSeconds', { count: Math.max(1, Math.round(left)) }) : t('imports:leftMinutes', { count: Math.round(left / 60) })}</span>}
          </p>
        </>
      )}
      <p className={classes.counts}>
        {!open && <span title={t('imports:counts.rows')}>{t('imports:rows', { count: row.rowsDone, number: format.number(row.rowsDone) })}</span>}
        <span title={t('imports:counts.new')}><strong>{format.number(row.eventsNew)}</strong> {t(isProducts ? 'imports:productsNew' : 'imports:eventsNew', { count: row.eventsNew })}</span>
        <span title={t('imports:counts.known')}><strong>{format.number(row.eventsKnown)}</strong> {t(isProducts ? 'imports:productsKnown' : 'imports:eventsKnown', { count: row.eventsKnown })}</span>
        {row.rejected > 0 && <Link className={classes.attention} to="/data/quarantine?reason=import_row" title={t('imports:counts.rejected')}><strong>{format.number(row.rejected)}</strong> {t('imports:rejected', { count: row.rejected })}</Link>}
        {row.rejected > 0 && row.status !== 'running' && <a href={`/api/imports/${row.id}/refused`} download title={t('imports:refusedNote')}>{t('imports:refusedFile')}</a>}
        {row.finishedAt && <span>{t('imports:finished')} <Moment at={row.finishedAt} as="dateTime" /></span>}
      </p>
      {row.error && <p className={classes.error}><Said>{row.error}</Said> {t('imports:errorSafe')}</p>}
      {resume.isError && <ErrorNote error={resume.error} />}
      <Confirm opened={asked} title={t('imports:cancelTitle')} act={t('imports:cancelAct')} busy={cancel.isPending} error={cancel.error} onClose={() => setAsked(false)} onConfirm={() => cancel.mutate()}>
        <p>{t('imports:cancelText', { count: row.eventsNew, number: format.number(row.eventsNew) })}</p>
      </Confirm>
    </li>
  )
}
