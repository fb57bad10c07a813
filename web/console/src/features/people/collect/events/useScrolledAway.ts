// True while the page is scrolled away from its top.
import { useSyncExternalStore } from 'react'

const enoughPx = 160

function subscribe(tell: () => void) {
  addEventListener('scroll', tell, { passive: true })
  return () => removeEventListener('scroll', tell)
}

export function useScrolledAway(): boolean {
  return useSyncExternalStore(subscribe, () => scrollY > enoughPx)
}
