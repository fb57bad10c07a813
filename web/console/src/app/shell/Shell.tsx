// The frame around every page: rail, second column, the page itself, command bar and keyboard help.
import { MantineThemeProvider } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import type { SessionView, SessionUser } from '../../generated/api'
import { CommandBar } from './CommandBar'
import { KeyboardHelp } from './KeyboardHelp'
import { placeOf, usePlaces } from './places'
import { Rail } from './Rail'
import { SectionColumn } from './SectionColumn'
import classes from './Shell.module.css'
import { useShortcuts } from './useShortcuts'

export function Shell({ session, user }: { session: SessionView; user: SessionUser }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const [helpOpened, help] = useDisclosure(false)
  const shortcuts = useShortcuts(help.open)
  const place = placeOf(usePlaces(), pathname)
  const withColumn = place && place.sections.length > 0
  return (
    <div className={withColumn ? `${classes.shell} ${classes.withColumn}` : classes.shell}>
      <a className={classes.skip} href="#main">{t('shell:skip')}</a>
      <Rail session={session} user={user} openHelp={help.open} />
      {withColumn && <SectionColumn place={place} />}
      <main id="main" className={classes.main} tabIndex={-1}>
        <Suspense><Outlet /></Suspense>
      </main>
      <CommandBar />
      <KeyboardHelp opened={helpOpened} onClose={help.close} enabled={shortcuts.enabled} setEnabled={shortcuts.setEnabled} />
      <MantineThemeProvider inherit theme={{ components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('common:close') } } } } }}><Notifications position="bottom-right" /></MantineThemeProvider>
      <ScrollRestoration />
    </div>
  )
}
