// Says whether the page is live: a filled dot and a word, or a hollow one while the connection is lost.
import { useTranslation } from 'react-i18next'
import { useLiveState } from '../live/useLive'
import classes from './LiveDot.module.css'

export function LiveDot({ paused = false }: { paused?: boolean }) {
  const { t } = useTranslation()
  const state = useLiveState()
  const shown = paused ? 'paused' : state
  return (
    <span className={classes.state} role="status">
      <span className={`${classes.dot} ${shown === 'live' ? classes.live : ''}`} aria-hidden="true" />
      {t(`common:live.${shown}`)}
    </span>
  )
}
