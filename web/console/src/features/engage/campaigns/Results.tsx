// What came of a campaign so far: of all, by variant and channel with intervals, why some did not get it, and the test.
import { useTranslation } from 'react-i18next'
import type { CampaignResultsView, CampaignView, ConversionView, OutcomeView, RateView, TestResultView, VariantResultView } from '../../../generated/api'
import { plain } from '../../../shared/text/plain'
import { useFormat } from '../../../shared/text/format'
import { Moment } from '../../../shared/ui/Moment'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Tag } from '../../../shared/ui/Tag'
import { useReachWords } from '../../reach/words'
import classes from './Campaigns.module.css'
import { IntervalBar } from './IntervalBar'

const counted = ['planned', 'waiting', 'held', 'refused', 'sent', 'delivered', 'opened', 'clicked', 'bounced', 'failed', 'unknown', 'cancelled'] as const

export function Results({ campaign, results }: { campaign: CampaignView; results: CampaignResultsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.form}>
      <Panel title={t('campaigns:total')} note={t('campaigns:asOf', { time: format.seconds(results.at) })}>
        <dl className={classes.figures}>
          {counted.filter(name => results.total[name] > 0 || name === 'planned' || name === 'sent').map(name => <div key={name}><dt>{t(`campaigns:outcome.${name}`)}</dt><dd data-outcome={name}>{format.number(results.total[name])}</dd></div>)}
          {results.conversion && <Money conversion={results.conversion} />}
        </dl>
        {results.erased > 0 && <p className={classes.small}>{t('campaigns:erased', { count: results.erased, shown: format.number(results.erased) })}</p>}
      </Panel>
      {results.tests.map(test => <Test key={test.run} test={test} campaign={campaign} />)}
      {results.variants.map(variant => <Variant key={variant.key} variant={variant} only={results.variants.length === 1} />)}
      {results.reasons.length > 0 && <Reasons results={results} />}
    </div>
  )
}

function Money({ conversion }: { conversion: ConversionView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <div><dt>{t('campaigns:outcome.converted')}</dt><dd>{format.number(conversion.converted)}</dd></div>
      <div><dt>{t('campaigns:outcome.revenue')}</dt><dd>{format.decimal(conversion.revenue)}</dd></div>
    </>
  )
}

function Variant({ variant, only }: { variant: VariantResultView; only: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useReachWords()
  return (
    <Panel title={only ? t('campaigns:rates') : t('campaigns:variantNumber', { name: plain(variant.name) })} note={t('campaigns:ratesNote', { count: variant.outcome.sent, shown: format.number(variant.outcome.sent) })}>
      <div className={classes.fields}>
        {variant.outcome.delivered > 0 && <Rate name={t('campaigns:rate.delivered')} rate={variant.outcome.deliveredRate} />}
        <Rate name={t('campaigns:rate.opened')} rate={variant.outcome.openedRate} />
        <Rate name={t('campaigns:rate.clicked')} rate={variant.outcome.clickedRate} />
        {variant.conversion && <Rate name={t('campaigns:rate.converted')} rate={variant.conversion.convertedRate} />}
        <table className={rows.table}>
          <thead><tr><th scope="col">{t('campaigns:channel')}</th>{(['sent', 'delivered', 'opened', 'clicked', 'bounced'] as const).map(name => <th key={name} scope="col">{t(`campaigns:outcome.${name}`)}</th>)}</tr></thead>
          <tbody>{variant.channels.map(one => <ChannelRow key={one.channel} name={words.channel(one.channel)} outcome={one.outcome} />)}</tbody>
        </table>
      </div>
    </Panel>
  )
}

function ChannelRow({ name, outcome }: { name: string; outcome: OutcomeView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <tr>
      <td>{name}</td>
      {(['sent', 'delivered', 'opened', 'clicked', 'bounced'] as const).map(key => <td key={key} data-label={t(`campaigns:outcome.${key}`)}>{format.number(outcome[key])}</td>)}
    </tr>
  )
}

function Rate({ name, rate, note }: { name: string; rate: RateView | null; note?: string }) {
  const format = useFormat()
  if (rate === null) return <IntervalBar name={name} shown="–" value={0} low={0} high={0} most={1} note={note} />
  return <IntervalBar name={name} shown={`${format.percent(rate.value)} (${format.percent(rate.low)}–${format.percent(rate.high)})`} value={rate.value} low={rate.low} high={rate.high} most={1} tone="good" note={note} />
}

function Test({ test, campaign }: { test: TestResultView; campaign: CampaignView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = (key: string) => plain(campaign.definition.variants.find(one => one.key === key)?.name ?? key)
  return (
    <Panel title={campaign.runs.length > 1 ? t('campaigns:testOfRun', { number: test.run }) : t('campaigns:testTitle')} note={t('campaigns:testMeasure', { measure: t(`campaigns:by.${test.by}`), interpolation: { escapeValue: false } })}>
      <div className={classes.fields}>
        {test.shares.map(share => <Rate key={share.variant} name={nameOf(share.variant)} rate={share.rate} note={t('campaigns:ofSent', { hits: format.number(share.hits), count: share.sent, shown: format.number(share.sent) })} />)}
        {test.winner === null ? test.decideAt && <p className={classes.small}>{t('campaigns:decides')} <Moment at={test.decideAt} as="dateTime" /></p>
          : <p><Tag tone={test.verdict === 'better' ? 'good' : 'quiet'}>{t(`campaigns:verdict.${test.verdict}`, { name: nameOf(test.winner), interpolation: { escapeValue: false } })}</Tag></p>}
      </div>
    </Panel>
  )
}

function Reasons({ results }: { results: CampaignResultsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useReachWords()
  const most = Math.max(...results.reasons.map(one => one.count))
  return (
    <Panel title={t('campaigns:reasons')}>
      <ul className={classes.list}>
        {results.reasons.map(one => <li key={`${one.status} ${one.reason}`}><IntervalBar name={`${words.status(one.status)}: ${words.reason(one.reason)}`} shown={format.number(one.count)} value={one.count} low={0} high={0} most={most} tone={one.status === 'held' ? 'warn' : undefined} /></li>)}
      </ul>
    </Panel>
  )
}
