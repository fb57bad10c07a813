// Conditions under each other, joined by "and" or "or"; a group of conditions may stand in another.
import { ActionIcon, Button, Menu, Switch } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AudienceView, Condition } from '../../../generated/api'
import { Choice } from '../../../shared/ui/Choice'
import classes from './Audiences.module.css'
import { ConditionFields } from './ConditionFields'
import { isGroup, kinds, startOf, type Group, type Kind } from './conditions'

const deepest = 3

interface Props { group: Group; change: (group: Group) => void; audiences: AudienceView[]; depth?: number }

export function ConditionEditor({ group, change, audiences, depth = 1 }: Props) {
  const { t } = useTranslation()
  const set = (index: number, condition: Condition | null) => change({ ...group, of: condition ? group.of.map((one, at) => (at === index ? condition : one)) : group.of.filter((_, at) => at !== index) })
  const offered = depth < deepest ? kinds : kinds.filter(kind => kind !== 'all' && kind !== 'any')
  return (
    <div className={classes.group}>
      {group.of.length > 1 && <Choice label={t('audiences:join')} value={group.type} data={['all', 'any'].map(value => ({ value, label: t(`audiences:joins.${value}`) }))} onChange={value => change({ ...group, type: value as 'all' })} />}
      {group.of.map((condition, index) => <One key={index} {...{ condition, audiences, depth }} change={changed => set(index, changed)} />)}
      <Menu position="bottom-start">
        <Menu.Target><Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />}>{t('audiences:addCondition')}</Button></Menu.Target>
        <Menu.Dropdown>
          {offered.map(kind => <Menu.Item key={kind} onClick={() => change({ ...group, of: [...group.of, startOf(kind)] })}>{t(`audiences:kinds.${kind}`)}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

function One({ condition, change, audiences, depth }: { condition: Condition; change: (condition: Condition | null) => void; audiences: AudienceView[]; depth: number }) {
  const { t } = useTranslation()
  const inner = condition.type === 'not' ? condition.of : condition
  const put = (changed: Condition) => change(condition.type === 'not' ? { type: 'not', of: changed } : changed)
  return (
    <fieldset className={classes.condition}>
      <legend>{t(`audiences:kinds.${inner.type as Kind}`)}</legend>
      {isGroup(inner) ? <ConditionEditor group={inner} change={put} audiences={audiences} depth={depth + 1} /> : <ConditionFields condition={inner} change={put} audiences={audiences} />}
      <div className={classes.foot}>
        <Switch size="xs" label={t('audiences:negated')} checked={condition.type === 'not'} onChange={event => change(event.currentTarget.checked ? { type: 'not', of: inner } : inner)} />
        <ActionIcon variant="subtle" size="lg" aria-label={t('common:removeWhat', { what: t(`audiences:kinds.${inner.type as Kind}`) })} onClick={() => change(null)}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
      </div>
    </fieldset>
  )
}
