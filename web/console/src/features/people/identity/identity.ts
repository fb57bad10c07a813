// What the parts of the identity tab share: the query, keys of identifiers, and what to read anew after a change.
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { IdentifierRef } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'

export const identityQuery = (id: string) => queryOptions({
  queryKey: ['identity', id],
  queryFn: () => take(api.GET('/api/profiles/{id}/identity', { params: { path: { id } } })),
})

export const identifierKey = (identifier: IdentifierRef) => `${identifier.type} ${identifier.value}`

export const same = (a: IdentifierRef, b: IdentifierRef) => a.type === b.type && a.value === b.value

/** After a split, merge or undo everything told about customers may have moved. */
export function readAnew(client: QueryClient) {
  return Promise.all(['identity', 'profile', 'thread', 'kinds', 'profiles'].map(key => client.invalidateQueries({ queryKey: [key] })))
}
