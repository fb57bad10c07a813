// The second column of a place that has sections; beside Quarantine stands how many events wait there.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { api, take } from '../../shared/api/client'
import { useFormat } from '../../shared/text/format'
import type { Place } from './places'
import classes from './Shell.module.css'

export function SectionColumn({ place }: { place: Place }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const title = t(`shell:place.${place.key}`)
  const column = useRef<HTMLElement>(null)
  // On a narrow screen the column is a strip that scrolls sideways.
  useEffect(() => {
    column.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <nav ref={column} className={classes.column} aria-label={title}>
      <p className={classes.columnTitle}>{title}</p>
      <ul className={classes.sections}>
        {place.sections.map(section => {
          const here = pathname === section.to || pathname.startsWith(`${section.to}/`)
          return (
            <li key={section.key}>
              <Link to={section.to} className={here ? `${classes.section} ${classes.sectionHere}` : classes.section} aria-current={here ? 'page' : undefined}>
                <span>{t(`shell:section.${section.key}`)}</span>
                {section.key === 'quarantine' && <Waiting />}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function Waiting() {
  const { t } = useTranslation()
  const format = useFormat()
  const stats = useQuery({ queryKey: ['stats'], queryFn: () => take(api.GET('/api/stats')), staleTime: 30_000 })
  const count = stats.data?.quarantined ?? 0
  if (count === 0) return null
  return <span className={classes.attention} title={t('shell:waiting', { count })}>{format.short(count)}</span>
}
