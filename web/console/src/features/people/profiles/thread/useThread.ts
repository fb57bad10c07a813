// Loads the thread page by page, counts what has come in since, and pulls it in when asked.
import { useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ThreadItemView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { usePages, type Page } from '../../../../shared/api/usePages'
import { useLive } from '../../../../shared/live/useLive'
import { endOfDay, sinceInstant } from '../../../../shared/text/days'
import { profileQuery } from '../../../../shared/api/profile'

export const threadFilterNames = ['tc', 'tk', 'from', 'to'] as const
type Filters = Record<(typeof threadFilterNames)[number], string>
const pageSize = 50

export function useThread(id: string, filters: Filters) {
  const client = useQueryClient()
  const [waiting, setWaiting] = useState(0)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const query = {
    channel: filters.tc || undefined,
    kind: filters.tk || undefined,
    from: sinceInstant(filters.from),
    to: endOfDay(filters.to),
  }
  const key = ['thread', id, query]
  const load = (cursor: string | undefined) =>
    take(api.GET('/api/profiles/{id}/thread', { params: { path: { id }, query: { ...query, limit: pageSize, cursor } } }))
  // Never refetched behind one's back: what is new waits for the button.
  const pages = usePages(key, load, { staleTime: Infinity, keepWhileLoading: true })

  useEffect(() => {
    setWaiting(0)
    setFresh(new Set())
  }, [id])
  useLive<{ events: number }>(`profile:${id}`, ({ events }) => {
    setWaiting(count => count + events)
    void client.invalidateQueries({ queryKey: profileQuery(id).queryKey })
  })

  async function pullIn() {
    const first = await load(undefined)
    const known = new Set(pages.rows.map(item => item.messageId))
    const added = first.items.filter(item => !known.has(item.messageId))
    if (added.length === first.items.length && known.size > 0) {
      // More came in than one page holds: only starting anew leaves no gap.
      await client.resetQueries({ queryKey: key })
    } else {
      client.setQueryData<InfiniteData<Page<ThreadItemView>>>(key, old => {
        const [head, ...rest] = old?.pages ?? []
        if (!old || !head) return old
        const merged = [...added, ...head.items].toSorted((a, b) => b.occurredAt.localeCompare(a.occurredAt))
        return { ...old, pages: [{ ...head, items: merged }, ...rest] }
      })
    }
    setFresh(new Set(added.map(item => item.messageId)))
    setWaiting(0)
    void client.invalidateQueries({ queryKey: ['kinds', id] })
  }

  return { ...pages, waiting, fresh, pullIn }
}
