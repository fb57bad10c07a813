// Sources and their write keys: who may send events, when each was last heard, and a new key with the code to paste.
import { ActionIcon, Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SourceChange, SourceView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useMay } from '../../../../shared/api/useMay'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { Confirm } from '../../../../shared/ui/Confirm'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Moment } from '../../../../shared/ui/Moment'
import { Page } from '../../../../shared/ui/Page'
import { Panel } from '../../../../shared/ui/Panel'
import rows from '../../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { Tag } from '../../../../shared/ui/Tag'
import { useFilters } from '../../../../shared/useFilters'
import { useSourceName } from '../../../../shared/useSourceName'
import { Connections } from '../connections/Connections'
import { KeyShown, type ShownKey } from './KeyShown'
import { SourceForm } from './SourceForm'

const names = ['new'] as const

export function SourcesPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [filters, change] = useFilters(names)
  const [shown, setShown] = useState<ShownKey | null>(null)
  const [editing, setEditing] = useState<SourceView | null>(null)
  const sources = useQuery({ queryKey: ['sources'], queryFn: () => take(api.GET('/api/sources')) })
  const readAnew = () => client.invalidateQueries({ queryKey: ['sources'] })
  const start = useMay()('ChangeSettings') && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => change({ new: '1' }, { replace: false })}>{t('settings:sources.new')}</Button>

  return (
    <Page title={t('settings:sources.title')} intro={t('settings:sources.intro')} actions={start}>
      {sources.isPending && <Skeletons rows={4} />}
      {sources.isError && <ErrorNote error={sources.error} retry={() => void sources.refetch()} />}
      {sources.data?.items.length === 0 && <Empty title={t('settings:sources.empty.title')} text={t('settings:sources.empty.text')} action={start} />}
      {sources.data && sources.data.items.length > 0 && (
        <Panel flush>
          <table className={rows.table}>
            <thead>
              <tr>
                <th scope="col">{t('settings:sources.name')}</th>
                <th scope="col">{t('settings:sources.kind')}</th>
                <th scope="col">{t('settings:sources.key')}</th>
                <th scope="col" data-minor="tablet">{t('settings:created')}</th>
                <th scope="col">{t('settings:sources.lastHeard')}</th>
                <th scope="col" className={rows.number}>{t('settings:sources.events')}</th>
                <th scope="col"><span className="unseen">{t('common:actions')}</span></th>
              </tr>
            </thead>
            <tbody>{sources.data.items.map(source => <Row key={source.id} source={source} edit={setEditing} showKey={setShown} readAnew={readAnew} />)}</tbody>
          </table>
        </Panel>
      )}
      <SourceForm opened={filters.new !== '' || editing !== null} source={editing} onClose={() => { setEditing(null); change({ new: null }) }}
        onSaved={key => { if (key) setShown(key); void readAnew() }} />
      <Connections />
      <KeyShown shown={shown} onClose={() => setShown(null)} />
    </Page>
  )
}

interface RowProps { source: SourceView; edit: (source: SourceView) => void; showKey: (key: ShownKey) => void; readAnew: () => Promise<void> }

function Row({ source, edit, showKey, readAnew }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useSourceName()(source.name)
  const may = useMay()
  const [asked, setAsked] = useState<'key' | 'disable' | null>(null)
  const params = { path: { id: source.id } }
  const update = useMutation({
    mutationFn: (body: SourceChange) => take(api.PATCH('/api/sources/{id}', { params, body })),
    onSuccess: async () => {
      setAsked(null)
      notifications.show({ message: t('common:saved') })
      await readAnew()
    },
  })
  const newKey = useMutation({
    mutationFn: () => take(api.POST('/api/sources/{id}/key', { params })),
    onSuccess: async answer => {
      setAsked(null)
      showKey({ name: source.name, kind: source.kind, writeKey: answer.writeKey })
      await readAnew()
    },
  })
  return (
    <tr>
      <td><strong><Said>{name}</Said></strong> {source.disabled && <Tag tone="quiet">{t('settings:sources.disabled')}</Tag>}</td>
      <td data-label={t('settings:sources.kind')}>{t(`terms:source.${source.kind}`)}</td>
      <td data-label={t('settings:sources.key')}><code>{source.keyPrefix}</code></td>
      <td data-minor="tablet" data-label={t('settings:created')}><Moment at={source.createdAt} as="date" /></td>
      <td data-label={t('settings:sources.lastHeard')}>{source.lastHeardAt ? <Moment at={source.lastHeardAt} /> : <span className={rows.dim}>{t('common:never')}</span>}</td>
      <td data-label={t('settings:sources.events')} className={rows.number}><Link to={`/data/events?source=${encodeURIComponent(source.name)}`} title={t('settings:sources.eventsNote')}>{format.number(source.events)}</Link></td>
      <td className={rows.corner}>
        {source.kind !== 'mitos' && may('ChangeSettings') && <Menu>
          <Menu.Target><ActionIcon variant="subtle" aria-label={`${t('common:actions')}: ${name}`}><IconDots size={18} aria-hidden="true" /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => edit(source)}>{t('common:edit')}</Menu.Item>
            <Menu.Item onClick={() => setAsked('key')}>{t('settings:sources.newKey')}</Menu.Item>
            <Menu.Item onClick={() => (source.disabled ? update.mutate({ disabled: false }) : setAsked('disable'))}>{source.disabled ? t('settings:sources.enable') : t('settings:sources.disable')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>}
        <Confirm opened={asked === 'key'} title={t('settings:sources.newKeyTitle')} act={t('settings:sources.newKey')} danger busy={newKey.isPending} error={newKey.error} onClose={() => setAsked(null)} onConfirm={() => newKey.mutate()}>
          <p>{t('settings:sources.newKeyText', { name })}</p>
        </Confirm>
        <Confirm opened={asked === 'disable'} title={t('settings:sources.disableTitle')} act={t('settings:sources.disable')} danger busy={update.isPending} error={update.error} onClose={() => setAsked(null)} onConfirm={() => update.mutate({ disabled: true })}>
          <p>{t('settings:sources.disableText', { name })}</p>
        </Confirm>
      </td>
    </tr>
  )
}
