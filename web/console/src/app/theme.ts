// The Mantine theme: ink instead of a brand colour on buttons (the thread's red is kept for what needs a person), quiet defaults.
import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core'

const ink: MantineColorsTuple = [
  '#f7f6f3', '#f0eeea', '#e2dfd9', '#cfcac2', '#aaa49a', '#8f897f', '#635e56', '#45413b', '#2b2824', '#1f1d1a',
]

const noScrollLock = { lockScroll: false }

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink },
  cursorType: 'pointer',
  fontFamily: 'system-ui, sans-serif',
  variantColorResolver(input) {
    const colors = defaultVariantColorsResolver(input)
    if (input.variant !== 'filled') return colors
    if (input.color === 'red') return { ...colors, background: 'var(--bad)', hover: 'var(--bad)', color: 'var(--surface)' }
    return { ...colors, color: 'var(--ink-contrast)' }
  },
  components: {
    // Locking the page's scroll would write a style element, which the content security policy forbids.
    Modal: { defaultProps: { ...noScrollLock, radius: 'md', centered: true } },
    Drawer: { defaultProps: noScrollLock },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250, multiline: true, maw: 320, events: { hover: true, focus: true, touch: true } } },
    Checkbox: { defaultProps: { iconColor: 'var(--ink-contrast)' } },
    Button: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 12 } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
  },
})
