// API keys: for programs that read or change data through the management API; each is shown once.
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiKeyView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Said } from '../../../shared/text/Said'
import { Confirm } from '../../../shared/ui/Confirm'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { keyRoles, RoleSelect } from './RoleSelect'
import { ShownOnce } from './ShownOnce'

export function KeysPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [making, setMaking] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  const [asked, setAsked] = useState<ApiKeyView | null>(null)
  const keys = useQuery({ queryKey: ['keys'], queryFn: () => take(api.GET('/api/keys')) })
  const readAnew = () => client.invalidateQueries({ queryKey: ['keys'] })
  const remove = useMutation({
    mutationFn: (id: number) => take(api.DELETE('/api/keys/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      setAsked(null)
      await readAnew()
    },
  })
  const may = useMay()('ChangeStaff')
  const start = may && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>{t('settings:keys.new')}</Button>
  return (
    <Page title={t('settings:keys.title')} intro={t('settings:keys.intro')} actions={start}>
      {keys.isPending && <Skeletons rows={3} />}
      {keys.isError && <ErrorNote error={keys.error} retry={() => void keys.refetch()} />}
      {keys.data?.items.length === 0 && <Empty title={t('settings:keys.empty.title')} text={t('settings:keys.empty.text')} action={start} />}
      {keys.data && keys.data.items.length > 0 && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr>
              <th scope="col">{t('settings:keys.name')}</th><th scope="col">{t('settings:role')}</th><th scope="col">{t('settings:keys.begins')}</th>
              <th scope="col" data-minor="tablet">{t('settings:created')}</th><th scope="col">{t('settings:keys.lastUsed')}</th><th scope="col"><span className="unseen">{t('common:actions')}</span></th>
            </tr></thead>
            <tbody>
              {keys.data.items.map(key => (
                <tr key={key.id}>
                  <td><strong><Said>{key.name}</Said></strong></td>
                  <td data-label={t('settings:role')}>{t(`terms:role.${key.role}`)}</td>
                  <td data-label={t('settings:keys.begins')}><code>{key.prefix}</code></td>
                  <td data-minor="tablet" data-label={t('settings:created')}><Moment at={key.createdAt} as="date" /></td>
                  <td data-label={t('settings:keys.lastUsed')}>{key.lastUsedAt ? <Moment at={key.lastUsedAt} /> : <span className={rows.dim}>{t('common:never')}</span>}</td>
                  <td className={rows.number}>{may && <Button size="xs" variant="default" onClick={() => setAsked(key)}>{t('settings:keys.remove')}</Button>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
      <Modal opened={making} onClose={() => setMaking(false)} title={<strong>{t('settings:keys.new')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
        {making && <KeyForm onClose={() => setMaking(false)} onMade={key => { setShown(key); void readAnew() }} />}
      </Modal>
      <ShownOnce text={shown} title={t('settings:keys.shown')} note={t('settings:keys.once')} onClose={() => setShown(null)} />
      <Confirm opened={asked !== null} title={t('settings:keys.removeTitle')} act={t('settings:keys.remove')} danger busy={remove.isPending} error={remove.error}
        onClose={() => { setAsked(null); remove.reset() }} onConfirm={() => asked && remove.mutate(asked.id)}>
        <p>{t('settings:keys.removeText', { name: asked?.name })}</p>
      </Confirm>
    </Page>
  )
}

function KeyForm({ onClose, onMade }: { onClose: () => void; onMade: (key: string) => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [role, setRole] = useState('analyst')
  const make = useMutation({
    mutationFn: () => take(api.POST('/api/keys', { body: { name: name.trim(), role } })),
    onSuccess: answer => {
      onClose()
      onMade(answer.key)
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    make.mutate()
  }
  return (
    <form onSubmit={submit}>
      <TextInput data-autofocus label={t('settings:keys.name')} description={t('settings:keys.nameNote')} required withAsterisk={false} value={name} onChange={event => setName(event.currentTarget.value)} />
      <RoleSelect role={role} roles={keyRoles} change={setRole} />
      {make.isError && <div style={{ marginTop: 16 }}><ErrorNote error={make.error} /></div>}
      <Group justify="flex-end" mt={24} gap={8}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={make.isPending} disabled={!name.trim()}>{t('common:add')}</Button>
      </Group>
    </form>
  )
}
