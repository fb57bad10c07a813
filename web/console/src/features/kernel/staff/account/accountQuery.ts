// What the parts of the account page read again when one of them has changed something.
import { queryClient, sessionKey } from '../../../../shared/api/queries'

export const accountQueryKey = ['account'] as const

export async function readAccountAnew(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: accountQueryKey }),
    queryClient.invalidateQueries({ queryKey: sessionKey }),
    queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  ])
}
