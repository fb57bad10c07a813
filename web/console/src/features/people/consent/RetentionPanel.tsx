// How long what happened is kept, by kind of event.
import { ActionIcon, Autocomplete, Button, Group, NumberInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RetentionRules } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import classes from './Consent.module.css'

const key = ['retention']
const mostDays = 36_500

export function RetentionPanel() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ManagePrivacy')
  const saved = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/privacy/retention')), refetchOnWindowFocus: false })
  const events = useQuery({ queryKey: ['vocabulary'], queryFn: () => take(api.GET('/api/vocabulary')) })
  const [draft, setDraft] = useState<RetentionRules | null>(null)
  const [asked, setAsked] = useState(false)
  useEffect(() => { if (saved.data) setDraft(saved.data) }, [saved.data])
  const save = useMutation({
    mutationFn: (body: RetentionRules) => take(api.PUT('/api/privacy/retention', { body })),
    onSuccess: async () => { setAsked(false); notifications.show({ message: t('consent:retentionSaved') }); await client.invalidateQueries({ queryKey: key }) },
  })
  const names = [...new Set(['*', 'page', 'screen', ...(events.data?.items.filter(entry => entry.seen > 0).map(entry => entry.name) ?? [])])]
  return (
    <Panel title={t('consent:retention')} note={t('consent:retentionNote')} tools={may && <Button size="xs" disabled={JSON.stringify(draft) === JSON.stringify(saved.data)} onClick={() => setAsked(true)}>{t('common:save')}</Button>}>
      {saved.isPending && <Skeletons rows={2} />}
      {saved.isError && <ErrorNote error={saved.error} retry={() => void saved.refetch()} />}
      {draft && (
        <fieldset className={`plain ${classes.form}`} disabled={!may}>
          {draft.rules.map((rule, index) => (
            <Group key={index} gap={8} align="end" wrap="nowrap">
              <Autocomplete className={classes.kind} label={t('consent:kind')} data={names} maxLength={200} value={rule.kind} onChange={kind => setDraft({ ...draft, rules: draft.rules.map((one, at) => (at === index ? { ...one, kind } : one)) })} />
              <NumberInput w={120} label={t('consent:days')} min={1} max={mostDays} allowDecimal={false} value={rule.days} onChange={days => typeof days === 'number' && setDraft({ ...draft, rules: draft.rules.map((one, at) => (at === index ? { ...one, days } : one)) })} />
              <ActionIcon variant="subtle" size="lg" aria-label={t('common:removeWhat', { what: rule.kind })} onClick={() => setDraft({ ...draft, rules: draft.rules.filter((_, at) => at !== index) })}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
            </Group>
          ))}
          <Group gap={8} align="end">
            <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setDraft({ ...draft, rules: [...draft.rules, { kind: '', days: 365 }] })}>{t('consent:addRule')}</Button>
          </Group>
          <NumberInput w={280} label={t('consent:quarantineDays')} placeholder={t('consent:forEver')} min={1} max={mostDays} allowDecimal={false} value={draft.quarantineDays ?? ''} onChange={days => setDraft({ ...draft, quarantineDays: typeof days === 'number' ? days : null })} />
        </fieldset>
      )}
      <Confirm opened={asked} title={t('consent:retentionTitle')} act={t('common:save')} danger busy={save.isPending} error={save.error} onClose={() => setAsked(false)} onConfirm={() => draft && save.mutate(draft)}>
        <p>{t('consent:retentionText')}</p>
      </Confirm>
    </Panel>
  )
}
