// What would happen if it went as it is: how many would get it by which channel, who would not and why, what waits, and the price.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CampaignDefinition, CampaignEstimate, EstimatedCount } from '../../../generated/api'
import { plain } from '../../../shared/text/plain'
import { useFormat } from '../../../shared/text/format'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Panel } from '../../../shared/ui/Panel'
import { Tag } from '../../../shared/ui/Tag'
import { useReachWords } from '../../reach/words'
import classes from './Campaigns.module.css'
import { IntervalBar } from './IntervalBar'

interface Props { estimate: CampaignEstimate | null; error: unknown; busy: boolean; stale: boolean; definition: CampaignDefinition; ask: () => void }

export function EstimatePanel({ estimate, error, busy, stale, definition, ask }: Props) {
  const { t } = useTranslation()
  return (
    <Panel title={t('campaigns:estimate.title')} note={t('campaigns:estimate.note')} tools={<Button variant="default" loading={busy} onClick={ask}>{t('campaigns:estimate.ask')}</Button>}>
      {Boolean(error) && <ErrorNote error={error} />}
      {estimate && stale && <Tag tone="warn">{t('campaigns:estimate.stale')}</Tag>}
      {estimate && <Estimate estimate={estimate} definition={definition} />}
    </Panel>
  )
}

/** A cost is often a part of a cent for one message. */
const cents = (cost: number, locale: string) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: cost < 1 ? 4 : 2 }).format(cost)

function Estimate({ estimate, definition }: { estimate: CampaignEstimate; definition: CampaignDefinition }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useReachWords()
  const bar = (count: EstimatedCount) => ({ value: count.value, low: count.low, high: count.high, most: Math.max(1, estimate.members), shown: format.number(count.value) })
  const none = { value: 0, low: 0, high: 0 }
  return (
    <div className={classes.fields}>
      <p className={classes.small}>
        <strong>{t('campaigns:estimate.members', { count: estimate.members, shown: format.number(estimate.members) })}</strong>{' '}
        {estimate.isExact ? t('campaigns:estimate.exact') : t('campaigns:estimate.sample', { count: estimate.sampled, shown: format.number(estimate.sampled) })}
      </p>
      <IntervalBar name={t('campaigns:estimate.sent')} tone="good" {...bar(estimate.sent)} />
      <IntervalBar name={t('campaigns:estimate.held')} tone="warn" {...bar(estimate.held)} />
      <IntervalBar name={t('campaigns:estimate.refused')} {...bar(estimate.refused)} />
      {estimate.excluded.value > 0 && <IntervalBar name={t('campaigns:estimate.excluded')} {...bar(estimate.excluded ?? none)} />}
      <h3>{t('campaigns:estimate.why')}</h3>
      <ul className={classes.list}>
        {estimate.outcomes.map((one, index) => (
          <li key={index}>
            <IntervalBar name={<>{one.channel && `${words.channel(one.channel)}: `}{one.reason === 'allowed' ? t('campaigns:estimate.goes') : words.reason(one.reason)}</>} tone={one.verdict === 'send' ? 'good' : one.verdict === 'hold' ? 'warn' : undefined} {...bar(one.count)}
              note={one.verdict === 'hold' && one.from && one.to && <>{t('campaigns:estimate.until')} <Moment at={one.from} as="dateTime" />{one.from !== one.to && <> – <Moment at={one.to} as="dateTime" /></>}</>} />
          </li>
        ))}
      </ul>
      {estimate.channels.length > 0 && <h3>{t('campaigns:estimate.channels')}</h3>}
      <ul className={classes.list}>
        {estimate.channels.map(one => (
          <li key={one.channel}>
            <IntervalBar name={words.channel(one.channel)} {...bar(one.messages)}
              note={[one.parts && t('campaigns:estimate.parts', { count: one.parts.value, shown: format.number(one.parts.value) }), one.cost !== null && t('campaigns:estimate.cost', { cost: cents(one.cost, format.locale) })].filter(Boolean).join(' · ')} />
          </li>
        ))}
      </ul>
      {definition.variants.length > 1 && <p className={classes.small}>{estimate.variants.map(one => `${plain(definition.variants.find(variant => variant.key === one.key)?.name ?? one.key)}: ${format.number(one.messages.value)}`).join(' · ')}</p>}
      {estimate.beginsAt && <p className={classes.small}>{t('campaigns:estimate.begins')} <Moment at={estimate.beginsAt} as="dateTime" /></p>}
      {estimate.leavesAt && <p className={classes.small}>{t('campaigns:estimate.leaves')} <Moment at={estimate.leavesAt} as="dateTime" /></p>}
      {estimate.cost !== null && <p className={classes.small}>{t('campaigns:estimate.total', { cost: cents(estimate.cost, format.locale) })}</p>}
    </div>
  )
}
