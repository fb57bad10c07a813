// Imports: files being read in, with live progress, and the way to bring a new one.
import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { usePages, type Page as Rows } from '../../../../shared/api/usePages'
import { useLive } from '../../../../shared/live/useLive'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { More } from '../../../../shared/ui/More'
import { Page } from '../../../../shared/ui/Page'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { useFilters } from '../../../../shared/useFilters'
import { ImportCard } from './ImportCard'
import classes from './ImportsPage.module.css'
import { NewImport } from './NewImport'

const key = ['imports']
const names = ['new'] as const

export function ImportsPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [filters, change] = useFilters(names)
  const { query, rows } = usePages(key, cursor => take(api.GET('/api/imports', { params: { query: { limit: 50, cursor } } })))

  useLive<ImportView>('imports', fresh => {
    const known = rows.some(row => row.id === fresh.id)
    if (!known) return void client.invalidateQueries({ queryKey: key })
    client.setQueryData<InfiniteData<Rows<ImportView>>>(key, old => old && {
      ...old, pages: old.pages.map(page => ({ ...page, items: page.items.map(row => (row.id === fresh.id ? fresh : row)) })),
    })
  })
  const start = <Button leftSection={<IconFileImport size={16} aria-hidden="true" />} onClick={() => change({ new: '1' }, { replace: false })}>{t('imports:new')}</Button>

  return (
    <Page title={t('imports:title')} intro={t('imports:intro')} actions={rows.length > 0 ? start : null}>
      {query.isPending && <Skeletons rows={4} height={96} />}
      {query.isError && rows.length === 0 && <ErrorNote error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Empty title={t('imports:empty.title')} text={t('imports:empty.text')} action={start} />}
      <ul className={classes.list}>{rows.map(row => <ImportCard key={row.id} row={row} />)}</ul>
      <More has={query.hasNextPage} loading={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />
      <NewImport opened={filters.new !== ''} onClose={() => change({ new: null })} />
    </Page>
  )
}
