// The value of a computed trait as people read it.
import { useTranslation } from 'react-i18next'
import type { ComputedTraitView } from '../../../../generated/api'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { Tag } from '../../../../shared/ui/Tag'
import rows from '../../../../shared/ui/Rows.module.css'

const shown = 8

export function ComputedValue({ trait }: { trait: ComputedTraitView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const one = (value: unknown) => (typeof value === 'number' ? format.number(value) : typeof value === 'boolean' ? t(value ? 'computed:yes' : 'computed:no') : String(value))
  if (!trait.ready) return <Tag tone="info">{t('computed:backfilling')}</Tag>
  if (trait.value === null || (Array.isArray(trait.value) && trait.value.length === 0)) return <span className={rows.dim}>–</span>
  const list = Array.isArray(trait.value) ? (trait.value as unknown[]) : [trait.value as unknown]
  return (
    <span>
      <Said>{list.slice(0, shown).map(one).join(', ')}</Said>
      {list.length > shown && <span className={rows.small}>{t('computed:more', { count: list.length - shown })}</span>}
      {!trait.whole && <span className={rows.small}>{t('computed:notWhole')}</span>}
    </span>
  )
}
