// One account: who she is, what she may see, and what an administrator does for it.
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffChange, StaffView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useSession } from '../../../../shared/api/session'
import { useFormat } from '../../../../shared/text/format'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Facts } from '../../../../shared/ui/Facts'
import { Moment } from '../../../../shared/ui/Moment'
import form from '../form.module.css'
import { LimitFields } from '../LimitFields'
import { RoleSelect } from '../RoleSelect'
import { PersonActs } from './PersonActs'

interface Props { person: StaffView; readAnew: () => Promise<void>; showLink: (link: string) => void }

export function PersonPanel({ person, readAnew, showLink }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const me = useSession().data?.user?.id === person.id
  const [draft, setDraft] = useState({ name: person.name, email: person.email ?? '', role: person.role, locale: person.locale ?? 'el', shops: person.shops, brands: person.brands })
  const free = draft.role === 'administrator'
  const save = useMutation({
    mutationFn: (body: StaffChange) => take(api.PATCH('/api/staff/{id}', { params: { path: { id: person.id } }, body })),
    onSuccess: async () => {
      notifications.show({ message: t('common:saved') })
      await readAnew()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    const { email, ...rest } = draft
    save.mutate({ ...rest, ...(email.trim() ? { email: email.trim() } : {}), ...(free ? { shops: [], brands: [] } : {}) })
  }
  return (
    <div className={form.stack}>
      <form onSubmit={submit} className={form.fields}>
        <TextInput label={t('settings:staff.name')} required withAsterisk={false} value={draft.name} onChange={event => setDraft({ ...draft, name: event.currentTarget.value })} />
        <TextInput type="email" label={t('session:email')} value={draft.email} onChange={event => setDraft({ ...draft, email: event.currentTarget.value })} />
        <RoleSelect role={draft.role} disabled={me} change={role => setDraft({ ...draft, role })} />
        <LimitFields shops={draft.shops} brands={draft.brands} disabled={free} change={(shops, brands) => setDraft({ ...draft, shops, brands })} />
        <SegmentedControl aria-label={t('shell:language')} value={draft.locale} onChange={locale => setDraft({ ...draft, locale })}
          data={[{ value: 'el', label: 'Ελληνικά' }, { value: 'en', label: 'English' }]} />
        {save.isError && <ErrorNote error={save.error} />}
        <div><Button type="submit" loading={save.isPending}>{t('common:save')}</Button></div>
      </form>
      <Facts facts={[
        [t('settings:created'), <Moment key="made" at={person.createdAt} as="date" />],
        [t('settings:staff.lastSeen'), person.lastSeenAt ? <Moment key="seen" at={person.lastSeenAt} as="dateTime" /> : t('common:never')],
        [t('settings:staff.sessions'), format.number(person.sessions)],
        person.lockedUntil ? [t('settings:staff.lockedUntil'), <Moment key="locked" at={person.lockedUntil} as="dateTime" />] : null,
      ]} />
      <PersonActs person={person} me={me} readAnew={readAnew} showLink={showLink} disable={() => save.mutateAsync({ disabled: true })} enable={() => save.mutate({ disabled: false })} />
    </div>
  )
}
