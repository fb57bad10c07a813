// What can be done with an entry of the plan that is the business's own, or could become so: add, change, take out.
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VocabularyEntryView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { PlanForm } from './PlanForm'

interface Props { entry: VocabularyEntryView; edit: () => void }

export function OwnPlanActions({ entry, edit }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/vocabulary/{name}', { params: { path: { name: entry.name } } })),
    onSuccess: async () => {
      setAsked(false)
      notifications.show({ message: t('settings:plan.own.removed') })
      await client.invalidateQueries({ queryKey: ['vocabulary'] })
    },
  })
  return (
    <Group gap={8}>
      <Button size="xs" variant={entry.known ? 'default' : 'filled'} onClick={edit}>{entry.known ? t('common:edit') : t('settings:plan.own.add')}</Button>
      {entry.own && <Button size="xs" variant="default" onClick={() => setAsked(true)}>{t('settings:plan.own.remove')}</Button>}
      <Confirm opened={asked} title={t('settings:plan.own.removeTitle')} act={t('settings:plan.own.remove')} danger busy={remove.isPending} error={remove.error} onClose={() => setAsked(false)} onConfirm={() => remove.mutate()}>
        <p>{t('settings:plan.own.removeText', { name: entry.name })}</p>
      </Confirm>
    </Group>
  )
}

/** An event of one's own is changed as it is; one that only came is proposed with the properties that were seen. */
export function EntryForm({ entry, onDone }: { entry: VocabularyEntryView; onDone: () => void }) {
  const { t } = useTranslation()
  const seen = useQuery({
    queryKey: ['seen-properties', entry.name], enabled: !entry.known, gcTime: 0,
    queryFn: () => take(api.GET('/api/vocabulary/{name}/seen', { params: { path: { name: entry.name } } })),
  })
  if (entry.known) return <PlanForm named start={{ name: entry.name, description: entry.description ?? '', properties: entry.properties }} onDone={onDone} onCancel={onDone} />
  if (seen.isError) return <ErrorNote error={seen.error} retry={() => void seen.refetch()} />
  if (!seen.data) return <Skeletons rows={4} />
  return <PlanForm named start={{ name: entry.name, description: '', properties: seen.data.properties }} onDone={onDone} onCancel={onDone} note={t('settings:plan.own.fromSeen', { count: seen.data.events })} />
}
