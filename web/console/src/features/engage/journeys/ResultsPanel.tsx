// What the journey brings: with it and without it, the difference with its interval, and its experiments.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ArmView, JourneyGraph } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { plain } from '../../../shared/text/plain'
import { useFormat } from '../../../shared/text/format'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import classes from './Canvas.module.css'

const refreshMs = 60_000

export function ResultsPanel({ id, graph }: { id: number; graph: JourneyGraph }) {
  const { t } = useTranslation()
  const format = useFormat()
  const results = useQuery({ queryKey: ['journeyResults', id], refetchInterval: refreshMs, queryFn: () => take(api.GET('/api/journeys/{id}/results', { params: { path: { id } } })) })
  if (results.isPending) return <Skeletons rows={4} />
  if (results.isError) return <ErrorNote error={results.error} />
  const { lift } = results.data
  if (results.data.windowHours === null) return <p>{t('journeys:results.noGoal')}</p>
  return (
    <>
      <p className={classes.small}>{t('journeys:results.note', { count: results.data.windowHours })}</p>
      <Arms arms={[results.data.journey, results.data.holdout]} name={arm => t(`journeys:results.${arm.name}`)} />
      {lift === null ? <p className={classes.small}>{t('journeys:results.noLift')}</p> : (
        <p>
          <Tag tone={!lift.isCertain ? 'quiet' : lift.difference > 0 ? 'good' : 'bad'}>{t(lift.isCertain ? 'journeys:results.certain' : 'journeys:results.uncertain')}</Tag>
          <span className={classes.small}>{t('journeys:results.lift', { difference: points(lift.difference, format), low: points(lift.interval.low, format), high: points(lift.interval.high, format) })}</span>
          <span className={classes.small}>{t('journeys:results.money', { difference: money(lift.revenue), low: money(lift.revenueInterval.low), high: money(lift.revenueInterval.high) })}</span>
        </p>
      )}
      {results.data.experiments.map(test => (
        <section key={test.node}>
          <h2>{plain(graph.nodes.find(node => node.id === test.node)?.name ?? t('journeys:kind.experiment'))}</h2>
          <Arms arms={test.arms} name={arm => plain(arm.name)} />
          {test.winner !== null && <Tag tone="good">{t('journeys:results.winner', { arm: plain(test.winner) })}</Tag>}
        </section>
      ))}
    </>
  )
}

function Arms({ arms, name }: { arms: ArmView[]; name: (arm: ArmView) => string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <table className={rows.table}>
      <thead><tr><th scope="col"><span className="unseen">{t('journeys:name')}</span></th><th scope="col">{t('journeys:results.customers')}</th><th scope="col">{t('journeys:results.rate')}</th><th scope="col">{t('journeys:results.revenue')}</th></tr></thead>
      <tbody>
        {arms.map(arm => (
          <tr key={arm.name}>
            <td>{name(arm)}</td>
            <td data-label={t('journeys:results.customers')}>{format.number(arm.customers)}</td>
            <td data-label={t('journeys:results.rate')}>{arm.rate === null ? '–' : format.percent(arm.rate)}{arm.rateInterval && <span className={rows.small}>{format.percent(arm.rateInterval.low)}–{format.percent(arm.rateInterval.high)}</span>}</td>
            <td data-label={t('journeys:results.revenue')}>{arm.revenuePerCustomer === null ? '–' : money(arm.revenuePerCustomer)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const money = (value: number) => value.toFixed(2)
const points = (value: number, format: ReturnType<typeof useFormat>) => format.percent(value)
