// Starts the console: styles, language, theme, queries, routes.
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './tokens.css'
import './base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from '../shared/api/queries'
import { startLanguage } from '../shared/i18n/i18n'
import { router } from './routes'
import { theme } from './theme'

await startLanguage()

// Variables and global classes come from the style sheets above: written into the page they would break the policy.
createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>,
)
