// The log of messages: what was planned, what went out, what did not and why.
import { Group, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { usePages } from '../../../shared/api/usePages'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { More } from '../../../shared/ui/More'
import { Page } from '../../../shared/ui/Page'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { useFilters } from '../../../shared/useFilters'
import { statuses, useReachWords } from '../words'
import { MessagePanel } from './MessagePanel'
import { MessageTable } from './MessageTable'

const names = ['status', 'template', 'origin', 'originId', 'message'] as const

export function MessagesPage() {
  const { t } = useTranslation()
  const words = useReachWords()
  const [filters, change] = useFilters(names)
  const { message, ...given } = filters
  const query = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const list = usePages(['messages', query], cursor => take(api.GET('/api/messages', { params: { query: { ...query, limit: 50, ...(cursor ? { cursor } : {}) } } })), { keepWhileLoading: true })
  const some = Object.keys(query).length > 0
  return (
    <Page title={t('reach:messages.title')} intro={t('reach:messages.intro')}>
      <Group gap={8} mb={16} align="end">
        <Select label={t('reach:statusTitle')} clearable placeholder={t('common:all')} value={filters.status || null} onChange={value => change({ status: value })} data={statuses.map(value => ({ value, label: words.status(value) }))} />
        <TextInput label={t('reach:template')} value={filters.template} onChange={event => change({ template: event.currentTarget.value })} />
        <Select label={t('reach:from')} clearable placeholder={t('common:all')} value={filters.origin || null} onChange={value => change({ origin: value })} data={['journey', 'campaign', 'staff'].map(value => ({ value, label: words.origin(value) }))} />
      </Group>
      {list.query.isPending && <Skeletons rows={8} />}
      {list.query.isError && list.rows.length === 0 && <ErrorNote error={list.query.error} retry={() => void list.query.refetch()} />}
      {list.query.isSuccess && list.rows.length === 0 && <Empty title={t(some ? 'reach:messages.none.title' : 'reach:messages.empty.title')} text={t(some ? 'reach:messages.none.text' : 'reach:messages.empty.text')} />}
      {list.rows.length > 0 && <MessageTable messages={list.rows} withCustomer open={id => change({ message: id }, { replace: false })} />}
      <More has={list.query.hasNextPage} loading={list.query.isFetchingNextPage} load={() => void list.query.fetchNextPage()} />
      <MessagePanel id={message} onClose={() => change({ message: null })} />
    </Page>
  )
}
