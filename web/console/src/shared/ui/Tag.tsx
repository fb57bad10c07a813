// A small word with a meaning; the meaning always has a shape beside its colour.
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconInfoCircle, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Tag.module.css'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain' | 'quiet'

const shapes = { good: IconCircleCheck, warn: IconAlertTriangle, bad: IconX, info: IconInfoCircle, quiet: IconCircleDashed }

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  const Shape = tone === 'plain' ? null : shapes[tone]
  return (
    <span className={`${classes.tag} ${classes[tone]}`}>
      {Shape && <Shape size={13} stroke={2} aria-hidden="true" />}
      <span>{children}</span>
    </span>
  )
}
