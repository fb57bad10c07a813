// Shows a touchpoint's sentence, with what came from outside set off and isolated.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../text/format'
import { sentenceOf, type Touch } from './sentence'
import classes from './Sentence.module.css'

export function Sentence({ touch }: { touch: Touch }) {
  const { t } = useTranslation()
  const format = useFormat()
  const pieces = useMemo(() => sentenceOf(touch, t, format), [touch, t, format])
  return <>{pieces.map((piece, index) => (piece.said ? <bdi key={index} className={classes.said}>{piece.text}</bdi> : piece.text))}</>
}
