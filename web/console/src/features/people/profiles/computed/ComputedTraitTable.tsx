// The computed traits under each other: name, meaning, and whether the past is in.
import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { KeptTraitView } from '../../../../generated/api'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { Moment } from '../../../../shared/ui/Moment'
import rows from '../../../../shared/ui/Rows.module.css'
import { Tag } from '../../../../shared/ui/Tag'
import classes from './ComputedTraits.module.css'
import { useTraitSentence } from './words'

interface Props { traits: KeptTraitView[]; open: ((id: number) => void) | null }

export function ComputedTraitTable({ traits, open }: Props) {
  const { t } = useTranslation()
  const sentence = useTraitSentence()
  return (
    <table className={rows.table}>
      <thead><tr><th scope="col">{t('computed:trait')}</th><th scope="col">{t('computed:meaning')}</th><th scope="col">{t('computed:state')}</th><th scope="col" data-minor="tablet">{t('computed:changed')}</th></tr></thead>
      <tbody>
        {traits.map(trait => (
          <tr key={trait.id}>
            <td>{open ? <button type="button" className={rows.link} onClick={() => open(trait.id)}>{trait.definition.name}</button> : <strong>{trait.definition.name}</strong>}</td>
            <td data-label={t('computed:meaning')}>
              <span>{sentence(trait.definition)}{trait.definition.description && <span className={rows.small}><Said>{trait.definition.description}</Said></span>}</span>
            </td>
            <td data-label={t('computed:state')}><State trait={trait} /></td>
            <td data-label={t('computed:changed')} data-minor="tablet"><Moment at={trait.changedAt} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function State({ trait }: { trait: KeptTraitView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (trait.status === 'ready') return <Tag tone="good">{t('computed:ready')}</Tag>
  const share = trait.total ? (trait.done ?? 0) / trait.total : 0
  return (
    <span className={classes.progress}>
      <Tag tone="info">{t('computed:backfilling')}</Tag>
      <Progress w={80} value={share * 100} aria-label={t('computed:backfilling')} /> {format.percent(share)}
    </span>
  )
}
