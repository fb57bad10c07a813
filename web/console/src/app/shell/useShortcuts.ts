// Single-key shortcuts: g h, g c, / and ?. They follow the place of the key, so they work on a Greek keyboard too.
import { useLocalStorage } from '@mantine/hooks'
import { spotlight } from '@mantine/spotlight'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'

export const goKeys: Record<string, string> = {
  KeyH: '/', KeyC: '/customers', KeyE: '/data/events', KeyQ: '/data/quarantine', KeyI: '/data/imports', KeyS: '/settings/sources',
}
const pairMs = 1200

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

export function useShortcuts(openHelp: () => void) {
  const navigate = useNavigate()
  const [enabled, setEnabled] = useLocalStorage({ key: 'mitos-shortcuts', defaultValue: true, getInitialValueInEffect: false })
  const wentAt = useRef(0)

  useEffect(() => {
    if (!enabled) return
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role="dialog"]')) return
      const second = Date.now() - wentAt.current < pairMs
      wentAt.current = 0
      if (second && goKeys[event.code]) {
        event.preventDefault()
        void navigate(goKeys[event.code]!)
      } else if (event.code === 'KeyG') {
        wentAt.current = Date.now()
      } else if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
        event.preventDefault()
        openHelp()
      } else if (event.key === '/' || event.code === 'Slash') {
        event.preventDefault()
        const search = document.querySelector<HTMLInputElement>('[data-page-search]')
        if (search) search.focus()
        else spotlight.open()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [enabled, navigate, openHelp])

  return { enabled, setEnabled }
}
