// API keys: for programs that read or change data through the management API; each is shown once, and can be renewed while the old one still works.
import { Button, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiKeyView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useMay } from '../../../../shared/api/useMay'
import { Said } from '../../../../shared/text/Said'
import { Confirm } from '../../../../shared/ui/Confirm'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Moment } from '../../../../shared/ui/Moment'
import { Page } from '../../../../shared/ui/Page'
import { Panel } from '../../../../shared/ui/Panel'
import rows from '../../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { Tag } from '../../../../shared/ui/Tag'
import { ShownOnce } from '../ShownOnce'
import { KeyForm } from './KeyForm'
import { RotateForm } from './RotateForm'

export function KeysPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [making, setMaking] = useState(false)
  const [rotating, setRotating] = useState<ApiKeyView | null>(null)
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
  const show = (key: string) => {
    setShown(key)
    void readAnew()
  }
  const start = may && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>{t('settings:keys.new')}</Button>
  const close = { closeButtonProps: { 'aria-label': t('common:close') } }
  return (
    <Page title={t('settings:keys.title')} intro={t('settings:keys.intro')} actions={start}>
      {keys.isPending && <Skeletons rows={3} />}
      {keys.isError && <ErrorNote error={keys.error} retry={() => void keys.refetch()} />}
      {keys.data?.items.length === 0 && <Empty title={t('settings:keys.empty.title')} text={t('settings:keys.empty.text')} action={start} />}
      {keys.data && keys.data.items.length > 0 && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr>
              <th scope="col">{t('settings:keys.name')}</th><th scope="col">{t('settings:keys.may')}</th><th scope="col">{t('settings:keys.begins')}</th>
              <th scope="col">{t('settings:keys.ends')}</th><th scope="col">{t('settings:keys.lastUsed')}</th>{may && <th scope="col"><span className="unseen">{t('common:actions')}</span></th>}
            </tr></thead>
            <tbody>{keys.data.items.map(key => <Row key={key.id} of={key} may={may} rotate={() => setRotating(key)} remove={() => setAsked(key)} />)}</tbody>
          </table>
        </Panel>
      )}
      <Modal opened={making} onClose={() => setMaking(false)} title={<strong>{t('settings:keys.new')}</strong>} {...close}>
        {making && <KeyForm onClose={() => setMaking(false)} onMade={show} />}
      </Modal>
      <Modal opened={rotating !== null} onClose={() => setRotating(null)} title={<strong>{t('settings:keys.rotateTitle')}</strong>} {...close}>
        {rotating && <RotateForm of={rotating} onClose={() => setRotating(null)} onMade={show} />}
      </Modal>
      <ShownOnce text={shown} title={t('settings:keys.shown')} note={t('settings:keys.once')} onClose={() => setShown(null)} />
      <Confirm opened={asked !== null} title={t('settings:keys.removeTitle')} act={t('settings:keys.remove')} danger busy={remove.isPending} error={remove.error}
        onClose={() => { setAsked(null); remove.reset() }} onConfirm={() => asked && remove.mutate(asked.id)}>
        <p>{t('settings:keys.removeText', { name: asked?.name })}</p>
      </Confirm>
    </Page>
  )
}

function Row({ of, may, rotate, remove }: { of: ApiKeyView; may: boolean; rotate: () => void; remove: () => void }) {
  const { t } = useTranslation()
  return (
    <tr>
      <td><span><strong><Said>{of.name}</Said></strong><span className={rows.small}>{t('settings:created')} <Moment at={of.createdAt} as="date" /></span></span></td>
      <td data-label={t('settings:keys.may')}>{of.role ? t(`terms:role.${of.role}`) : of.permissions.map(permission => t(`terms:permission.${permission}`)).join(', ')}</td>
      <td data-label={t('settings:keys.begins')}>
        <span><code>{of.prefix}</code>{of.oldUntil && <span className={rows.small}>{t('settings:keys.oldUntil')} <Moment at={of.oldUntil} as="dateTime" /></span>}</span>
      </td>
      <td data-label={t('settings:keys.ends')}>
        {of.expired ? <Tag tone="bad">{t('settings:keys.expired')}</Tag> : of.expiresAt ? <Moment at={of.expiresAt} as="date" /> : <span className={rows.dim}>{t('common:never')}</span>}
      </td>
      <td data-label={t('settings:keys.lastUsed')}>{of.lastUsedAt ? <Moment at={of.lastUsedAt} /> : <span className={rows.dim}>{t('common:never')}</span>}</td>
      {may && (
        <td className={rows.number}>
          <Button size="xs" variant="default" onClick={rotate} aria-label={`${t('settings:keys.rotate')}: ${of.name}`}>{t('settings:keys.rotate')}</Button>{' '}
          <Button size="xs" variant="default" onClick={remove} aria-label={`${t('settings:keys.remove')}: ${of.name}`}>{t('settings:keys.remove')}</Button>
        </td>
      )}
    </tr>
  )
}
