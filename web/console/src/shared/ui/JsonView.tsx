// Raw JSON, indented and lightly coloured, with every hidden character shown by its code.
import { useMemo, type ReactNode } from 'react'
import { visible } from '../text/plain'
import { CopyButton } from './CopyButton'
import classes from './JsonView.module.css'

// A key with its colon, a string, a number, or a word.
const token = /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g
const longestShown = 200_000

export function JsonView({ value, what }: { value: unknown; what: string }) {
  const text = useMemo(() => (typeof value === 'string' ? value : JSON.stringify(value, null, 2) ?? ''), [value])
  const shown = useMemo(() => coloured(visible(text.slice(0, longestShown))), [text])
  return (
    <div className={classes.box}>
      <div className={classes.copy}><CopyButton text={text} what={what} wide /></div>
      <pre className={classes.json} tabIndex={0} aria-label={what} dir="ltr">{shown}{text.length > longestShown && ' …'}</pre>
    </div>
  )
}

function coloured(text: string): ReactNode[] {
  const parts: ReactNode[] = []
  let from = 0
  for (const match of text.matchAll(token)) {
    if (match.index > from) parts.push(text.slice(from, match.index))
    const kind = match[2] ? classes.key : match[1] ? classes.string : match[3] ? classes.number : classes.word
    parts.push(<span key={match.index} className={kind}>{match[1] ?? match[0]}</span>, match[2] ?? '')
    from = match.index + match[0].length
  }
  parts.push(text.slice(from))
  return parts
}
