// Defines or changes an audience, with its meaning in words, its size and some of its members beside it.
import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AudienceDefinition, AudienceView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { AudiencePreview } from './AudiencePreview'
import classes from './Audiences.module.css'
import { ConditionEditor } from './ConditionEditor'
import { cleaned, isGroup } from './conditions'
import { useConditionSentence } from './sentence'

interface Props { start: AudienceDefinition; id: number | null; audiences: AudienceView[]; onDone: () => void }

export function AudienceForm({ start, id, audiences, onDone }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const sentence = useConditionSentence(audiences)
  const [name, setName] = useState(start.name)
  const [description, setDescription] = useState(start.description)
  const [group, setGroup] = useState(isGroup(start.condition) ? start.condition : { type: 'all' as const, of: [start.condition] })
  const condition = cleaned(group)
  const save = useMutation({
    mutationFn: (body: AudienceDefinition) => take(id === null ? api.POST('/api/audiences', { body }) : api.PUT('/api/audiences/{id}', { params: { path: { id } }, body })),
    onSuccess: async () => {
      notifications.show({ message: t('audiences:saved') })
      await client.invalidateQueries({ queryKey: ['audiences'] })
      onDone()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (condition) save.mutate({ name: name.trim(), description, condition })
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput data-autofocus label={t('audiences:name')} maxLength={100} value={name} onChange={event => setName(event.currentTarget.value)} />
      <ConditionEditor group={group} change={setGroup} audiences={audiences.filter(one => one.id !== id)} />
      {condition && <p className={classes.sentence}>{sentence(condition)}</p>}
      {condition && <AudiencePreview condition={condition} audience={id} />}
      <Textarea label={t('audiences:description')} autosize minRows={2} maxLength={500} value={description ?? ''} onChange={event => setDescription(event.currentTarget.value || null)} />
      {save.isError && <ErrorNote error={save.error} />}
      <Group justify="space-between" gap={8}>
        {id === null ? <span /> : <Delete id={id} name={start.name} onDone={onDone} />}
        <Group gap={8}>
          <Button variant="default" onClick={onDone}>{t('common:cancel')}</Button>
          <Button type="submit" loading={save.isPending} disabled={!condition || name.trim() === ''}>{t('common:save')}</Button>
        </Group>
      </Group>
    </form>
  )
}

function Delete({ id, name, onDone }: { id: number; name: string; onDone: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/api/audiences/{id}', { params: { path: { id } } })),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['audiences'] }); onDone() },
  })
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsked(true)}>{t('common:remove')}</Button>
      <Confirm opened={asked} title={t('audiences:deleteTitle', { name })} act={t('common:remove')} danger busy={remove.isPending} error={remove.error} onClose={() => setAsked(false)} onConfirm={() => remove.mutate()}>
        <p>{t('audiences:deleteText')}</p>
      </Confirm>
    </>
  )
}
