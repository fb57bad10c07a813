// What became of a test: whether the provider took it, and if not, why and what to do.
import { useTranslation } from 'react-i18next'
import { Said } from '../../shared/text/Said'
import { Tag, type Tone } from '../../shared/ui/Tag'
import classes from './Reach.module.css'
import { useReachWords } from './words'

const tones: Record<string, Tone> = { accepted: 'good', busy: 'warn', unknown: 'warn', down: 'bad', failed: 'bad', bounced: 'bad', refused: 'bad' }

interface Props { outcome: string; reason: string | null; detail: string | null }

export function SendOutcome({ outcome, reason, detail }: Props) {
  const { t, i18n } = useTranslation()
  const words = useReachWords()
  const advice = `reach:advice.${reason}`
  return (
    <div role="status">
      <Tag tone={tones[outcome] ?? 'plain'}>{t(`reach:outcome.${outcome}`, { defaultValue: outcome })}</Tag>
      {reason && <p>{words.reason(reason)}{i18n.exists(advice) && <>. {t(advice)}</>}</p>}
      {detail && <p className={classes.note}><Said>{detail}</Said></p>}
    </div>
  )
}
