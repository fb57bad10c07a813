// The pairs, the likeliest first; those put off stand last.
import { useTranslation } from 'react-i18next'
import type { DuplicateView } from '../../../generated/api'
import { useFormat } from '../../../shared/text/format'
import { Said } from '../../../shared/text/Said'
import { Tag } from '../../../shared/ui/Tag'
import classes from './Duplicates.module.css'

interface Props { pairs: DuplicateView[]; chosen: string; later: readonly string[]; open: (id: string) => void }

export function DuplicateList({ pairs, chosen, later, open }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = (person: DuplicateView['one']) => person.name ?? t('duplicates:nameless')
  return (
    <ul className={classes.list} aria-label={t('duplicates:title')}>
      {pairs.map(pair => (
        <li key={pair.id}>
          <button type="button" className={pair.id === chosen ? `${classes.item} ${classes.chosen}` : classes.item} aria-pressed={pair.id === chosen} onClick={() => open(pair.id)}>
            <span><Said>{name(pair.one)}</Said></span>
            <span><Said>{name(pair.other)}</Said></span>
            <span className={classes.small}>
              <Tag tone={pair.strength === 'strong' ? 'good' : 'quiet'}>{t(`duplicates:strength.${pair.strength === 'strong' ? 'strong' : 'review'}`)}</Tag>
              {format.percent(pair.probability)}{later.includes(pair.id) && ` · ${t('duplicates:later')}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
