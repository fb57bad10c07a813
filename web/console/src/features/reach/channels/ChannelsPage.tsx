// The connections to providers: which one each channel sends by, whether it is at rest, and a test.
import { ActionIcon, Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelConnectionView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Said } from '../../../shared/text/Said'
import { CopyButton } from '../../../shared/ui/CopyButton'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import { useReachWords } from '../words'
import { ChannelForm } from './ChannelForm'
import { TestSend } from './TestSend'

const key = ['channels']

export function ChannelsPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeSettings')
  const [form, setForm] = useState<ChannelConnectionView | 'new' | null>(null)
  const [tested, setTested] = useState<ChannelConnectionView | null>(null)
  const list = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/channels')) })
  const kinds = useQuery({ queryKey: ['channelKinds'], queryFn: () => take(api.GET('/api/channels/kinds')) })
  const add = may && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setForm('new')}>{t('reach:channels.new')}</Button>
  return (
    <Page title={t('reach:channels.title')} intro={t('reach:channels.intro')} actions={add}>
      {list.isPending && <Skeletons rows={4} />}
      {list.isError && <ErrorNote error={list.error} retry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <Empty title={t('reach:channels.empty.title')} text={t('reach:channels.empty.text')} />}
      {list.data && list.data.items.length > 0 && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr><th scope="col">{t('reach:channels.name')}</th><th scope="col">{t('reach:channelTitle')}</th><th scope="col">{t('reach:statusTitle')}</th><th scope="col">{t('reach:channels.hook')}</th><th scope="col"><span className="unseen">{t('common:actions')}</span></th></tr></thead>
            <tbody>{list.data.items.map(one => <Row key={one.id} one={one} may={may} open={setForm} test={setTested} />)}</tbody>
          </table>
        </Panel>
      )}
      {kinds.data && <ChannelForm form={form} kinds={kinds.data.items} onClose={() => setForm(null)} onSaved={() => { setForm(null); void client.invalidateQueries({ queryKey: key }) }} />}
      <TestSend connection={tested} onClose={() => setTested(null)} />
    </Page>
  )
}

interface RowProps { one: ChannelConnectionView; may: boolean; open: (one: ChannelConnectionView) => void; test: (one: ChannelConnectionView) => void }

function Row({ one, may, open, test }: RowProps) {
  const { t } = useTranslation()
  const words = useReachWords()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (body: { enabled: boolean } | { place: number }) => take(api.PATCH('/api/channels/{id}', { params: { path: { id: one.id } }, body: { name: null, enabled: null, place: null, perSecond: null, fields: null, ...body } })),
    onSuccess: async () => { notifications.show({ message: t('common:saved') }); await client.invalidateQueries({ queryKey: key }) },
  })
  const address = one.hookPath === null ? null : location.origin + one.hookPath
  return (
    <tr>
      <td><strong><Said>{one.name}</Said></strong><span className={rows.small}>{t(`reach:kind.${one.kind}`, { defaultValue: one.kind })}</span></td>
      <td data-label={t('reach:channelTitle')}>{words.channel(one.channel)}</td>
      <td data-label={t('reach:statusTitle')}>
        {!one.isReadable ? <Tag tone="bad">{t('reach:channels.unreadable')}</Tag>
          : !one.enabled ? <Tag tone="quiet">{t('reach:channels.off')}</Tag>
          : one.restsUntil ? <span><Tag tone="warn">{t('reach:channels.rests')}</Tag> <Moment at={one.restsUntil} as="time" /></span>
          : one.sends ? <Tag tone="good">{t('reach:channels.sends')}</Tag> : <Tag tone="quiet">{t('reach:channels.spare')}</Tag>}
      </td>
      <td data-label={t('reach:channels.hook')}>{address ? <><code className={rows.address}>{one.hookPath}</code> <CopyButton text={address} what={t('reach:channels.hook')} /></> : <span className={rows.dim}>–</span>}</td>
      <td className={rows.corner}>
        {may && <Menu>
          <Menu.Target><ActionIcon variant="subtle" aria-label={`${t('common:actions')}: ${one.name}`}><IconDots size={18} aria-hidden="true" /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => open(one)}>{t('common:edit')}</Menu.Item>
            <Menu.Item onClick={() => test(one)}>{t('reach:channels.test')}</Menu.Item>
            <Menu.Item onClick={() => change.mutate({ place: 0 })}>{t('reach:channels.first')}</Menu.Item>
            <Menu.Item onClick={() => change.mutate({ enabled: !one.enabled })}>{one.enabled ? t('reach:channels.disable') : t('reach:channels.enable')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>}
      </td>
    </tr>
  )
}
