// Quiet hours, caps and replies: what the arbiter keeps before every message.
import { ActionIcon, Button, Group, NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArbiterRules, FrequencyCap } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import classes from '../Reach.module.css'
import { channels, useReachWords } from '../words'

const key = ['arbiter']

export function ArbiterPanel() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeSettings')
  const saved = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/arbiter')), refetchOnWindowFocus: false })
  const [draft, setDraft] = useState<ArbiterRules | null>(null)
  useEffect(() => { if (saved.data) setDraft(saved.data) }, [saved.data])
  const save = useMutation({
    mutationFn: (body: ArbiterRules) => take(api.PUT('/api/arbiter', { body })),
    onSuccess: async () => { notifications.show({ message: t('common:saved') }); await client.invalidateQueries({ queryKey: key }) },
  })
  return (
    <Panel title={t('reach:sending.arbiter')} note={t('reach:sending.arbiterNote')} tools={may && <Button size="xs" loading={save.isPending} disabled={JSON.stringify(draft) === JSON.stringify(saved.data)} onClick={() => draft && save.mutate(draft)}>{t('common:save')}</Button>}>
      {saved.isPending && <Skeletons rows={3} />}
      {saved.isError && <ErrorNote error={saved.error} retry={() => void saved.refetch()} />}
      {draft && (
        <fieldset className={`plain ${classes.form}`} disabled={!may}>
          <Switch label={t('reach:sending.quiet')} checked={draft.quiet.on} onChange={event => setDraft({ ...draft, quiet: { ...draft.quiet, on: event.currentTarget.checked } })} />
          <Group gap={8} align="end">
            <TextInput w={150} type="time" label={t('reach:sending.quietFrom')} value={draft.quiet.from} onChange={event => setDraft({ ...draft, quiet: { ...draft.quiet, from: event.currentTarget.value } })} />
            <TextInput w={150} type="time" label={t('reach:sending.quietUntil')} value={draft.quiet.until} onChange={event => setDraft({ ...draft, quiet: { ...draft.quiet, until: event.currentTarget.value } })} />
            <Switch label={t('reach:sending.forService')} checked={draft.quiet.forService} onChange={event => setDraft({ ...draft, quiet: { ...draft.quiet, forService: event.currentTarget.checked } })} />
          </Group>
          <strong>{t('reach:sending.caps')}</strong>
          {draft.caps.map((cap, index) => <Cap key={index} cap={cap} change={next => setDraft({ ...draft, caps: draft.caps.flatMap((one, at) => (at !== index ? [one] : next ? [next] : [])) })} />)}
          <Group gap={8}><Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setDraft({ ...draft, caps: [...draft.caps, { count: 1, period: 'calendarDays', length: 1, channel: null }] })}>{t('reach:sending.addCap')}</Button></Group>
          <NumberInput w={280} label={t('reach:sending.longestHold')} min={1} max={1440} allowDecimal={false} value={draft.longestHoldHours} onChange={value => typeof value === 'number' && setDraft({ ...draft, longestHoldHours: value })} />
          <NumberInput w={280} label={t('reach:sending.softBounces')} description={t('reach:sending.softBouncesNote')} min={1} max={50} allowDecimal={false} value={draft.softBounces} onChange={value => typeof value === 'number' && setDraft({ ...draft, softBounces: value })} />
          <Switch label={t('reach:sending.startGivesBack')} description={t('reach:sending.startGivesBackNote')} checked={draft.startGivesBack} onChange={event => setDraft({ ...draft, startGivesBack: event.currentTarget.checked })} />
          {save.isError && <ErrorNote error={save.error} />}
        </fieldset>
      )}
    </Panel>
  )
}

function Cap({ cap, change }: { cap: FrequencyCap; change: (next: FrequencyCap | null) => void }) {
  const { t } = useTranslation()
  const words = useReachWords()
  return (
    <Group gap={8} align="end">
      <NumberInput w={120} label={t('reach:sending.atMost')} min={1} max={1000} allowDecimal={false} value={cap.count} onChange={value => typeof value === 'number' && change({ ...cap, count: value })} />
      <NumberInput w={100} label={t('reach:sending.over')} min={1} max={1440} allowDecimal={false} value={cap.length} onChange={value => typeof value === 'number' && change({ ...cap, length: value })} />
      <Select w={200} label={t('reach:sending.period')} allowDeselect={false} value={cap.period} onChange={value => value && change({ ...cap, period: value as FrequencyCap['period'] })} data={[{ value: 'calendarDays', label: t('reach:sending.calendarDays') }, { value: 'hours', label: t('reach:sending.hours') }]} />
      <Select w={180} label={t('reach:channelTitle')} clearable placeholder={t('reach:sending.allChannels')} value={cap.channel ?? null} onChange={value => change({ ...cap, channel: value })} data={channels.map(value => ({ value, label: words.channel(value) }))} />
      <ActionIcon variant="subtle" size="lg" aria-label={t('common:removeWhat', { what: t('reach:sending.cap') })} onClick={() => change(null)}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
    </Group>
  )
}
