// One customer: who she is at the top, and below her thread, her traits or her identity.
import { ActionIcon, CloseButton, Tooltip } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet, useLocation, useNavigate, useParams } from 'react-router'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { useTitle } from '../../../../shared/ui/Page'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import classes from './CustomerPage.module.css'
import { profileQuery } from '../../../../shared/api/profile'
import { plain } from '../../../../shared/text/plain'
import { Who } from './Who'

const tabs = [['', 'thread'], ['traits', 'traits'], ['audiences', 'audiences'], ['consent', 'consent'], ['messages', 'messages'], ['journeys', 'journeys'], ['identity', 'identity']] as const

export function CustomerPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { search, pathname } = useLocation()
  const navigate = useNavigate()
  const profile = useQuery(profileQuery(id))
  useTitle(plain(profile.data?.name ?? t('profile:title')))

  // An id that was merged away leads on to the customer it belongs to now.
  const current = profile.data?.id
  useEffect(() => {
    if (current && current !== id) void navigate(`${pathname.replace(id, current)}${search}`, { replace: true })
  }, [current, id, navigate, pathname, search])

  return (
    <article className={classes.customer}>
      <div className={classes.bar}>
        <Tooltip label={t('profile:toList')}>
          <ActionIcon className={classes.back} variant="subtle" size="lg" component={Link} to={`/customers${search}`} aria-label={t('profile:toList')}>
            <IconArrowLeft size={20} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <CloseButton className={classes.close} aria-label={t('profile:closeDetail')} onClick={() => void navigate(`/customers${search}`)} />
      </div>
      {!profile.data && <h1 className="unseen">{t('profile:title')}</h1>}
      {profile.isPending && <Skeletons rows={5} height={48} />}
      {profile.isError && <div className={classes.refused}><ErrorNote error={profile.error} retry={() => void profile.refetch()} /></div>}
      {profile.data && (
        <>
          <Who profile={profile.data} />
          <nav className={classes.tabs} aria-label={t('profile:tabs')}>
            {tabs.map(([path, key]) => (
              <NavLink key={key} end={path === ''} to={{ pathname: `/customers/${id}${path && `/${path}`}`, search }} preventScrollReset
                className={({ isActive }) => (isActive ? `${classes.tab} ${classes.tabHere}` : classes.tab!)}>
                {t(`profile:tab.${key}`)}
              </NavLink>
            ))}
          </nav>
          <Suspense fallback={<Skeletons rows={6} />}><Outlet /></Suspense>
        </>
      )}
    </article>
  )
}
