// One message with everything that was decided about it: why she got it, why not.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MessageDecisionView, MessageView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Said } from '../../../shared/text/Said'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Facts } from '../../../shared/ui/Facts'
import { Moment } from '../../../shared/ui/Moment'
import { SidePanel } from '../../../shared/ui/SidePanel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import classes from '../Reach.module.css'
import { tones, useReachWords } from '../words'

export function MessagePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const message = useQuery({ queryKey: ['message', id], queryFn: () => take(api.GET('/api/messages/{id}', { params: { path: { id } } })), enabled: id !== '' })
  return (
    <SidePanel opened={id !== ''} title={t('reach:message')} onClose={onClose}>
      {message.isPending && id !== '' && <Skeletons rows={6} />}
      {message.isError && <ErrorNote error={message.error} retry={() => void message.refetch()} />}
      {message.data && <Told view={message.data} />}
    </SidePanel>
  )
}

function Told({ view }: { view: MessageView }) {
  const { t } = useTranslation()
  const words = useReachWords()
  const one = view.message
  return (
    <div className={classes.tab}>
      <Facts facts={[
        [t('reach:statusTitle'), <Tag key="s" tone={tones[one.status] ?? 'plain'}>{words.status(one.status)}</Tag>],
        one.reason ? [t('reach:why'), words.reason(one.reason)] : null,
        one.profile ? [t('reach:customer'), <Link key="c" to={`/customers/${one.profile}`}><Said>{one.customerName ?? t('common:unnamed')}</Said></Link>] : null,
        [t('reach:template'), <Link key="t" to={`/content/templates/${one.template}`}><Said>{one.templateName ?? one.template}</Said></Link>],
        [t('reach:purpose'), <>{one.purpose} · {t(`reach:class.${one.class}`)}</>],
        [t('reach:from'), <span key="o">{words.origin(one.originKind)} <Said>{`${one.originName ?? one.originId}${one.originStep ? ` · ${one.originStep}` : ''}`}</Said></span>],
        [t('reach:order'), view.channels.map(channel => words.channel(channel.channel)).join(' → ')],
        [t('reach:sendAt'), <Moment key="a" at={one.sendAt} as="dateTime" />],
        one.dueAt ? [t('reach:again'), <Moment key="d" at={one.dueAt} as="dateTime" />] : null,
      ]} />
      <h3>{t('reach:decisions')}</h3>
      {view.decisions.length === 0 && <p className={classes.note}>{t('reach:noDecisions')}</p>}
      <ol className={classes.steps}>{view.decisions.map(decision => <Decision key={decision.number} decision={decision} />)}</ol>
      <Cancel view={view} />
    </div>
  )
}

function Decision({ decision }: { decision: MessageDecisionView }) {
  const { t } = useTranslation()
  const words = useReachWords()
  return (
    <li className={classes.step}>
      <div className={classes.stepWhat}>
        <strong>{words.what(decision.what)}</strong>
        {decision.channel && <span>{words.channel(decision.channel)}</span>}
        <Moment at={decision.at} as="dateTime" />
      </div>
      {decision.reason !== decision.what && <div>{words.reason(decision.reason)}{decision.until && <> · {t('reach:until')} <Moment at={decision.until} as="dateTime" /></>}</div>}
      {decision.detail && <p className={classes.note}><Said>{decision.detail}</Said></p>}
    </li>
  )
}

function Cancel({ view }: { view: MessageView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeMessages')
  const [asked, setAsked] = useState(false)
  const id = view.message.id
  const cancel = useMutation({
    mutationFn: () => take(api.POST('/api/messages/{id}/cancel', { params: { path: { id } } })),
    onSuccess: async () => {
      setAsked(false)
      notifications.show({ message: t('reach:cancelled') })
      await Promise.all([client.invalidateQueries({ queryKey: ['message', id] }), client.invalidateQueries({ queryKey: ['messages'] })])
    },
  })
  if (!may || (view.message.status !== 'planned' && view.message.status !== 'held')) return null
  return (
    <div>
      <Button variant="default" onClick={() => setAsked(true)}>{t('reach:cancel')}</Button>
      <Confirm opened={asked} title={t('reach:cancelTitle')} act={t('reach:cancel')} danger busy={cancel.isPending} error={cancel.error} onClose={() => setAsked(false)} onConfirm={() => cancel.mutate()}>
        <p>{t('reach:cancelText')}</p>
      </Confirm>
    </div>
  )
}
