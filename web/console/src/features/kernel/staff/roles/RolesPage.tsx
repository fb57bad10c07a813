// Roles: what each may do, and the two things of it that an administrator decides.
import { Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RoleView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useMay } from '../../../../shared/api/useMay'
import { ErrorNote, useErrorWords } from '../../../../shared/ui/ErrorNote'
import { Page } from '../../../../shared/ui/Page'
import { Panel } from '../../../../shared/ui/Panel'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import classes from './RolesPage.module.css'

export function RolesPage() {
  const { t } = useTranslation()
  const roles = useQuery({ queryKey: ['roles'], queryFn: () => take(api.GET('/api/roles')) })
  return (
    <Page title={t('settings:roles.title')} intro={t('settings:roles.intro')}>
      {roles.isPending && <Skeletons rows={6} height={96} />}
      {roles.isError && <ErrorNote error={roles.error} retry={() => void roles.refetch()} />}
      <div className={classes.roles}>{roles.data?.items.map(role => <Role key={role.role} role={role} />)}</div>
    </Page>
  )
}

function Role({ role }: { role: RoleView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeStaff')
  const change = useMutation({
    mutationFn: (body: { readsContacts: boolean; secondFactorRequired: boolean }) => take(api.PUT('/api/roles/{role}', { params: { path: { role: role.role } }, body })),
    onSuccess: async () => {
      notifications.show({ message: t('common:saved') })
      // It may be one's own role that has changed.
      await Promise.all([client.invalidateQueries({ queryKey: ['roles'] }), client.invalidateQueries({ queryKey: ['session'] })])
    },
  })
  const failed = useErrorWords(change.error)
  const { readsContacts, secondFactorRequired } = role
  return (
    <Panel title={t(`terms:role.${role.role}`)} note={t(`terms:roleNote.${role.role}`)}>
      <ul className={classes.permissions}>{role.permissions.map(permission => <li key={permission}>{t(`terms:permission.${permission}`)}</li>)}</ul>
      {role.isForPeople && (
        <div className={classes.choices}>
          <Switch label={t('settings:roles.contacts')} description={t('settings:roles.contactsNote')} checked={readsContacts} disabled={!may || role.role === 'administrator' || change.isPending}
            onChange={event => change.mutate({ secondFactorRequired, readsContacts: event.currentTarget.checked })} />
          <Switch label={t('settings:roles.factor')} description={role.people > 0 ? t('settings:roles.factorNote', { count: role.people, have: role.withSecondFactor }) : t('settings:roles.factorNobody')} checked={secondFactorRequired} disabled={!may || change.isPending}
            onChange={event => change.mutate({ readsContacts, secondFactorRequired: event.currentTarget.checked })} />
        </div>
      )}
      {change.isError && <p role="alert">{failed.title} {failed.todo}</p>}
    </Panel>
  )
}
