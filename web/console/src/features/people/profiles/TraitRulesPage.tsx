// Settings of traits: which of several told values holds, for all traits and for particular ones.
import { ActionIcon, Button, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TraitRule, TraitRules } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import classes from './TraitRulesPage.module.css'

/** The server always answers with every rule; only a request may leave some out. */
type AllRules = Required<TraitRules>

const key = ['settings', 'traits']
const ways = ['mostRecent', 'mostFrequent', 'sourcePriority'] as const

export function TraitRulesPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeSettings')
  const rules = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/settings/traits')), refetchOnWindowFocus: false })
  const sources = useQuery({ queryKey: ['sources'], queryFn: () => take(api.GET('/api/sources')) })
  const [draft, setDraft] = useState<AllRules | null>(null)
  const saved = rules.data
  useEffect(() => { if (saved) setDraft(saved as AllRules) }, [saved])
  const save = useMutation({
    mutationFn: (body: AllRules) => take(api.PUT('/api/settings/traits', { body })),
    onSuccess: async () => {
      notifications.show({ message: t('settings:traits.saved') })
      await client.invalidateQueries({ queryKey: key })
    },
  })
  const options = ways.map(value => ({ value, label: t(`settings:traits.way.${value}`) }))
  const complete = draft?.rules.every(rule => rule.trait.trim() && (rule.rule !== 'sourcePriority' || (rule.sources?.length ?? 0) > 0)) ?? false
  const changed = JSON.stringify(draft) !== JSON.stringify(saved)

  function setRule(index: number, part: Partial<TraitRule>) {
    if (draft) setDraft({ ...draft, rules: draft.rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)) })
  }

  return (
    <Page title={t('settings:traits.title')} intro={t('settings:traits.intro')} wide={false}
      actions={may && <Button disabled={!changed || !complete} loading={save.isPending} onClick={() => draft && save.mutate(draft)}>{t('common:save')}</Button>}>
      {rules.isPending && <Skeletons rows={4} height={64} />}
      {rules.isError && <ErrorNote error={rules.error} retry={() => void rules.refetch()} />}
      {save.isError && <ErrorNote error={save.error} />}
      {draft && (
        <fieldset className={`plain ${classes.form}`} disabled={!may}>
          <Panel title={t('settings:traits.default')} note={t(`settings:traits.wayNote.${draft.default}`)}>
            <SegmentedControl aria-label={t('settings:traits.default')} value={draft.default} data={options.slice(0, 2)} onChange={value => setDraft({ ...draft, default: value as AllRules['default'] })} />
          </Panel>
          <Panel title={t('settings:traits.particular')} note={t('settings:traits.particularNote')}>
            <ul className={classes.rules}>
              {draft.rules.map((rule, index) => (
                <li key={index} className={classes.rule}>
                  <TextInput aria-label={t('settings:traits.trait')} placeholder={t('settings:traits.trait')} value={rule.trait} onChange={event => setRule(index, { trait: event.currentTarget.value })} />
                  <Select aria-label={t('settings:traits.rule')} allowDeselect={false} value={rule.rule} data={options} onChange={value => value && setRule(index, { rule: value as TraitRule['rule'] })} />
                  <ActionIcon variant="subtle" size="lg" aria-label={t('common:removeWhat', { what: rule.trait })} onClick={() => setDraft({ ...draft, rules: draft.rules.filter((_, at) => at !== index) })}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
                  {rule.rule === 'sourcePriority' && (
                    <TagsInput className={classes.sources} label={t('settings:traits.sources')} description={t('settings:traits.sourcesNote')} value={rule.sources ?? []} data={sources.data?.items.map(source => source.name) ?? []} onChange={list => setRule(index, { sources: list })} />
                  )}
                </li>
              ))}
            </ul>
            <Button variant="default" onClick={() => setDraft({ ...draft, rules: [...draft.rules, { trait: '', rule: 'mostFrequent' }] })}>{t('settings:traits.add')}</Button>
          </Panel>
        </fieldset>
      )}
    </Page>
  )
}
