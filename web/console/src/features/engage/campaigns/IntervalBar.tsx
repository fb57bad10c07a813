// A bar with its number, and the interval in which the true one lies drawn upon it.
import type { ReactNode } from 'react'
import classes from './Campaigns.module.css'

interface Props { name: ReactNode; shown: string; value: number; low: number; high: number; most: number; tone?: 'good' | 'warn' | undefined; note?: ReactNode }

export function IntervalBar({ name, shown, value, low, high, most, tone, note }: Props) {
  const share = (part: number) => `${Math.min(100, (100 * part) / Math.max(most, 1e-9))}%`
  return (
    <div className={classes.bar}>
      <span className={classes.name}>{name}</span>
      <strong>{shown}</strong>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.fill} data-tone={tone} style={{ width: share(value) }} />
        {high > low && <span className={classes.whisker} style={{ insetInlineStart: share(low), width: share(high - low) }} />}
      </span>
      {note && <span className={classes.small}>{note}</span>}
    </div>
  )
}
