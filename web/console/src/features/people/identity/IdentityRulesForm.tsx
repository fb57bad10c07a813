// The fields of the identity rules.
import { ActionIcon, NumberInput, Select, Switch, TagsInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IdentifierLimit, IdentityRules } from '../../../generated/api'
import { Panel } from '../../../shared/ui/Panel'
import { useIdentifierName } from '../../../shared/useIdentifierName'
import classes from './IdentityRulesForm.module.css'

/** The server always answers with every rule; only a request may leave some out. */
export type AllRules = Required<IdentityRules>

const periods: IdentifierLimit['period'][] = ['ever', 'annually', 'monthly', 'weekly']

export function IdentityRulesForm({ rules, change }: { rules: AllRules; change: (rules: AllRules) => void }) {
  const { t } = useTranslation()
  const nameOf = useIdentifierName()
  const types = [...rules.priorities, ...Object.keys(rules.limits).filter(type => !rules.priorities.includes(type))]
  const set = (part: Partial<AllRules>) => change({ ...rules, ...part })
  const setLimit = (type: string, part: Partial<IdentifierLimit>) => {
    const limit = rules.limits[type] ?? { max: 5, period: 'ever' }
    set({ limits: { ...rules.limits, [type]: { ...limit, ...part } } })
  }
  function move(index: number, by: number) {
    const next = [...rules.priorities]
    const [taken] = next.splice(index, 1)
    next.splice(index + by, 0, taken!)
    set({ priorities: next })
  }
  const numbers = [['maxMergesPerProfile', 1, 10_000], ['maxIdentifiersPerProfile', 2, 100_000], ['sharedAfter', 2, 1000]] as const

  return (
    <div className={classes.form}>
      <Panel title={t('settings:identity.order.title')} note={t('settings:identity.order.note')}>
        <ol className={classes.types}>
          {types.map((type, index) => {
            const limit = rules.limits[type]
            const placed = index < rules.priorities.length
            return (
              <li key={type} className={classes.type}>
                <span className={classes.rank}>{placed ? index + 1 : '–'}</span>
                <span className={classes.name}>{nameOf(type)}</span>
                <span className={classes.arrows}>
                  <ActionIcon variant="subtle" aria-label={t('settings:identity.up', { what: nameOf(type) })} disabled={!placed || index === 0} onClick={() => move(index, -1)}><IconArrowUp size={16} aria-hidden="true" /></ActionIcon>
                  <ActionIcon variant="subtle" aria-label={t('settings:identity.down', { what: nameOf(type) })} disabled={!placed || index >= rules.priorities.length - 1} onClick={() => move(index, 1)}><IconArrowDown size={16} aria-hidden="true" /></ActionIcon>
                </span>
                <NumberInput className={classes.max} size="xs" min={1} max={1000} allowDecimal={false} value={limit?.max ?? ''} placeholder="–"
                  aria-label={t('settings:identity.max', { what: nameOf(type) })} onChange={value => typeof value === 'number' && setLimit(type, { max: value })} />
                <Select className={classes.period} size="xs" allowDeselect={false} placeholder="–" disabled={!limit} value={limit?.period ?? null} aria-label={t('settings:identity.period', { what: nameOf(type) })}
                  data={periods.map(period => ({ value: period, label: t(`settings:identity.periods.${period}`) }))}
                  onChange={value => value && setLimit(type, { period: value as IdentifierLimit['period'] })} />
              </li>
            )
          })}
        </ol>
      </Panel>
      <Panel title={t('settings:identity.blocked.title')} note={t('settings:identity.blocked.note')}>
        <TagsInput aria-label={t('settings:identity.blocked.title')} value={rules.blocked} onChange={blocked => set({ blocked })} placeholder={t('settings:identity.blocked.add')} />
      </Panel>
      <Panel title={t('settings:identity.caps.title')} note={t('settings:identity.caps.note')}>
        <div className={classes.numbers}>
          {numbers.map(([name, min, max]) => (
            <NumberInput key={name} label={t(`settings:identity.caps.${name}`)} description={t(`settings:identity.caps.${name}Note`)} min={min} max={max} allowDecimal={false}
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
