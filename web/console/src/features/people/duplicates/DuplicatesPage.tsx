// Possible duplicates: pairs that may be one customer, side by side with the reasons; a person decides each, and can take it back.
import { Button, Kbd, SegmentedControl } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconAdjustments } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { usePages } from '../../../shared/api/usePages'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { More } from '../../../shared/ui/More'
import { Page } from '../../../shared/ui/Page'
import { SidePanel } from '../../../shared/ui/SidePanel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { useFilters } from '../../../shared/useFilters'
import { DuplicateList } from './DuplicateList'
import { DuplicatePair } from './DuplicatePair'
import { DuplicateSettings } from './DuplicateSettings'
import classes from './Duplicates.module.css'

const names = ['status', 'pair', 'settings'] as const
const physical = { preventDefault: true, usePhysicalKeys: true }
type Act = 'confirm' | 'refuse' | 'reopen'

export function DuplicatesPage() {
  const { t } = useTranslation()
  const may = useMay()
  const client = useQueryClient()
  const [filters, change] = useFilters(names)
  const [later, setLater] = useState<readonly string[]>([])
  const pairs = useRef<HTMLDivElement>(null)
  const status = filters.status === 'confirmed' || filters.status === 'refused' ? filters.status : 'open'
  const { query, rows } = usePages<DuplicateView>(['duplicates', status], cursor => take(api.GET('/api/duplicates', { params: { query: { status, limit: 50, cursor } } })))
  const waiting = [...rows.filter(pair => !later.includes(pair.id)), ...rows.filter(pair => later.includes(pair.id))]
  const chosen = waiting.find(pair => pair.id === filters.pair) ?? waiting[0] ?? null
  const mayDecide = may('ChangeCustomers')

  const decide = useMutation({
    mutationFn: ({ id, act }: { id: string; act: Act }) => take(
      act === 'confirm' ? api.POST('/api/duplicates/{id}/confirm', { params: { path: { id } } })
        : act === 'refuse' ? api.POST('/api/duplicates/{id}/refuse', { params: { path: { id } } })
          : api.POST('/api/duplicates/{id}/reopen', { params: { path: { id } } })),
    onSuccess: async (_, { id, act }) => {
      notifications.show({
        message: act === 'reopen' ? t('duplicates:reopened') : (
          <>
            {act === 'confirm' ? t('duplicates:confirmed') : t('duplicates:refused')}{' '}
            <Button size="compact-xs" variant="subtle" onClick={() => decide.mutate({ id, act: 'reopen' })}>{t('duplicates:undo')}</Button>
          </>
        ),
      })
      await client.invalidateQueries({ queryKey: ['duplicates'] })
      pairs.current?.focus({ preventScroll: true })
    },
    onError: () => client.invalidateQueries({ queryKey: ['duplicates'] }),
  })
  const act = (name: Act) => chosen && mayDecide && !decide.isPending && decide.mutate({ id: chosen.id, act: name })
  const postpone = () => chosen && status === 'open' && setLater(known => [...known.filter(id => id !== chosen.id), chosen.id])
  // Letters work where the focus is among the pairs, and nowhere else: whoever dictates would set them off. By the place of the key, so under Greek letters too.
  const keys = getHotkeyHandler(status === 'open'
    ? [['c', () => act('confirm'), physical], ['x', () => act('refuse'), physical], ['l', postpone, physical]]
    : [['u', () => act('reopen'), physical]])

  return (
    <Page title={t('duplicates:title')} intro={t('duplicates:intro')}
      actions={may('ReadSettings') && <Button variant="default" leftSection={<IconAdjustments size={16} aria-hidden="true" />} onClick={() => change({ settings: '1' }, { replace: false })}>{t('duplicates:settings')}</Button>}>
      <div className={classes.bar}>
        <SegmentedControl aria-label={t('duplicates:status')} value={status} onChange={value => change({ status: value === 'open' ? null : value, pair: null })}
          data={(['open', 'confirmed', 'refused'] as const).map(value => ({ value, label: t(`duplicates:statuses.${value}`) }))} />
        {mayDecide && chosen && <p className={classes.keys}>{status === 'open'
          ? <><Kbd>C</Kbd> {t('duplicates:confirm')} <Kbd>X</Kbd> {t('duplicates:refuse')} <Kbd>L</Kbd> {t('duplicates:later')}</>
          : <><Kbd>U</Kbd> {t('duplicates:undo')}</>}</p>}
      </div>
      {query.isPending && <Skeletons rows={5} />}
      {query.isError && <ErrorNote error={query.error} retry={() => void query.refetch()} />}
      {decide.isError && <ErrorNote error={decide.error} />}
      {query.isSuccess && !chosen && <Empty title={t(`duplicates:none.${status}`)} text={t('duplicates:none.text')} />}
      {chosen && (
        <div ref={pairs} className={classes.split} tabIndex={-1} onKeyDown={keys}>
          <div>
            <DuplicateList pairs={waiting} chosen={chosen.id} later={later} open={id => change({ pair: id })} />
            <More has={query.hasNextPage} loading={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />
          </div>
          <DuplicatePair key={chosen.id} pair={chosen} mayDecide={mayDecide} busy={decide.isPending} onAct={act} onLater={postpone} />
        </div>
      )}
      <SidePanel opened={filters.settings !== '' && may('ReadSettings')} title={t('duplicates:settings')} onClose={() => change({ settings: null })}>
        <DuplicateSettings />
      </SidePanel>
    </Page>
  )
}
