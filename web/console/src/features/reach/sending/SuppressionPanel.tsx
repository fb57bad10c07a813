// Addresses to which nothing is sent any more: how many and why, and one that works again.
import { Button, Group, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { useFormat } from '../../../shared/text/format'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Facts } from '../../../shared/ui/Facts'
import { Panel } from '../../../shared/ui/Panel'
import classes from '../Reach.module.css'
import { channels, useReachWords } from '../words'

const key = ['suppressions']

export function SuppressionPanel() {
  const { t } = useTranslation()
  const words = useReachWords()
  const format = useFormat()
  const client = useQueryClient()
  const may = useMay()('ChangeSettings')
  const counts = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/arbiter/suppressions')) })
  const [channel, setChannel] = useState('email')
  const [address, setAddress] = useState('')
  const lift = useMutation({
    mutationFn: () => take(api.POST('/api/arbiter/suppressions/lift', { body: { channel, address: address.trim() } })),
    onSuccess: async () => { setAddress(''); notifications.show({ message: t('reach:suppression.lifted') }); await client.invalidateQueries({ queryKey: key }) },
  })
  return (
    <Panel title={t('reach:suppression.title')} note={t('reach:suppression.note')}>
      {counts.isError && <ErrorNote error={counts.error} retry={() => void counts.refetch()} />}
      {counts.data?.items.length === 0 && <p>{t('reach:suppression.none')}</p>}
      {counts.data && counts.data.items.length > 0 && <Facts facts={counts.data.items.map(one => [`${words.channel(one.channel)} · ${words.reason(one.reason)}`, format.number(one.count)] as const)} />}
      {may && (
        <form className={classes.form} onSubmit={event => { event.preventDefault(); lift.mutate() }}>
          <Group gap={8} align="end" mt={12}>
            <Select w={160} label={t('reach:channelTitle')} allowDeselect={false} value={channel} onChange={value => value && setChannel(value)} data={channels.filter(value => value !== 'webhook').map(value => ({ value, label: words.channel(value) }))} />
            <TextInput className={classes.grow} label={t('reach:suppression.address')} value={address} onChange={event => setAddress(event.currentTarget.value)} />
            <Button type="submit" variant="default" loading={lift.isPending} disabled={address.trim() === ''}>{t('reach:suppression.lift')}</Button>
          </Group>
          {lift.isError && <ErrorNote error={lift.error} />}
        </form>
      )}
    </Panel>
  )
}
