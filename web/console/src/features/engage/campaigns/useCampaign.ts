// A campaign from the server, and what its author may do with it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CampaignDefinition, CampaignView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import type { Tone } from '../../../shared/ui/Tag'

export const campaignKey = (id: number) => ['campaign', id] as const
const watchMs = 3_000

export const stateTones: Record<string, Tone> = { draft: 'quiet', scheduled: 'info', sending: 'good', testing: 'info', paused: 'warn', stopping: 'warn', stopped: 'plain', done: 'plain' }

/** Whether something is happening to it that is worth looking at again. */
export const isMoving = (state: string | undefined) => state === 'scheduled' || state === 'sending' || state === 'testing' || state === 'stopping'

export const fresh: CampaignDefinition = {
  audience: 0, except: null, purpose: 'marketing', class: 'marketing', priority: 0, test: null, perHour: null, expiresHours: null, goal: null,
  variants: [{ key: 'a', name: 'A', share: 100, template: '', channels: [{ channel: 'email', fallbackAfterMinutes: null, fallbackUnless: 'delivered', template: null }] }],
  when: { kind: 'now', day: null, time: '10:00', weekdays: null, dayOfMonth: null, lastDay: null, inLocalTime: false, lateNextDay: false },
}

export function useCampaign(id: number) {
  return useQuery({
    queryKey: campaignKey(id), refetchInterval: query => (isMoving(query.state.data?.state) ? watchMs : false),
    queryFn: () => take(api.GET('/api/campaigns/{id}', { params: { path: { id } } })),
  })
}

export function useResults(campaign: CampaignView, run: number | null) {
  return useQuery({
    queryKey: ['campaignResults', campaign.id, run, campaign.state], refetchInterval: isMoving(campaign.state) ? watchMs : 30_000, placeholderData: before => before,
    queryFn: () => take(api.GET('/api/campaigns/{id}/results', { params: { path: { id: campaign.id }, query: run === null ? {} : { run } } })),
  })
}

export function useSave(id: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ name, definition }: { name: string; definition: CampaignDefinition }) => take(api.PUT('/api/campaigns/{id}', { params: { path: { id } }, body: { name, definition } })),
    onSuccess: view => { client.setQueryData(campaignKey(id), view); void client.invalidateQueries({ queryKey: ['campaigns'] }) },
  })
}

export function useEstimate(id: number) {
  return useMutation({ mutationFn: () => take(api.POST('/api/campaigns/{id}/estimate', { params: { path: { id } } })) })
}

export type Act = 'launch' | 'stop' | 'pause' | 'resume' | 'archive' | 'restore'

export function useAct(id: number, done: () => void) {
  const client = useQueryClient()
  const path = { params: { path: { id } } }
  const ask = (act: Act) => {
    switch (act) {
      case 'launch': return api.POST('/api/campaigns/{id}/launch', path)
      case 'stop': return api.POST('/api/campaigns/{id}/stop', path)
      case 'pause': return api.POST('/api/campaigns/{id}/pause', path)
      case 'resume': return api.POST('/api/campaigns/{id}/resume', path)
      default: return api.POST('/api/campaigns/{id}/archive', { ...path, body: { isArchived: act === 'archive' } })
    }
  }
  return useMutation({
    mutationFn: (act: Act) => take(ask(act)),
    onSuccess: view => { client.setQueryData(campaignKey(id), view); void client.invalidateQueries({ queryKey: ['campaigns'] }); done() },
  })
}
