// From which probability pairs are shown, with what the model expects of each choice, and a run over all customers.
import { Button, Group, NativeSelect, Table } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { useFormat } from '../../../shared/text/format'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Skeletons } from '../../../shared/ui/Skeletons'
import classes from './Duplicates.module.css'

const choices = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999]

export function DuplicateSettings() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const mayChange = useMay()('ChangeSettings')
  const [changed, setChanged] = useState<{ reviewFrom: number; strongFrom: number } | null>(null)
  const settings = useQuery({ queryKey: ['duplicates', 'settings'], queryFn: () => take(api.GET('/api/duplicates/settings')) })
  const save = useMutation({
    mutationFn: (body: { reviewFrom: number; strongFrom: number }) => take(api.PUT('/api/duplicates/settings', { body })),
    onSuccess: async () => {
      setChanged(null)
      notifications.show({ message: t('duplicates:saved') })
      await client.invalidateQueries({ queryKey: ['duplicates'] })
    },
  })
  const run = useMutation({ mutationFn: () => take(api.POST('/api/duplicates/run')), onSuccess: () => notifications.show({ message: t('duplicates:running') }) })
  if (settings.isPending) return <Skeletons rows={6} />
  if (settings.isError) return <ErrorNote error={settings.error} retry={() => void settings.refetch()} />
  const now = changed ?? settings.data
  const share = (value: number) => `${format.decimal(value * 100)}%`
  const options = (value: number) => [...new Set([...choices, value])].toSorted((a, b) => a - b).map(one => ({ value: String(one), label: share(one) }))
  const pick = (name: 'reviewFrom' | 'strongFrom', value: number) => setChanged({
    reviewFrom: name === 'reviewFrom' ? value : Math.min(now.reviewFrom, value), strongFrom: name === 'strongFrom' ? value : Math.max(now.strongFrom, value),
  })
  return (
    <div className={classes.settings}>
      <p>{settings.data.learntAt ? t('duplicates:learnt', { when: format.full(settings.data.learntAt), number: format.number(settings.data.customers) }) : t('duplicates:unlearnt')}</p>
      <NativeSelect label={t('duplicates:reviewFrom')} disabled={!mayChange} value={String(now.reviewFrom)} data={options(now.reviewFrom)} onChange={event => pick('reviewFrom', Number(event.currentTarget.value))} />
      <NativeSelect label={t('duplicates:strongFrom')} disabled={!mayChange} value={String(now.strongFrom)} data={options(now.strongFrom)} onChange={event => pick('strongFrom', Number(event.currentTarget.value))} />
      {settings.data.expected.length > 0 && (
        <Table captionSide="top">
          <Table.Caption>{t('duplicates:expected')}</Table.Caption>
          <Table.Thead><Table.Tr><Table.Th>{t('duplicates:from')}</Table.Th><Table.Th>{t('duplicates:pairs')}</Table.Th><Table.Th>{t('duplicates:right')}</Table.Th><Table.Th>{t('duplicates:foundShare')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {settings.data.expected.map(row => (
              <Table.Tr key={row.probability} className={row.probability === now.reviewFrom ? classes.chosen : undefined}>
                <Table.Td>{share(row.probability)}</Table.Td><Table.Td>{format.number(row.pairs)}</Table.Td><Table.Td>{share(row.precision)}</Table.Td><Table.Td>{share(row.recall)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {(save.isError || run.isError) && <ErrorNote error={save.error ?? run.error} />}
      {mayChange && (
        <Group gap="xs">
          <Button disabled={!changed} loading={save.isPending} onClick={() => changed && save.mutate(changed)}>{t('common:save')}</Button>
          <Button variant="default" loading={run.isPending} onClick={() => run.mutate()}>{t('duplicates:run')}</Button>
        </Group>
      )}
    </div>
  )
}
