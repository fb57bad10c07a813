// A node on the canvas: what it is, what it does, who is there, and the branches that lead on.
import { Handle, Position, type NodeProps } from '@xyflow/react'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { plain } from '../../../shared/text/plain'
import { useFormat } from '../../../shared/text/format'
import classes from './Canvas.module.css'
import { branchesOf, icons, type Node } from './kinds'
import { useBranchName, useNodeSentence } from './words'

export interface CardData extends Record<string, unknown> {
  node: Node
  faults: number
  now: number
  passed: Record<string, number>
  counted: boolean
  onPath: boolean
}

export function NodeCard({ data, selected }: NodeProps & { data: CardData }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useNodeSentence()
  const branchName = useBranchName()
  const { node, faults, now, passed, counted, onPath } = data
  const Icon = icons[node.kind]
  const branches = branchesOf(node)
  return (
    <div className={`${classes.card} ${selected ? classes.chosen : ''} ${faults > 0 ? classes.faulty : ''} ${onPath ? classes.onPath : ''}`}>
      {node.kind !== 'entry' && <Handle type="target" position={Position.Top} className={classes.handle!} />}
      <div className={classes.head}>
        <Icon size={18} stroke={1.7} aria-hidden="true" />
        <strong>{plain(node.name ?? t(`journeys:kind.${node.kind}`))}</strong>
        {faults > 0 && <IconAlertTriangle size={16} className={classes.alert} aria-label={t('journeys:hasFaults', { count: faults })} />}
      </div>
      <span className={classes.says}>{sentence(node)}</span>
      {counted && now > 0 && <span className={classes.now}>{t('journeys:hereNow', { count: now, shown: format.number(now) })}</span>}
      {branches.length > 0 && (
        <div className={classes.branches}>
          {branches.map(branch => (
            <span key={branch} className={classes.branch}>
              {branches.length > 1 && <span>{branchName(branch)}</span>}
              {counted && <span className={classes.count}>{format.number(passed[branch] ?? 0)}</span>}
              <Handle type="source" id={branch} position={Position.Bottom} className={classes.handle!} />
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
