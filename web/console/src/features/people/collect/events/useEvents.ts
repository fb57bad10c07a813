// The events that answer the filters: what is stored, and at the top what arrives while one watches.
import { useEffect, useMemo, useState } from 'react'
import type { EventRowView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { usePages } from '../../../../shared/api/usePages'
import { useLive } from '../../../../shared/live/useLive'

export const eventFilterNames = ['id', 'outcome', 'name', 'source'] as const
type Filters = Record<(typeof eventFilterNames)[number], string>

// A page left open overnight must not grow for ever; older rows are still found by scrolling.
const mostLiveRows = 500

export function useEvents(filters: Filters, paused: boolean) {
  const query = {
    search: filters.id || undefined, name: filters.name || undefined, source: filters.source || undefined,
    outcome: filters.outcome || undefined,
  }
  const pages = usePages(['events', query], cursor => take(api.GET('/api/events', { params: { query: { ...query, limit: 100, cursor } } })),
    { staleTime: Infinity, keepWhileLoading: true })
  const [arrived, setArrived] = useState<EventRowView[]>([])
  const [held, setHeld] = useState<EventRowView[]>([])
  const [dropped, setDropped] = useState(0)
  const signature = JSON.stringify(query)

  useEffect(() => {
    setArrived([])
    setHeld([])
    setDropped(0)
  }, [signature])
  useEffect(() => {
    if (paused) return
    setHeld(waiting => {
      if (waiting.length > 0) setArrived(rows => [...waiting, ...rows].slice(0, mostLiveRows))
      return []
    })
  }, [paused])

  useLive<{ rows: EventRowView[]; dropped: number }>('events', payload => {
    const wanted = payload.rows.filter(row => fits(row, filters))
    if (payload.dropped > 0) setDropped(count => count + payload.dropped)
    if (wanted.length === 0) return
    const keep = paused ? setHeld : setArrived
    keep(rows => [...wanted, ...rows].slice(0, mostLiveRows))
  })

  const rows = useMemo(() => {
    const seen = new Set<string>()
    return [...arrived, ...pages.rows].filter(row => !seen.has(row.id) && seen.add(row.id))
  }, [arrived, pages.rows])
  return { query: pages.query, rows, waiting: held.length, dropped }
}

function fits(row: EventRowView, filters: Filters): boolean {
  if (filters.id && !row.messageId?.startsWith(filters.id)) return false
  if (filters.name && row.event !== filters.name && row.type !== filters.name) return false
  if (filters.source && row.source !== filters.source) return false
  if (filters.outcome === 'violating') return row.violations > 0
  return !filters.outcome || row.outcome === filters.outcome
}
