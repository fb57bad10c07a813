// The query client: what is retried, how long answers stay fresh, and what happens when the session has ended.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './ApiError'

export const sessionKey = ['session'] as const

function onError(error: unknown) {
  // Asking for the session again is what brings the sign-in page.
  if (error instanceof ApiError && (error.code === 'sign_in_required' || error.code === 'second_factor_needed')) {
    void queryClient.invalidateQueries({ queryKey: sessionKey })
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && (!(error instanceof ApiError) || error.passing),
    },
  },
})
