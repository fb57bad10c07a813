// Where one is signed in: each session with its device and network, to be ended one by one or all others at once.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../../shared/api/client'
import { Said } from '../../../../shared/text/Said'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Moment } from '../../../../shared/ui/Moment'
import { Panel } from '../../../../shared/ui/Panel'
import rows from '../../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { Tag } from '../../../../shared/ui/Tag'

export function SessionsPanel() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => take(api.GET('/api/account/sessions')) })
  const readAnew = () => client.invalidateQueries({ queryKey: ['sessions'] })
  const end = useMutation({ mutationFn: (id: string) => take(api.DELETE('/api/account/sessions/{id}', { params: { path: { id } } })), onSettled: readAnew })
  const endOthers = useMutation({
    mutationFn: () => take(api.DELETE('/api/account/sessions')),
    onSuccess: () => notifications.show({ message: t('account:sessions.endedOthers') }),
    onSettled: readAnew,
  })
  const others = sessions.data?.items.some(session => !session.current) ?? false
  const failed = end.error ?? endOthers.error
  return (
    <Panel flush title={t('account:sessions.title')} note={t('account:sessions.note')}
      tools={others && <Button size="xs" variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>{t('account:sessions.endOthers')}</Button>}>
      {sessions.isPending && <Skeletons rows={2} />}
      {(sessions.isError || failed) && <ErrorNote error={sessions.error ?? failed} retry={() => void sessions.refetch()} />}
      {sessions.data && (
        <table className={rows.table}>
          <thead><tr>
            <th scope="col">{t('account:sessions.device')}</th><th scope="col">{t('account:sessions.address')}</th><th scope="col">{t('account:sessions.since')}</th>
            <th scope="col">{t('account:sessions.seen')}</th><th scope="col"><span className="unseen">{t('common:actions')}</span></th>
          </tr></thead>
          <tbody>
            {sessions.data.items.map(session => (
              <tr key={session.id}>
                <td><span><strong><Said>{session.device || t('account:sessions.unknown')}</Said></strong> {session.current && <Tag tone="good">{t('account:sessions.this')}</Tag>}</span></td>
                <td data-label={t('account:sessions.address')}><Said>{session.address}</Said></td>
                <td data-label={t('account:sessions.since')}><Moment at={session.startedAt} as="dateTime" /></td>
                <td data-label={t('account:sessions.seen')}><Moment at={session.lastSeenAt} /></td>
                <td className={rows.number}>
                  {!session.current && <Button size="xs" variant="default" aria-label={t('account:sessions.endWhich', { device: session.device || t('account:sessions.unknown') })} disabled={end.isPending}
                    onClick={() => end.mutate(session.id)}>{t('account:sessions.end')}</Button>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
