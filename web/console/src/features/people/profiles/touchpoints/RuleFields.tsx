// One rule: which events it fits, and where it places them.
import { ActionIcon, Group, Select, TagsInput, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TouchpointRule } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { Panel } from '../../../../shared/ui/Panel'
import { FilterFields } from '../../../../shared/event/FilterFields'
import classes from './Touchpoints.module.css'

const channels = ['web', 'app', 'store', 'phone', 'email', 'sms', 'chat', 'social', 'push', 'other']
const touchpoints = ['page', 'product', 'cart', 'checkout', 'order', 'store_visit', 'till', 'call', 'chat', 'email', 'sms', 'push', 'ad', 'social', 'search', 'delivery', 'return', 'review', 'survey', 'loyalty', 'sign_in', 'profile', 'other']
const stages = ['awareness', 'consideration', 'purchase', 'use', 'loyalty', 'none']

interface Props { rule: TouchpointRule; index: number; last: boolean; change: (rule: TouchpointRule) => void; move: (by: number) => void; remove: () => void }

export function RuleFields({ rule, index, last, change, move, remove }: Props) {
  const { t } = useTranslation()
  const events = useQuery({ queryKey: ['vocabulary'], queryFn: () => take(api.GET('/api/vocabulary')) })
  const names = events.data?.items.filter(entry => entry.seen > 0).map(entry => entry.name) ?? []
  const name = rule.name || t('touchpoints:rule', { number: index + 1 })
  const place = (part: 'channel' | 'touchpoint' | 'stage', all: string[], words: string) => (
    <Select className={classes.place} clearable label={t(`touchpoints:${part}`)} placeholder={t('touchpoints:leave')} value={rule[part]} onChange={value => change({ ...rule, [part]: value })}
      data={all.map(value => ({ value, label: t(`terms:${words}.${value}`, { defaultValue: value }) }))} />
  )
  return (
    <Panel title={t('touchpoints:rule', { number: index + 1 })} tools={(
      <Group gap={4}>
        <ActionIcon variant="subtle" aria-label={t('touchpoints:up', { what: name })} disabled={index === 0} onClick={() => move(-1)}><IconArrowUp size={16} aria-hidden="true" /></ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('touchpoints:down', { what: name })} disabled={last} onClick={() => move(1)}><IconArrowDown size={16} aria-hidden="true" /></ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('common:removeWhat', { what: name })} onClick={remove}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
      </Group>
    )}>
      <div className={classes.fields}>
        <TextInput label={t('touchpoints:name')} maxLength={100} value={rule.name} onChange={event => change({ ...rule, name: event.currentTarget.value })} />
        <TagsInput label={t('touchpoints:events')} description={t('touchpoints:eventsNote')} data={['page', 'screen', ...names]} maxTags={50} value={rule.events} onChange={value => change({ ...rule, events: value })} />
        <FilterFields filters={rule.filters} change={filters => change({ ...rule, filters })} />
        <div className={classes.places}>{place('channel', channels, 'channel')}{place('touchpoint', touchpoints, 'touchpoint')}{place('stage', stages, 'stage')}</div>
      </div>
    </Panel>
  )
}
