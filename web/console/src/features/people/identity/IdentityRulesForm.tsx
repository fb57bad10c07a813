// The fields of the identity rules.
import { ActionIcon, NumberInput, Select, Switch, TagsInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IdentifierLimit, IdentityBoundsView, IdentityRules } from '../../../generated/api'
import { useFormat } from '../../../shared/text/format'
import { Panel } from '../../../shared/ui/Panel'
import { useIdentifierName } from '../../../shared/useIdentifierName'
import classes from './IdentityRulesForm.module.css'

/** The server always answers with every rule; only a request may leave some out. */
export type AllRules = Required<IdentityRules>

const periods: IdentifierLimit['period'][] = ['ever', 'annually', 'monthly', 'weekly']

interface Props { rules: AllRules; bounds: IdentityBoundsView; change: (rules: AllRules) => void }

export function IdentityRulesForm({ rules, bounds, change }: Props) {
  const { t } = useTranslation()
  const nameOf = useIdentifierName()
  const format = useFormat()
  const types = [...rules.priorities, ...Object.keys(rules.limits).filter(type => !rules.priorities.includes(type))]
  const set = (part: Partial<AllRules>) => change({ ...rules, ...part })
  const setLimit = (type: string, part: Partial<IdentifierLimit>) => {
    const limit = rules.limits[type] ?? bounds.defaultLimit
    set({ limits: { ...rules.limits, [type]: { ...limit, ...part } } })
  }
  function move(index: number, by: number) {
    const next = [...rules.priorities]
    const [taken] = next.splice(index, 1)
    next.splice(index + by, 0, taken!)
    set({ priorities: next })
  }
  const numbers = ['maxMergesPerProfile', 'maxIdentifiersPerProfile', 'sharedAfter'] as const

  return (
    <div className={classes.form}>
      <Panel title={t('settings:identity.order.title')} note={t('settings:identity.order.note')}>
        <ol className={classes.types}>
          {types.map((type, index) => {
            const limit = rules.limits[type] ?? bounds.defaultLimit
            const placed = index < rules.priorities.length
            return (
              <li key={type} className={classes.type}>
                <span className={classes.rank}>{placed ? index + 1 : '–'}</span>
                <span className={classes.name}>{nameOf(type)}</span>
                <span className={classes.arrows}>
                  <ActionIcon variant="subtle" aria-label={t('settings:identity.up', { what: nameOf(type) })} disabled={!placed || index === 0} onClick={() => move(index, -1)}><IconArrowUp size={16} aria-hidden="true" /></ActionIcon>
                  <ActionIcon variant="subtle" aria-label={t('settings:identity.down', { what: nameOf(type) })} disabled={!placed || index >= rules.priorities.length - 1} onClick={() => move(index, 1)}><IconArrowDown size={16} aria-hidden="true" /></ActionIcon>
                </span>
                <NumberInput className={classes.max} size="xs" min={bounds.limit.min} max={bounds.limit.max} allowDecimal={false} value={limit.max}
                  aria-label={t('settings:identity.max', { what: nameOf(type) })} onChange={value => typeof value === 'number' && setLimit(type, { max: value })} />
                <Select className={classes.period} size="xs" allowDeselect={false} value={limit.period} aria-label={t('settings:identity.period', { what: nameOf(type) })}
                  data={periods.map(period => ({ value: period, label: t(`settings:identity.periods.${period}`) }))}
                  onChange={value => value && setLimit(type, { period: value as IdentifierLimit['period'] })} />
              </li>
            )
          })}
        </ol>
      </Panel>
      <Panel title={t('settings:identity.blocked.title')} note={t('settings:identity.blocked.note')}>
        <TagsInput maxTags={bounds.mostBlocked} aria-label={t('settings:identity.blocked.title')} value={rules.blocked} onChange={blocked => set({ blocked })} placeholder={t('settings:identity.blocked.add')} />
      </Panel>
      <Panel title={t('settings:identity.caps.title')} note={t('settings:identity.caps.note')}>
        <div className={classes.numbers}>
          {numbers.map(name => (
            <NumberInput key={name} label={t(`settings:identity.caps.${name}`)} allowDecimal={false} min={bounds[name].min} max={bounds[name].max}
              description={`${t(`settings:identity.caps.${name}Note`)} ${t('settings:bounds', { min: format.number(bounds[name].min), max: format.number(bounds[name].max) })}`}
              value={rules[name]} onChange={value => typeof value === 'number' && set({ [name]: value })} />
          ))}
        </div>
      </Panel>
      <Panel title={t('settings:identity.alias.title')}>
        <Switch checked={rules.aliasMergesUserIds} onChange={event => set({ aliasMergesUserIds: event.currentTarget.checked })}
          label={t('settings:identity.alias.label')} description={t('settings:identity.alias.note')} />
      </Panel>
    </div>
  )
}
