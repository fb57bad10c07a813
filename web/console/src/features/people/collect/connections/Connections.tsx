// The shops that call us: address of each, a new secret, on and off.
import { ActionIcon, Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectionChange, ConnectionView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useMay } from '../../../../shared/api/useMay'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { Confirm } from '../../../../shared/ui/Confirm'
import { CopyButton } from '../../../../shared/ui/CopyButton'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Panel } from '../../../../shared/ui/Panel'
import rows from '../../../../shared/ui/Rows.module.css'
import { Tag } from '../../../../shared/ui/Tag'
import { ConnectionForm, type FormFor } from './ConnectionForm'
import { SecretShown, type ShownSecret } from './SecretShown'

const key = ['connections']

export function Connections() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeSettings')
  const [form, setForm] = useState<FormFor | null>(null)
  const [shown, setShown] = useState<ShownSecret | null>(null)
  const connections = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/connections')) })
  const start = may && <Button variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setForm({ what: 'new' })}>{t('settings:connections.new')}</Button>

  return (
    <div style={{ marginTop: 24 }}>
      <Panel title={t('settings:connections.title')} note={t('settings:connections.intro')} tools={start} flush>
        {connections.isError && <ErrorNote error={connections.error} retry={() => void connections.refetch()} />}
        {connections.data?.items.length === 0 && <p className={rows.dim} style={{ padding: '0 16px 16px' }}>{t('settings:connections.empty')}</p>}
        {connections.data && connections.data.items.length > 0 && (
          <table className={rows.table}>
            <thead>
              <tr>
                <th scope="col">{t('settings:connections.name')}</th>
                <th scope="col">{t('settings:connections.channel')}</th>
                <th scope="col">{t('settings:connections.address')}</th>
                <th scope="col" className={rows.number}>{t('settings:connections.events')}</th>
                <th scope="col"><span className="unseen">{t('common:actions')}</span></th>
              </tr>
            </thead>
            <tbody>{connections.data.items.map(one => <Row key={one.id} one={one} may={may} open={setForm} />)}</tbody>
          </table>
        )}
      </Panel>
      <ConnectionForm form={form} onClose={() => setForm(null)} onSaved={secret => { if (secret) setShown(secret); void client.invalidateQueries({ queryKey: key }) }} />
      <SecretShown shown={shown} onClose={() => setShown(null)} />
    </div>
  )
}

function Row({ one, may, open }: { one: ConnectionView; may: boolean; open: (form: FormFor) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const address = location.origin + one.path
  const update = useMutation({
    mutationFn: (body: ConnectionChange) => take(api.PATCH('/api/connections/{id}', { params: { path: { id: one.id } }, body })),
    onSuccess: async () => {
      setAsked(false)
      notifications.show({ message: t('common:saved') })
      await client.invalidateQueries({ queryKey: key })
    },
  })
  return (
    <tr>
      <td><strong><Said>{one.name}</Said></strong> {one.disabled && <Tag tone="quiet">{t('settings:connections.disabled')}</Tag>}</td>
      <td data-label={t('settings:connections.channel')}>{t(`settings:connections.channels.${one.channel}`)}</td>
      <td data-label={t('settings:connections.address')}><code>{address}</code> <CopyButton text={address} what={t('settings:connections.address')} /></td>
      <td data-label={t('settings:connections.events')} className={rows.number}>{format.number(one.events)}</td>
      <td className={rows.corner}>
        {may && <Menu>
          <Menu.Target><ActionIcon variant="subtle" aria-label={`${t('common:actions')}: ${one.name}`}><IconDots size={18} aria-hidden="true" /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => open({ what: 'name', one })}>{t('common:edit')}</Menu.Item>
            <Menu.Item onClick={() => open({ what: 'secret', one })}>{t('settings:connections.newSecret')}</Menu.Item>
            <Menu.Item onClick={() => (one.disabled ? update.mutate({ name: null, disabled: false }) : setAsked(true))}>{one.disabled ? t('settings:connections.enable') : t('settings:connections.disable')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>}
        <Confirm opened={asked} title={t('settings:connections.disableTitle')} act={t('settings:connections.disable')} danger busy={update.isPending} error={update.error} onClose={() => setAsked(false)} onConfirm={() => update.mutate({ name: null, disabled: true })}>
          <p>{t('settings:connections.disableText', { name: one.name })}</p>
        </Confirm>
      </td>
    </tr>
  )
}
