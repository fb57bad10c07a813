// Listens to a live topic for as long as a component is on the page.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { liveState, watch } from './live'

export function useLive<T>(topic: string | null, listener: (payload: T) => void) {
  const latest = useRef(listener)
  useEffect(() => { latest.current = listener })
  useEffect(() => {
    if (!topic) return
    return watch(topic, payload => latest.current(payload as T))
  }, [topic])
}

export function useLiveState() {
  return useSyncExternalStore(liveState.subscribe, liveState.get)
}
