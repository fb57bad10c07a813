// The partitions of customers as a grid: who works for each, and how many events and how long it is behind.
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NodeView, PartitionView } from '../../../generated/api'
import { plain } from '../../../shared/text/plain'
import { useFormat } from '../../../shared/text/format'
import { Panel } from '../../../shared/ui/Panel'
import classes from './NodesPage.module.css'

interface Props { partitions: PartitionView[]; nodes: NodeView[]; letters: ReadonlyMap<string, string> }

/** From here on a partition that is behind wants attention: a node that died is replaced by then. */
const slowSeconds = 10

export function PartitionsPanel({ partitions, nodes, letters }: Props) {
  const { t } = useTranslation()
  const names = new Map(nodes.map(node => [node.id, node.name]))
  return (
    <Panel title={t('settings:nodes.parts.title')} note={useAnswer(partitions)}>
      <ul className={classes.grid}>
        {partitions.map(one => <Cell key={one.partition} one={one} letter={one.node === null ? null : letters.get(one.node) ?? '?'} name={one.node === null ? '' : names.get(one.node) ?? one.node} />)}
      </ul>
    </Panel>
  )
}

/** One sentence for the whole grid: the worst of what can be said. */
function useAnswer(partitions: PartitionView[]): string {
  const { t } = useTranslation()
  const format = useFormat()
  const left = partitions.filter(one => one.node === null).length
  const behind = partitions.filter(one => one.lag > 0)
  if (left > 0) return t('settings:nodes.parts.left', { count: left })
  if (behind.length === 0) return t('settings:nodes.parts.fine', { count: partitions.length })
  return t('settings:nodes.parts.behind', { count: behind.length, all: partitions.length, time: format.duration(Math.max(...behind.map(one => one.oldestSeconds ?? 0))) })
}

function Cell({ one, letter, name }: { one: PartitionView; letter: string | null; name: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const alarming = letter === null || (one.oldestSeconds ?? 0) >= slowSeconds
  const time = one.oldestSeconds === null ? '' : format.duration(one.oldestSeconds, 'short')
  const who = letter === null ? t('settings:nodes.parts.nobody') : t('settings:nodes.parts.by', { letter, name: plain(name) })
  const lag = one.lag === 0 ? t('settings:nodes.parts.upToDate') : t('settings:nodes.parts.lag', { count: one.lag, number: format.number(one.lag), time: format.duration(one.oldestSeconds ?? 0) })
  const sentence = `${t('settings:nodes.parts.number', { number: one.partition })}: ${who}, ${lag}`
  return (
    <li className={alarming ? `${classes.cell} ${letter === null ? classes.left : classes.slow}` : classes.cell} title={sentence}>
      <span className="unseen">{sentence}</span>
      <span className={classes.head} aria-hidden="true">
        <span className={classes.number}>{one.partition}</span>
        {alarming && <IconAlertTriangle size={13} stroke={2} />}
        <span className={classes.letter}>{letter ?? '–'}</span>
      </span>
      <span className={one.lag === 0 ? classes.still : classes.lag} aria-hidden="true">
        {one.lag === 0 ? <IconCheck size={16} stroke={2} /> : format.short(one.lag)}{time && <span className={classes.time}>{time}</span>}
      </span>
    </li>
  )
}
