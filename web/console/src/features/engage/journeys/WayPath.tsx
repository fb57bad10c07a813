// One way of one customer: each node with when she came, by which branch she left and why.
import { useTranslation } from 'react-i18next'
import type { JourneyGraph, WayView } from '../../../generated/api'
import { plain } from '../../../shared/text/plain'
import { Moment } from '../../../shared/ui/Moment'
import { Tag } from '../../../shared/ui/Tag'
import classes from './Canvas.module.css'
import { useBranchName, useReasonWords } from './words'

export const tones = { live: 'info', ended: 'quiet', holdout: 'plain', expected: 'plain' } as const

export function WayPath({ way, graph }: { way: WayView; graph: JourneyGraph | null }) {
  const { t } = useTranslation()
  const reason = useReasonWords()
  const branchName = useBranchName()
  const nodes = new Map((way.graph ?? graph)?.nodes.map(node => [node.id, plain(node.name ?? t(`journeys:kind.${node.kind}`))]))
  return (
    <>
      <p>
        <Tag tone={tones[way.status as keyof typeof tones]}>{t(`journeys:way.${way.status}`)}</Tag>{' '}
        {way.key !== '' && <strong>{plain(way.key)}</strong>} {way.isHeld && <Tag tone="warn">{t('journeys:held')}</Tag>}
        {way.reason !== null && <span className={classes.small}>{reason(way.reason)}</span>}
        {way.convertedAt !== null && <span className={classes.small}>{t('journeys:convertedAt')} <Moment at={way.convertedAt} /></span>}
      </p>
      <ol className={classes.path}>
        {way.path.map((step, index) => (
          <li key={index}>
            <strong>{step.name !== null ? plain(step.name) : step.kind !== null ? t(`journeys:kind.${step.kind}`) : nodes.get(step.node) ?? step.node}</strong>
            <span className={classes.small}><Moment at={step.enteredAt} />{step.branch !== null && way.path.length > index + 1 && step.branch !== 'next' ? ` · ${branchName(step.branch)}` : ''}</span>
            {step.reason !== null && <span className={classes.small}>{reason(step.reason)}</span>}
            {step.leftAt === null && way.wakeAt !== null && <span className={classes.small}>{t('journeys:goesOn')} <Moment at={way.wakeAt} as="dateTime" /></span>}
          </li>
        ))}
      </ol>
    </>
  )
}
