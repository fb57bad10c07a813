// A quiet box with an optional heading and tools at its right end.
import type { ReactNode } from 'react'
import classes from './Panel.module.css'

interface Props { title?: ReactNode; note?: ReactNode; tools?: ReactNode; children: ReactNode; flush?: boolean; className?: string }

export function Panel({ title, note, tools, children, flush = false, className }: Props) {
  return (
    <section className={`${classes.panel} ${className ?? ''}`}>
      {(title || tools) && (
        <header className={classes.header}>
          <div className={classes.words}>
            {title && <h2 className={classes.title}>{title}</h2>}
            {note && <p className={classes.note}>{note}</p>}
          </div>
          {tools && <div className={classes.tools}>{tools}</div>}
        </header>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  )
}
