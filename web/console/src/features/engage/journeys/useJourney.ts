// A journey from the server, and what its author may do with it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { JourneyCountsView, JourneyGraph } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useLive, useLiveState } from '../../../shared/live/useLive'

export const journeyKey = (id: number) => ['journey', id] as const
/** Only while the live channel is away. */
const countsMs = 5_000

export function useJourney(id: number) {
  return useQuery({ queryKey: journeyKey(id), queryFn: () => take(api.GET('/api/journeys/{id}', { params: { path: { id } } })) })
}

/** Who is where: told by the server when it changes. */
export function useCounts(id: number, published: boolean) {
  const client = useQueryClient()
  const state = useLiveState()
  const queryKey = ['journeyCounts', id]
  useLive<JourneyCountsView>(published ? `journey:${id}` : null, counts => client.setQueryData(queryKey, counts))
  return useQuery({
    queryKey, enabled: published, refetchInterval: state === 'live' ? false : countsMs,
    queryFn: () => take(api.GET('/api/journeys/{id}/counts', { params: { path: { id } } })),
  })
}

export function useSave(id: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ name, draft }: { name: string; draft: JourneyGraph }) => take(api.PUT('/api/journeys/{id}', { params: { path: { id } }, body: { name, draft } })),
    onSuccess: view => { client.setQueryData(journeyKey(id), view); void client.invalidateQueries({ queryKey: ['journeys'] }) },
  })
}

export type Act = 'publish' | 'pause' | 'resume' | 'stop'

export function useAct(id: number, done: () => void) {
  const client = useQueryClient()
  const path = { params: { path: { id } } }
  return useMutation({
    mutationFn: ({ act, moves }: { act: Act; moves: boolean }) => take(act === 'publish' ? api.POST('/api/journeys/{id}/publish', { ...path, body: { moves } })
      : act === 'pause' ? api.POST('/api/journeys/{id}/pause', path)
      : act === 'resume' ? api.POST('/api/journeys/{id}/resume', path)
      : api.POST('/api/journeys/{id}/stop', path)),
    onSuccess: view => { client.setQueryData(journeyKey(id), view); void client.invalidateQueries({ queryKey: ['journeys'] }); done() },
  })
}
