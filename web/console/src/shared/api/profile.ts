// One customer as the API tells it; shared by the page and its tabs.
import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client'

export const profileQuery = (id: string) => queryOptions({
  queryKey: ['profile', id],
  queryFn: () => take(api.GET('/api/profiles/{id}', { params: { path: { id } } })),
})
