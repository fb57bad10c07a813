// The frame of every page: its title (also the browser's), one line of introduction, its actions.
import { useEffect, type ReactNode } from 'react'
import classes from './Page.module.css'

interface Props { title: string; intro?: ReactNode; actions?: ReactNode; children: ReactNode; wide?: boolean }

export function Page({ title, intro, actions, children, wide = true }: Props) {
  useTitle(title)
  return (
    <div className={wide ? classes.page : `${classes.page} ${classes.narrow}`}>
      <header className={classes.header}>
        <div className={classes.words}>
          <h1 className={classes.title}>{title}</h1>
          {intro && <p className={classes.intro}>{intro}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export function useTitle(title: string) {
  useEffect(() => {
    document.title = title ? `${title} · Mitos` : 'Mitos'
  }, [title])
}
