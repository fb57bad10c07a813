// After a replay or a discard the list, the summary and the counts are asked for again.
import type { QueryClient } from '@tanstack/react-query'

export function readQuarantineAnew(client: QueryClient) {
  return Promise.all([['quarantine'], ['quarantine-item'], ['quarantine-summary'], ['stats']].map(queryKey => client.invalidateQueries({ queryKey })))
}
