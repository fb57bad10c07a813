// Staff: who may use the console, in which role, and what of the shops and brands she sees; invitations are one-time links.
import { Button, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useMay } from '../../../../shared/api/useMay'
import { useSession } from '../../../../shared/api/session'
import { Said } from '../../../../shared/text/Said'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Moment } from '../../../../shared/ui/Moment'
import { Page } from '../../../../shared/ui/Page'
import { Panel } from '../../../../shared/ui/Panel'
import rows from '../../../../shared/ui/Rows.module.css'
import { SidePanel } from '../../../../shared/ui/SidePanel'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { Tag } from '../../../../shared/ui/Tag'
import { useActorName } from '../../../../shared/useActorName'
import { ShownOnce } from '../ShownOnce'
import { InviteForm } from './InviteForm'
import { PersonPanel } from './PersonPanel'

export function StaffPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [inviting, setInviting] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => take(api.GET('/api/staff')) })
  const readAnew = () => client.invalidateQueries({ queryKey: ['staff'] })
  const showLink = (made: string) => setLink(new URL(made, location.origin).href)
  const person = staff.data?.items.find(one => one.id === chosen)
  const may = useMay()('ChangeStaff')
  return (
    <Page title={t('settings:staff.title')} intro={t('settings:staff.intro')}
      actions={may && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setInviting(true)}>{t('settings:staff.invite')}</Button>}>
      {staff.isPending && <Skeletons rows={3} />}
      {staff.isError && <ErrorNote error={staff.error} retry={() => void staff.refetch()} />}
      {staff.data && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr>
              <th scope="col">{t('settings:staff.name')}</th><th scope="col">{t('settings:role')}</th><th scope="col">{t('settings:staff.sees')}</th><th scope="col" data-minor="tablet">{t('settings:staff.teams')}</th>
              <th scope="col">{t('settings:staff.secondFactor')}</th><th scope="col">{t('settings:staff.lastSeen')}</th>{may && <th scope="col"><span className="unseen">{t('common:actions')}</span></th>}
            </tr></thead>
            <tbody>{staff.data.items.map(one => <Row key={one.id} person={one} open={may ? () => setChosen(one.id) : null} />)}</tbody>
          </table>
        </Panel>
      )}
      <Modal opened={inviting} onClose={() => setInviting(false)} title={<strong>{t('settings:staff.invite')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
        {inviting && <InviteForm onClose={() => setInviting(false)} onInvited={made => { showLink(made); void readAnew() }} />}
      </Modal>
      <SidePanel opened={person !== undefined} title={person ? <Said>{person.name}</Said> : ''} onClose={() => setChosen(null)}>
        {person && <PersonPanel key={person.id} person={person} readAnew={readAnew} showLink={showLink} />}
      </SidePanel>
      <ShownOnce text={link} title={t('settings:staff.link')} note={t('settings:staff.linkNote')} onClose={() => setLink(null)} />
    </Page>
  )
}

function Row({ person, open }: { person: StaffView; open: (() => void) | null }) {
  const { t } = useTranslation()
  const actorName = useActorName()
  const me = useSession().data?.user?.id === person.id
  const sees = [...person.shops, ...person.brands]
  return (
    <tr>
      <td>
        <span>
          <strong><Said>{actorName(person.name)}</Said></strong> {me && <Tag>{t('settings:staff.me')}</Tag>} {person.disabled && <Tag tone="quiet">{t('settings:staff.disabled')}</Tag>}
          {' '}{person.lockedUntil && <Tag tone="warn">{t('settings:staff.locked')}</Tag>} {!person.hasPassword && !person.disabled && <Tag tone="quiet">{t('settings:staff.invited')}</Tag>}
          <span className={`${rows.small} ${rows.address}`}><Said>{person.email}</Said></span>
        </span>
      </td>
      <td data-label={t('settings:role')}>{t(`terms:role.${person.role}`)}</td>
      <td data-label={t('settings:staff.sees')}>{sees.length === 0 ? <span className={rows.dim}>{t('settings:staff.everything')}</span> : <Said>{sees.join(', ')}</Said>}</td>
      <td data-minor="tablet" data-label={t('settings:staff.teams')}>{person.teams.length === 0 ? <span className={rows.dim}>–</span> : <Said>{person.teams.join(', ')}</Said>}</td>
      <td data-label={t('settings:staff.secondFactor')}>{person.hasSecondFactor ? <Tag tone="good">{t('common:yes')}</Tag> : <span className={rows.dim}>{t('common:no')}</span>}</td>
      <td data-label={t('settings:staff.lastSeen')}>{person.lastSeenAt ? <Moment at={person.lastSeenAt} /> : <span className={rows.dim}>{t('common:never')}</span>}</td>
      {open && <td className={rows.number}><Button size="xs" variant="default" onClick={open} aria-label={t('settings:staff.changeWhom', { name: person.name })}>{t('settings:change')}</Button></td>}
    </tr>
  )
}
