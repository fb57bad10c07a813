// Says a touchpoint in one plain sentence: the fullest form whose values are all known, from the most to the least particular key.
import type { TFunction } from 'i18next'
import type { Format } from '../text/format'
import { plain } from '../text/plain'
import { eventKey } from './eventKey'
import { valuesOf } from './values'

export interface Touch {
  type: string
  event?: string | null
  channel?: string | null
  touchpoint?: string | null
  properties?: unknown
}

/** A run of words; `said` marks a value that came from outside. */
export interface Piece { text: string; said: boolean }

const placeholder = /\{\{(\w+)\}\}/g

export function sentenceOf(touch: Touch, t: TFunction, format: Format): Piece[] {
  const { properties } = touch
  const values: Record<string, string> = valuesOf(typeof properties === 'object' && properties !== null ? properties as Record<string, unknown> : {}, t, format)
  // Pages and screens carry their name where events carry theirs.
  if (isPage(touch) && touch.event) values.page = plain(touch.event)
  for (const form of formsOf(touch, t)) {
    const pieces = fill(form, values)
    if (pieces) return pieces
  }
  return fill(t('thread:unknown', { interpolation: { skipOnVariables: true }, event: '{{event}}' }), { event: plain(touch.event || touch.type) }) ?? []
}

const isPage = (touch: Touch) => touch.type === 'page' || touch.type === 'screen'

function formsOf(touch: Touch, t: TFunction): string[] {
  const key = touch.event && !isPage(touch) ? eventKey(touch.event) : ''
  const keys = [
    ...(key ? [`event.${key}__${touch.channel ?? 'other'}`, `event.${key}`] : []),
    ...(touch.type === 'track' && key ? [] : [`type.${touch.type}`]),
  ]
  const found = keys.flatMap(each => forms(t, each))
  // An event nobody knows is named rather than guessed at; one that the server placed is said by its touchpoint.
  const place = touch.touchpoint && !['other', 'page'].includes(touch.touchpoint) ? forms(t, `touchpoint.${touch.touchpoint}`) : []
  return [...found, ...place]
}

function forms(t: TFunction, key: string): string[] {
  const found: unknown = t(`thread:${key}`, { returnObjects: true, defaultValue: '', interpolation: { prefix: '\u0000', suffix: '\u0000' } })
  if (Array.isArray(found)) return found.filter(form => typeof form === 'string')
  return typeof found === 'string' && found ? [found] : []
}

function fill(form: string, values: Record<string, string>): Piece[] | null {
  const pieces: Piece[] = []
  let from = 0
  for (const match of form.matchAll(placeholder)) {
    const value = values[match[1]!]
    if (!value) return null
    if (match.index > from) pieces.push({ text: form.slice(from, match.index), said: false })
    pieces.push({ text: value, said: true })
    from = match.index + match[0].length
  }
  if (from < form.length) pieces.push({ text: form.slice(from), said: false })
  return pieces
}
