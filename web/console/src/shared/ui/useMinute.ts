// A clock that ticks twice a minute for everything on the page that says "5 minutes ago".
import { useSyncExternalStore } from 'react'

const tellers = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | null = null

function subscribe(tell: () => void) {
  tellers.add(tell)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const each of tellers) each()
  }, 30_000)
  return () => {
    tellers.delete(tell)
    if (tellers.size === 0 && timer) {
      clearInterval(timer)
      timer = null
    }
  }
}

export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => now)
}
