// Lets signed-in staff through to the shell, and sends everyone else to the sign-in page.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useLocation } from 'react-router'
import { useSession } from '../shared/api/session'
import { changeLanguage, choseLanguage } from '../shared/i18n/i18n'
import { ErrorNote } from '../shared/ui/ErrorNote'
import { Shell } from './shell/Shell'

export function Gate() {
  const session = useSession()
  const location = useLocation()
  const { i18n } = useTranslation()
  const locale = session.data?.user?.locale
  const asked = useRef(false)

  // The language kept with the account counts until this browser has chosen one itself.
  useEffect(() => {
    if (asked.current || !locale) return
    asked.current = true
    if (!choseLanguage() && (locale === 'el' || locale === 'en') && locale !== i18n.language) void changeLanguage(locale)
  }, [locale, i18n.language])

  if (session.isPending) return null
  if (session.isError) return <div style={{ padding: 32, maxWidth: 640 }}><ErrorNote error={session.error} retry={() => void session.refetch()} /></div>
  if (!session.data.user) {
    const back = location.pathname === '/' ? '' : `?next=${encodeURIComponent(location.pathname + location.search)}`
    return <Navigate to={`/sign-in${back}`} replace />
  }
  // Until there is the second factor that her role demands, nothing else is answered.
  if (session.data.user.lacksSecondFactor && location.pathname !== '/account') return <Navigate to="/account" replace />
  return <Shell session={session.data} user={session.data.user} />
}
