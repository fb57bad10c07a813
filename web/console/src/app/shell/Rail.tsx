// The left rail: the mark, the command bar, the places, and at the foot settings and who is signed in.
import { spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { SessionView, SessionUser } from '../../generated/api'
import { commandKeys } from './commandKeys'
import { Mark } from './Mark'
import { placeOf, usePlaces, type Place } from './places'
import classes from './Shell.module.css'
import { UserMenu } from './UserMenu'

export function Rail({ session, user, openHelp }: { session: SessionView; user: SessionUser; openHelp: () => void }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const places = usePlaces()
  const here = placeOf(places, pathname)
  return (
    <nav className={classes.rail} aria-label={t('shell:rail')}>
      <Link to="/" className={classes.mark} aria-label={t('shell:toHome')}><Mark /></Link>
      <button type="button" className={classes.place} onClick={() => spotlight.open()} title={commandKeys} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={22} stroke={1.6} aria-hidden="true" />
        <span>{t('shell:find')}</span>
      </button>
      {places.filter(place => !place.foot).map(place => <PlaceLink key={place.key} place={place} here={place === here} />)}
      <span className={classes.space} />
      {places.filter(place => place.foot).map(place => <PlaceLink key={place.key} place={place} here={place === here} />)}
      <UserMenu session={session} user={user} openHelp={openHelp} />
    </nav>
  )
}

function PlaceLink({ place, here }: { place: Place; here: boolean }) {
  const { t } = useTranslation()
  const Icon = place.icon
  return (
    <Link to={place.to} className={here ? `${classes.place} ${classes.here}` : classes.place} aria-current={here ? 'true' : undefined}>
      <Icon size={22} stroke={here ? 2 : 1.6} aria-hidden="true" />
      <span>{t(`shell:place.${place.key}`)}</span>
    </Link>
  )
}
