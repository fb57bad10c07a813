// What the draft would have done in the past, before anybody is disturbed.
import { Button, NumberInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BacktestResult, JourneyGraph } from '../../../generated/api'
import { ApiError } from '../../../shared/api/ApiError'
import { api, take } from '../../../shared/api/client'
import { plain } from '../../../shared/text/plain'
import { useFormat } from '../../../shared/text/format'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Tag } from '../../../shared/ui/Tag'
import classes from './Canvas.module.css'
import { useReasonWords } from './words'

const lookMs = 1_000
const busy = (status: string | undefined) => status === 'waiting' || status === 'running'

export function BacktestPanel({ id, graph, may, dirty }: { id: number; graph: JourneyGraph; may: boolean; dirty: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [days, setDays] = useState(30)
  const path = { params: { path: { id } } }
  const newest = useQuery({
    queryKey: ['journeyBacktest', id], retry: false, refetchInterval: query => (busy(query.state.data?.status) ? lookMs : false),
    queryFn: () => take(api.GET('/api/journeys/{id}/backtest', path)),
  })
  const begin = useMutation({ mutationFn: () => take(api.POST('/api/journeys/{id}/backtest', { ...path, body: { days } })), onSuccess: () => client.invalidateQueries({ queryKey: ['journeyBacktest', id] }) })
  const none = newest.error instanceof ApiError && newest.error.status === 404
  return (
    <div className={classes.form}>
      <p className={classes.small}>{t('journeys:backtest.note')}</p>
      {may && (
        <div className={classes.line}>
          <NumberInput label={t('journeys:backtest.days')} min={1} max={730} allowDecimal={false} value={days} onChange={value => setDays(typeof value === 'number' ? value : 30)} />
          <Button variant="default" disabled={dirty || busy(newest.data?.status)} loading={begin.isPending} onClick={() => begin.mutate()}>{t('journeys:backtest.run')}</Button>
        </div>
      )}
      {dirty && <p className={classes.small}>{t('journeys:backtest.saveFirst')}</p>}
      {begin.isError && <ErrorNote error={begin.error} />}
      {newest.isError && !none && <ErrorNote error={newest.error} />}
      {busy(newest.data?.status) && <Tag tone="info">{t('journeys:backtest.looked', { count: newest.data!.looked, shown: format.number(newest.data!.looked) })}</Tag>}
      {newest.data && !newest.data.isOfDraft && <Tag tone="warn">{t('journeys:backtest.older')}</Tag>}
      {newest.data && <p className={classes.small}><Moment at={newest.data.from} as="date" /> – <Moment at={newest.data.to} as="date" /></p>}
      {newest.data?.result && <Outcome result={newest.data.result} graph={graph} />}
    </div>
  )
}

function Outcome({ result, graph }: { result: BacktestResult; graph: JourneyGraph }) {
  const { t } = useTranslation()
  const format = useFormat()
  const reason = useReasonWords()
  const name = (id: string) => { const node = graph.nodes.find(one => one.id === id); return node ? plain(node.name ?? t(`journeys:kind.${node.kind}`)) : id }
  const list = (counts: Record<string, number>, words: (key: string) => string) => Object.entries(counts).map(([key, count]) => <li key={key}>{words(key)}: <strong>{format.number(count)}</strong></li>)
  return (
    <>
      <p><strong>{t('journeys:backtest.entered', { count: result.enteredCustomers, shown: format.number(result.enteredCustomers), ways: format.number(result.entered) })}</strong><span className={classes.small}>{t('journeys:backtest.of', { count: result.customers, shown: format.number(result.customers), held: format.number(result.holdout) })}</span></p>
      <h2>{t('journeys:backtest.messages', { cost: result.cost.toFixed(2) })}</h2>
      <ul className={classes.faults}>
        {result.messages.map(message => (
          <li key={message.node}>{name(message.node)}: <strong>{format.number(Object.values(message.sent).reduce((sum, count) => sum + count, 0))}</strong>
            <span className={classes.small}>{Object.entries(message.sent).map(([channel, count]) => `${t(`journeys:channel.${channel}`)} ${format.number(count)}`).join(' · ')}{Object.keys(message.refused).length > 0 && ` · ${t('journeys:backtest.refused', { count: Object.values(message.refused).reduce((sum, count) => sum + count, 0) })}`}</span>
          </li>
        ))}
      </ul>
      <h2>{t('journeys:backtest.ended')}</h2>
      <ul className={classes.faults}>{list(result.ended, reason)}{result.stillOn > 0 && <li>{t('journeys:backtest.stillOn')}: <strong>{format.number(result.stillOn)}</strong></li>}</ul>
      {Object.keys(result.refused).length > 0 && <><h2>{t('journeys:backtest.notEntered')}</h2><ul className={classes.faults}>{list(result.refused, key => reason(`refused_${key}`))}</ul></>}
      {result.collisions.length > 0 && (
        <>
          <h2>{t('journeys:backtest.collisions')}</h2>
          <ul className={classes.faults}>{result.collisions.map(one => <li key={one.journey}>{plain(one.name)}: {t('journeys:backtest.collision', { count: one.customers, shown: format.number(one.customers), messages: format.number(one.messagesWithinADay) })}</li>)}</ul>
        </>
      )}
      {result.today.length > 0 && <p className={classes.small}>{t('journeys:backtest.today', { what: result.today.map(what => (what.startsWith('trait:') ? plain(what.slice(6)) : t(`journeys:backtest.asked.${what}`))).join(', '), interpolation: { escapeValue: false } })}</p>}
    </>
  )
}
