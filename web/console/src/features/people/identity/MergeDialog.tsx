// Merges this customer with another: find the other, say why, and keep the way back.
import { TextInput, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ProfileRowView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { telling } from '../../../shared/telling'
import { Said } from '../../../shared/text/Said'
import { useFormat } from '../../../shared/text/format'
import { Confirm } from '../../../shared/ui/Confirm'
import { readAnew } from './identity'
import classes from './IdentityTab.module.css'

export function MergeDialog({ id, opened, onClose }: { id: string; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [other, setOther] = useState<ProfileRowView | null>(null)
  const [reason, setReason] = useState('')
  const [search] = useDebouncedValue(text.trim(), 200)
  const found = useQuery({
    queryKey: ['merge-search', search],
    queryFn: ({ signal }) => take(api.GET('/api/profiles', { params: { query: { search, limit: 8 } }, signal })),
    enabled: opened && search.length > 1,
    placeholderData: keepPreviousData,
  })
  const people = (search.length > 1 ? found.data?.items ?? [] : []).filter(person => person.id !== id)
  const merge = useMutation({
    mutationFn: () => take(api.POST('/api/profiles/{id}/merge', { params: { path: { id } }, body: { with: other!.id, reason: reason.trim() } })),
    onSuccess: async answer => {
      close()
      notifications.show({ message: t('identity:merge.done') })
      if (answer.id !== id) await navigate(`/customers/${answer.id}/identity`, { replace: true })
      await readAnew(client)
    },
  })

  function close() {
    setText('')
    setOther(null)
    setReason('')
    merge.reset()
    onClose()
  }

  return (
    <Confirm opened={opened} title={t('identity:merge.title')} act={t('identity:merge.act')} busy={merge.isPending} error={merge.error}
      disabled={!other || !reason.trim()} onClose={close} onConfirm={() => merge.mutate()}>
      <p>{t('identity:merge.text')}</p>
      <TextInput data-autofocus label={t('identity:merge.find')} placeholder={t('customers:searchPlaceholder')} value={text} leftSection={<IconSearch size={16} aria-hidden="true" />}
        onChange={event => { setText(event.currentTarget.value); setOther(null) }} />
      <ul className={classes.people} aria-label={t('identity:merge.found')}>
        {people.map(person => (
          <li key={person.id}>
            <button type="button" className={other?.id === person.id ? `${classes.person} ${classes.picked}` : classes.person} aria-pressed={other?.id === person.id} onClick={() => setOther(person)}>
              <Said>{person.name ?? t('customers:visitor', { code: person.id.slice(-4) })}</Said>
              <span className={classes.small}>
                <Said>{telling(person.identifiers).slice(0, 2).map(identifier => identifier.value).join(' · ')}</Said> · {t('identity:events', { count: person.events, number: format.number(person.events) })}
              </span>
            </button>
          </li>
        ))}
        {search.length > 1 && found.isSuccess && people.length === 0 && <li className={classes.small}>{t('identity:merge.nobody')}</li>}
      </ul>
      <Textarea label={t('identity:reasonLabel')} description={t('identity:reasonNote')} autosize minRows={2} value={reason} onChange={event => setReason(event.currentTarget.value)} />
    </Confirm>
  )
}
