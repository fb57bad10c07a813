// Teams: people who work together under one name.
import { Button, Modal, MultiSelect, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffView, TeamView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useMay } from '../../../../shared/api/useMay'
import { Said } from '../../../../shared/text/Said'
import { Confirm } from '../../../../shared/ui/Confirm'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Page } from '../../../../shared/ui/Page'
import { Panel } from '../../../../shared/ui/Panel'
import rows from '../../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { useActorName } from '../../../../shared/useActorName'
import form from '../form.module.css'

export function TeamsPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const actorName = useActorName()
  const [open, setOpen] = useState<TeamView | 'new' | null>(null)
  const [asked, setAsked] = useState<TeamView | null>(null)
  const teams = useQuery({ queryKey: ['teams'], queryFn: () => take(api.GET('/api/teams')) })
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => take(api.GET('/api/staff')) })
  const readAnew = () => Promise.all([client.invalidateQueries({ queryKey: ['teams'] }), client.invalidateQueries({ queryKey: ['staff'] })])
  const remove = useMutation({
    mutationFn: (id: number) => take(api.DELETE('/api/teams/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      setAsked(null)
      await readAnew()
    },
  })
  const may = useMay()('ChangeStaff')
  const start = may && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setOpen('new')}>{t('settings:teams.new')}</Button>
  const names = (team: TeamView) => team.members.map(id => staff.data?.items.find(person => person.id === id)?.name).filter(name => name !== undefined).map(actorName).join(', ')
  return (
    <Page title={t('settings:teams.title')} intro={t('settings:teams.intro')} actions={start}>
      {teams.isPending && <Skeletons rows={3} />}
      {teams.isError && <ErrorNote error={teams.error} retry={() => void teams.refetch()} />}
      {teams.data?.items.length === 0 && <Empty title={t('settings:teams.empty.title')} text={t('settings:teams.empty.text')} action={start} />}
      {teams.data && teams.data.items.length > 0 && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr><th scope="col">{t('settings:teams.name')}</th><th scope="col">{t('settings:teams.members')}</th>{may && <th scope="col"><span className="unseen">{t('common:actions')}</span></th>}</tr></thead>
            <tbody>
              {teams.data.items.map(team => (
                <tr key={team.id}>
                  <td><strong><Said>{team.name}</Said></strong></td>
                  <td data-label={t('settings:teams.members')}>{team.members.length === 0 ? <span className={rows.dim}>{t('settings:teams.nobody')}</span> : <Said>{names(team)}</Said>}</td>
                  {may && (
                    <td className={rows.number}>
                      <Button size="xs" variant="default" onClick={() => setOpen(team)} aria-label={`${t('settings:change')}: ${team.name}`}>{t('settings:change')}</Button>{' '}
                      <Button size="xs" variant="default" onClick={() => setAsked(team)} aria-label={`${t('settings:keys.remove')}: ${team.name}`}>{t('settings:keys.remove')}</Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={<strong>{t(open === 'new' ? 'settings:teams.new' : 'settings:teams.change')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
        {open && <TeamForm team={open === 'new' ? null : open} people={staff.data?.items ?? []} onClose={() => setOpen(null)} onSaved={() => void readAnew()} />}
      </Modal>
      <Confirm opened={asked !== null} title={t('settings:teams.removeTitle')} act={t('settings:keys.remove')} danger busy={remove.isPending} error={remove.error}
        onClose={() => { setAsked(null); remove.reset() }} onConfirm={() => asked && remove.mutate(asked.id)}>
        <p>{t('settings:teams.removeText', { name: asked?.name })}</p>
      </Confirm>
    </Page>
  )
}

function TeamForm({ team, people, onClose, onSaved }: { team: TeamView | null; people: StaffView[]; onClose: () => void; onSaved: () => void }) {
  const { t } = useTranslation()
  const actorName = useActorName()
  const [name, setName] = useState(team?.name ?? '')
  const [members, setMembers] = useState((team?.members ?? []).map(String))
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), members: members.map(Number) }
      return team ? take(api.PATCH('/api/teams/{id}', { params: { path: { id: team.id } }, body })) : take(api.POST('/api/teams', { body }))
    },
    onSuccess: () => {
      onSaved()
      onClose()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} className={form.fields}>
      <TextInput data-autofocus label={t('settings:teams.name')} required withAsterisk={false} value={name} onChange={event => setName(event.currentTarget.value)} />
      <MultiSelect label={t('settings:teams.members')} searchable value={members} onChange={setMembers} nothingFoundMessage={t('settings:teams.nobody')}
        data={people.map(person => ({ value: String(person.id), label: `${actorName(person.name)}${person.email ? ` · ${person.email}` : ''}` }))} />
      {save.isError && <ErrorNote error={save.error} />}
      <div className={form.end}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={save.isPending} disabled={!name.trim()}>{t('common:save')}</Button>
      </div>
    </form>
  )
}
