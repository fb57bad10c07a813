// Every identifier of the customer with the evidence that ties it to the others; with boxes to tick while splitting.
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IdentifierView, IdentityEdgeView, IdentityNodeView } from '../../../generated/api'
import { Said } from '../../../shared/text/Said'
import { useFormat } from '../../../shared/text/format'
import { Moment } from '../../../shared/ui/Moment'
import { Tag } from '../../../shared/ui/Tag'
import { useIdentifierName } from '../../../shared/useIdentifierName'
import { identifierKey, same } from './identity'
import classes from './IdentityTab.module.css'

interface Props {
  nodes: IdentityNodeView[]
  seen: IdentifierView[]
  edges: IdentityEdgeView[]
  chosen: ReadonlySet<string> | null
  toggle: (key: string) => void
  openOriginal: (messageId: string) => void
}

const shownEvidence = 3

export function IdentifierList({ nodes, seen, edges, chosen, toggle, openOriginal }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useIdentifierName()
  return (
    <ul className={classes.list}>
      {nodes.map(node => {
        const key = identifierKey(node)
        const evidence = edges.filter(edge => edge.admitted && (same(edge.a, node) || same(edge.b, node)))
        const known = seen.find(identifier => same(identifier, node))
        const ticked = chosen?.has(key) ?? false
        return (
          <li key={key} className={`${classes.item} ${chosen ? classes.choosing : ''} ${ticked ? classes.chosen : ''}`}>
            {chosen && <Checkbox checked={ticked} onChange={() => toggle(key)} aria-label={t('identity:split.take', { what: node.value })} />}
            <div>
              <div className={classes.head}>
                <span className={classes.type}>{nameOf(node.type)}</span>
                <Said className={classes.value}>{node.value}</Said>
                {node.shared && <Tag tone="warn">{t('identity:shared')}</Tag>}
              </div>
              {evidence.length > 0
                ? <Evidence node={node} edges={evidence} openOriginal={openOriginal} />
                : <p className={classes.small}>{nodes.length > 1 ? t('identity:noEvidence') : t('identity:alone')}</p>}
            </div>
            <span className={classes.seen}>
              {known && t('identity:events', { count: known.events, number: format.number(known.events) })}<br />
              <Moment at={node.firstSeenAt} as="date" />{known?.lastSeenAt && <> – <Moment at={known.lastSeenAt} as="date" /></>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Evidence({ node, edges, openOriginal }: { node: IdentityNodeView; edges: IdentityEdgeView[]; openOriginal: (messageId: string) => void }) {
  const { t } = useTranslation()
  const nameOf = useIdentifierName()
  const lines = edges.map(edge => {
    const other = same(edge.a, node) ? edge.b : edge.a
    return (
      <li key={`${identifierKey(other)} ${edge.at}`}>
        {t('identity:tiedTo')} <span className={classes.dim}>{nameOf(other.type)}</span> <Said>{other.value}</Said>
        <span className={classes.small}>
          {t(`identity:rule.${edge.rule}`)} · <Moment at={edge.at} as="dateTime" />
          {edge.messageId && <> · <button type="button" className={classes.link} onClick={() => openOriginal(edge.messageId!)}>{t('events:original')}</button></>}
        </span>
      </li>
    )
  })
  return (
    <>
      <ul className={classes.evidence}>{lines.slice(0, shownEvidence)}</ul>
      {lines.length > shownEvidence && (
        <details>
          <summary className={classes.small}>{t('identity:moreEvidence', { count: lines.length - shownEvidence })}</summary>
          <ul className={classes.evidence}>{lines.slice(shownEvidence)}</ul>
        </details>
      )}
    </>
  )
}
