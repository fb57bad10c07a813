// The way in: by e-mail and password, or by a one-time link that leads on to choosing a password.
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { useSession } from '../../../../shared/api/session'
import { changeLanguage, type Language } from '../../../../shared/i18n/i18n'
import { useTitle } from '../../../../shared/ui/Page'
import { OneTimeLink } from './OneTimeLink'
import { PasswordForm } from './PasswordForm'
import { SignInForm } from './SignInForm'
import classes from './SignInPage.module.css'

export function SignInPage() {
  const { t, i18n } = useTranslation()
  useTitle(t('session:title'))
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const session = useSession()
  const [choosingPassword, setChoosingPassword] = useState(false)
  const token = params.get('token')
  const next = safeNext(params.get('next'))

  if (!token && !choosingPassword && session.data?.user) return <Navigate to={next} replace />
  return (
    <div className={classes.page}>
      <div className={classes.scene} aria-hidden="true">
        <svg viewBox="0 0 600 900" preserveAspectRatio="xMidYMid slice" focusable="false">
          <path d="M-20 90C140 90 120 270 280 270s160-170 260-110 20 240-120 270-300 0-300 130 160 150 300 110 140-70 220-40" />
          {[[280, 270], [540, 160], [420, 430], [120, 560], [420, 670]].map(([x, y]) => <circle key={x} cx={x} cy={y} r="11" />)}
        </svg>
        <p className={classes.motto}>{t('session:motto')}</p>
      </div>
      <main className={classes.side}>
        <div className={classes.box}>
          <p className={classes.brand}>Mitos</p>
          {choosingPassword
            ? <PasswordForm onDone={() => void navigate('/', { replace: true })} />
            : token
              ? <OneTimeLink token={token} onPasswordNeeded={() => setChoosingPassword(true)} onDone={() => void navigate('/', { replace: true })} />
              : <SignInForm setupRequired={session.data?.setupRequired ?? false} onDone={() => void navigate(next, { replace: true })} />}
        </div>
        <SegmentedControl size="xs" className={classes.language} aria-label={t('shell:language')} value={i18n.language}
          onChange={value => void changeLanguage(value as Language)} data={[{ value: 'el', label: 'Ελληνικά' }, { value: 'en', label: 'English' }]} />
      </main>
    </div>
  )
}

/** Only an address inside this console is followed after sign-in. */
function safeNext(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}
