// Who is signed in: one query that the whole console shares.
import { useQuery } from '@tanstack/react-query'
import { api, take } from './client'
import { sessionKey } from './queries'

export const loadSession = () => take(api.GET('/api/session'))

export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: loadSession, staleTime: 5 * 60_000 })
}
