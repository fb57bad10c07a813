// The customers that answer the filters in the URL, page by page.
import { api, take } from '../../../../shared/api/client'
import { usePages } from '../../../../shared/api/usePages'
import { sinceInstant } from '../../../../shared/text/days'
import { useFilters } from '../../../../shared/useFilters'

export const filterNames = ['q', 'known', 'channel', 'stage', 'active', 'new'] as const

export function useCustomers() {
  const [filters] = useFilters(filterNames)
  const query = {
    search: filters.q || undefined,
    known: filters.known === '' ? undefined : filters.known === 'true',
    channel: filters.channel || undefined,
    stage: filters.stage || undefined,
    activeSince: sinceInstant(filters.active),
    newSince: sinceInstant(filters.new),
  }
  const pages = usePages(
    ['profiles', query],
    cursor => take(api.GET('/api/profiles', { params: { query: { ...query, limit: 50, cursor } } })),
    { keepWhileLoading: true },
  )
  return { ...pages, filtered: Object.values(filters).some(Boolean), search: filters.q }
}

export type Customers = ReturnType<typeof useCustomers>
