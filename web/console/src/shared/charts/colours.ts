// The colours of charts, read from the style sheet; channels have one each, and none of them is the thread's red.
import { useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'

const light: Record<string, string> = {
  web: '#3f6ea8', app: '#7d63b0', store: '#2f8061', phone: '#b97f1f', email: '#4c9cb8',
  sms: '#84902f', chat: '#ab6596', social: '#5b6880', push: '#9a6f49', other: '#a09a90',
}
const dark: Record<string, string> = {
  web: '#7ba6dc', app: '#ae97dc', store: '#6cc09c', phone: '#e0b25e', email: '#83c8e0',
  sms: '#bcc76a', chat: '#d99bc6', social: '#98a6c0', push: '#cfa47d', other: '#8b857b',
}

export interface ChartColours { channel: (name: string) => string; text: string; dim: string; line: string; surface: string; main: string }

export function useChartColours(): ChartColours {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  return useMemo(() => {
    const set = scheme === 'dark' ? dark : light
    const pick = scheme === 'dark'
      ? { text: '#ece8e2', dim: '#aaa49a', line: '#35322e', surface: '#1e1c1a', main: '#b9b2a6' }
      : { text: '#1f1d1a', dim: '#635e56', line: '#e2dfd9', surface: '#ffffff', main: '#5d574e' }
    return { ...pick, channel: name => set[name] ?? set.other! }
  }, [scheme])
}
