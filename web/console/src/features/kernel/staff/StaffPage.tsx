// Staff: who may use the console and in which role; invitations are one-time links.
import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffChange, StaffView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { useSession } from '../../../shared/api/session'
import { Said } from '../../../shared/text/Said'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import { useActorName } from '../../../shared/useActorName'
import { allRoles, RoleSelect } from './RoleSelect'
import { ShownOnce } from './ShownOnce'

export function StaffPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [inviting, setInviting] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => take(api.GET('/api/staff')) })
  const readAnew = () => client.invalidateQueries({ queryKey: ['staff'] })
  return (
    <Page title={t('settings:staff.title')} intro={t('settings:staff.intro')}
      actions={useMay()('ChangeStaff') && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setInviting(true)}>{t('settings:staff.invite')}</Button>}>
      {staff.isPending && <Skeletons rows={3} />}
      {staff.isError && <ErrorNote error={staff.error} retry={() => void staff.refetch()} />}
      {staff.data && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr>
              <th scope="col">{t('settings:staff.name')}</th><th scope="col">{t('settings:role')}</th><th scope="col" data-minor="tablet">{t('settings:created')}</th>
              <th scope="col">{t('settings:staff.lastSeen')}</th><th scope="col"><span className="unseen">{t('common:actions')}</span></th>
            </tr></thead>
            <tbody>{staff.data.items.map(person => <Person key={person.id} person={person} readAnew={readAnew} />)}</tbody>
          </table>
        </Panel>
      )}
      <Modal opened={inviting} onClose={() => setInviting(false)} title={<strong>{t('settings:staff.invite')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
        {inviting && <InviteForm onClose={() => setInviting(false)} onInvited={made => { setLink(new URL(made, location.origin).href); void readAnew() }} />}
      </Modal>
      <ShownOnce text={link} title={t('settings:staff.link')} note={t('settings:staff.linkNote')} onClose={() => setLink(null)} />
    </Page>
  )
}

function Person({ person, readAnew }: { person: StaffView; readAnew: () => Promise<void> }) {
  const { t } = useTranslation()
  const actorName = useActorName()
  const me = useSession().data?.user?.id === person.id
  const changeable = useMay()('ChangeStaff') && !me
  const [asked, setAsked] = useState(false)
  const change = useMutation({
    mutationFn: (body: StaffChange) => take(api.PATCH('/api/staff/{id}', { params: { path: { id: person.id } }, body })),
    onSuccess: async () => {
      setAsked(false)
      notifications.show({ message: t('common:saved') })
      await readAnew()
    },
    onError: () => notifications.show({ color: 'red', message: t('settings:staff.failed') }),
  })
  return (
    <tr>
      <td>
        <span>
          <strong><Said>{actorName(person.name)}</Said></strong> {me && <Tag>{t('settings:staff.me')}</Tag>} {person.disabled && <Tag tone="quiet">{t('settings:staff.disabled')}</Tag>}
          <span className={`${rows.small} ${rows.address}`}><Said>{person.email}</Said></span>
        </span>
      </td>
      <td data-label={t('settings:role')}>
        {!changeable ? t(`terms:role.${person.role}`) : (
          <Select size="xs" w={150} allowDeselect={false} aria-label={t('settings:staff.roleOf', { name: person.name })} value={person.role} disabled={change.isPending}
            data={allRoles.map(value => ({ value, label: t(`terms:role.${value}`) }))} onChange={value => value && value !== person.role && change.mutate({ role: value })} />
        )}
      </td>
      <td data-minor="tablet" data-label={t('settings:created')}><Moment at={person.createdAt} as="date" /></td>
      <td data-label={t('settings:staff.lastSeen')}>{person.lastSeenAt ? <Moment at={person.lastSeenAt} /> : <span className={rows.dim}>{t('common:never')}</span>}</td>
      <td className={rows.number}>
        {changeable && <Button size="xs" variant="default" onClick={() => (person.disabled ? change.mutate({ disabled: false }) : setAsked(true))}>{person.disabled ? t('settings:staff.enable') : t('settings:staff.disable')}</Button>}
        <Confirm opened={asked} title={t('settings:staff.disableTitle')} act={t('settings:staff.disable')} danger busy={change.isPending} error={change.error} onClose={() => setAsked(false)} onConfirm={() => change.mutate({ disabled: true })}>
          <p>{t('settings:staff.disableText', { name: person.name })}</p>
        </Confirm>
      </td>
    </tr>
  )
}

function InviteForm({ onClose, onInvited }: { onClose: () => void; onInvited: (link: string) => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState('agent')
  const invite = useMutation({
    mutationFn: () => take(api.POST('/api/staff', { body: { name: name.trim(), email: email.trim(), role } })),
    onSuccess: answer => {
      onClose()
      onInvited(answer.link)
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    invite.mutate()
  }
  return (
    <form onSubmit={submit}>
      <TextInput data-autofocus label={t('settings:staff.name')} required withAsterisk={false} value={name} onChange={event => setName(event.currentTarget.value)} />
      <TextInput mt={16} type="email" label={t('session:email')} required withAsterisk={false} value={email} onChange={event => setEmail(event.currentTarget.value)} />
      <RoleSelect role={role} change={setRole} />
      {invite.isError && <div style={{ marginTop: 16 }}><ErrorNote error={invite.error} /></div>}
      <Group justify="flex-end" mt={24} gap={8}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={invite.isPending}>{t('settings:staff.makeLink')}</Button>
      </Group>
    </form>
  )
}
