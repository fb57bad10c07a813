// An empty place that teaches: a drawn thread, one sentence, one action.
import type { ReactNode } from 'react'
import classes from './Empty.module.css'

interface Props { title: string; text: ReactNode; action?: ReactNode; small?: boolean; heading?: 'h1' | 'h2' }

export function Empty({ title, text, action, small = false, heading: Heading = 'h2' }: Props) {
  return (
    <div className={small ? `${classes.empty} ${classes.small}` : classes.empty}>
      <svg viewBox="0 0 220 72" className={classes.picture} aria-hidden="true" focusable="false">
        <path className={classes.thread} d="M4 52C34 52 38 20 66 20s28 34 54 34 22-30 44-30 26 18 52 18" />
        <circle className={classes.bead} cx="66" cy="20" r="7" />
        <circle className={classes.bead} cx="120" cy="54" r="7" />
        <circle className={classes.open} cx="164" cy="24" r="7" />
      </svg>
      <Heading className={classes.title}>{title}</Heading>
      <p className={classes.text}>{text}</p>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
