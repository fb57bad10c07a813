// The nodes, those that work first: since when, when seen last, and how much of the work each has.
import { useTranslation } from 'react-i18next'
import type { NodeView } from '../../../generated/api'
import { Said } from '../../../shared/text/Said'
import { useFormat } from '../../../shared/text/format'
import { Moment } from '../../../shared/ui/Moment'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Tag } from '../../../shared/ui/Tag'
import classes from './NodesPage.module.css'

interface Props { nodes: NodeView[]; shared: boolean; letters: ReadonlyMap<string, string> }

export function NodesPanel({ nodes, shared, letters }: Props) {
  const { t } = useTranslation()
  const alive = nodes.filter(node => node.alive)
  const sorted = [...alive, ...nodes.filter(node => !node.alive)]
  return (
    <Panel flush={sorted.length > 0} title={t('settings:nodes.working', { count: alive.length })} note={shared ? t('settings:nodes.note') : undefined}>
      {sorted.length === 0 && <p>{t('settings:nodes.none')}</p>}
      {sorted.length > 0 && (
        <table className={rows.table}>
          <thead><tr>
            <th scope="col">{t('settings:nodes.name')}</th><th scope="col">{t('settings:nodes.state')}</th><th scope="col" className={rows.number}>{t('settings:nodes.partitions')}</th>
            <th scope="col">{t('settings:nodes.since')}</th><th scope="col">{t('settings:nodes.seen')}</th>
          </tr></thead>
          <tbody>{sorted.map(node => <Row key={node.id} node={node} letter={letters.get(node.id) ?? ''} />)}</tbody>
        </table>
      )}
    </Panel>
  )
}

function Row({ node, letter }: { node: NodeView; letter: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <tr>
      <td>
        <span className={classes.node}>
          <span className={classes.letter}>{letter}</span>
          <span>
            <strong className={rows.address}><Said>{node.name}</Said></strong>
            <span className={rows.small}>{t('settings:nodes.version', { version: node.version })}{node.this && ` · ${t('settings:nodes.this')}`}</span>
          </span>
        </span>
      </td>
      <td data-label={t('settings:nodes.state')}>
        <span className={classes.tags}>
          <Tag tone={node.alive ? 'good' : 'bad'}>{t(node.alive ? 'settings:nodes.alive' : 'settings:nodes.gone')}</Tag>
          {node.order && <Tag tone="info">{t('settings:nodes.order')}</Tag>}
        </span>
      </td>
      <td data-label={t('settings:nodes.partitions')} className={rows.number}>{format.number(node.partitions)}</td>
      <td data-label={t('settings:nodes.since')}><Moment at={node.startedAt} as="dateTime" /></td>
      <td data-label={t('settings:nodes.seen')}><Moment at={node.seenAt} as="seconds" /></td>
    </tr>
  )
}
