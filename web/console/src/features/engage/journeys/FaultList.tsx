// What keeps the draft from being published, each a button that leads to its node.
import { useTranslation } from 'react-i18next'
import type { JourneyFault, JourneyGraph } from '../../../generated/api'
import { plain } from '../../../shared/text/plain'
import rows from '../../../shared/ui/Rows.module.css'
import { Tag } from '../../../shared/ui/Tag'
import classes from './Canvas.module.css'
import { useBranchName } from './words'

interface Props { faults: JourneyFault[]; graph: JourneyGraph; choose: (id: string) => void }

export function FaultList({ faults, graph, choose }: Props) {
  const { t, i18n } = useTranslation()
  const branchName = useBranchName()
  if (faults.length === 0) return <Tag tone="good">{t('journeys:sound')}</Tag>
  return (
    <ul className={classes.faults}>
      {faults.map((fault, index) => {
        const node = graph.nodes.find(one => one.id === fault.node)
        const words = i18n.exists(`journeys:fault.${fault.code}`) ? t(`journeys:fault.${fault.code}`, { detail: fault.detail === null ? '' : branchName(fault.detail), interpolation: { escapeValue: false } }) : fault.sentence
        return (
          <li key={index}>
            {node ? <button type="button" className={rows.link} onClick={() => choose(node.id)}>{plain(node.name ?? t(`journeys:kind.${node.kind}`))}</button> : <strong>{t('journeys:whole')}</strong>}
            <span className={classes.small}>{words}</span>
          </li>
        )
      })}
    </ul>
  )
}
