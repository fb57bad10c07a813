// Open quarantine by reason: what is wrong in plain words, what to do, and a replay of all of one reason.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReasonView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useMay } from '../../../../shared/api/useMay'
import { useReasons } from '../../../../shared/event/useReason'
import { useFormat } from '../../../../shared/text/format'
import { Confirm } from '../../../../shared/ui/Confirm'
import classes from './QuarantinePage.module.css'
import { readQuarantineAnew } from './readQuarantineAnew'

interface Props { reasons: ReasonView[]; chosen: string; choose: (reason: string | null) => void }

export function Reasons({ reasons, chosen, choose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const explain = useReasons()
  const client = useQueryClient()
  const may = useMay()
  const [asked, setAsked] = useState<ReasonView | null>(null)
  const replay = useMutation({
    mutationFn: (reason: string) => take(api.POST('/api/quarantine/replay', { body: { reason } })),
    onSuccess: async answer => {
      setAsked(null)
      notifications.show({
        title: t('quarantine:replayedAll', { count: answer.replayed, number: format.number(answer.replayed) }),
        message: answer.failed > 0 ? t('quarantine:stillFailing', { count: answer.failed, number: format.number(answer.failed) }) : null,
      })
      await readQuarantineAnew(client)
    },
  })
  return (
    <>
      <ul className={classes.reasons}>
        {reasons.map(row => {
          const { title, todo } = explain(row.reason)
          return (
            <li key={row.reason} className={row.reason === chosen ? `${classes.reason} ${classes.chosen}` : classes.reason}>
              <div className={classes.head}><h2 className={classes.title}>{title}</h2><span className={classes.count}>{format.number(row.open)}</span></div>
              <p className={classes.todo}>{todo}</p>
              <div className={classes.actions}>
                <Button size="xs" variant="default" aria-pressed={row.reason === chosen} onClick={() => choose(row.reason === chosen ? null : row.reason)}>
                  {row.reason === chosen ? t('quarantine:showAll') : t('quarantine:showThese')}
                </Button>
                {may('ChangeEvents') && <Button size="xs" variant="subtle" onClick={() => setAsked(row)}>{t('quarantine:replayAll')}</Button>}
              </div>
            </li>
          )
        })}
      </ul>
      <Confirm opened={asked !== null} title={t('quarantine:replayAllTitle', { count: asked?.open ?? 0, number: format.number(asked?.open ?? 0) })} act={t('quarantine:replayAll')}
        busy={replay.isPending} error={replay.error} onClose={() => { setAsked(null); replay.reset() }} onConfirm={() => asked && replay.mutate(asked.reason)}>
        <p>{t('quarantine:replayAllText')}</p>
      </Confirm>
    </>
  )
}
