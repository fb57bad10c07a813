// Fails when a text is missing in one language, when a key used in the code does not exist, or when Greek was left in English.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { texts as el } from './el'
import { texts as en } from './en'

// Words that are the same in both languages: names of products and formats.
const sameInBoth = new Set([
  'terms:channel.sms', 'terms:identifier.facebook', 'terms:identifier.instagram', 'terms:identifier.viber', 'terms:identifier.whatsapp',
  'imports:kind.csv', 'imports:kind.ndjson', 'imports:kind.online-retail', 'settings:connections.channels.shopify', 'settings:connections.channels.woocommerce',
  ...['viber', 'whatsapp', 'messenger', 'telegram', 'webhook'].flatMap(name => [`reach:channel.${name}`, `reach:kind.${name}`]), 'reach:content.webhook', 'reach:kind.smtp', 'reach:kind.kannel', 'reach:kind.twilio',
  'reach:channel.sms', 'reach:content.sms', 'reach:encoding.gsm7', 'reach:encoding.ucs2', 'reach:choice.starttls', 'reach:choice.tls',
  'journeys:enters.event', 'journeys:channel.sms', 'journeys:channel.viber', 'journeys:channel.whatsapp', 'journeys:channel.messenger', 'journeys:channel.telegram',
])
const isLoanword = (text: string) => text.toLowerCase() === 'e-mail'

function flatten(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof value === 'string') into.set(path, value)
  else if (Array.isArray(value)) into.set(path, value.join('\n'))
  else for (const [name, inner] of Object.entries(value as object)) flatten(inner, path === '' ? `${name}:` : path.endsWith(':') ? path + name : `${path}.${name}`, into)
  return into
}

const greek = flatten(el, '', new Map())
const english = flatten(en, '', new Map())
const src = join(import.meta.dirname, '../..')

function code(): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.includes('generated') && !name.endsWith('.test.ts'))
    .map(name => readFileSync(join(src, name), 'utf8'))
}

/** Keys written in the code; `${…}` in a key stands for any word. */
function usedKeys(): string[] {
  const found = new Set<string>()
  for (const text of code()) {
    for (const match of text.matchAll(/(['"`])((?:common|shell|session|home|customers|profile|thread|identity|events|quarantine|imports|settings|terms|computed|audiences|duplicates|consent|touchpoints|journeys|campaigns|catalogue|errors|account|reach):(?:[^'"`\\\s{}]|\$\{[^}]*\})+)\1/g)) found.add(match[2]!)
  }
  return [...found]
}

function exists(key: string): boolean {
  const pattern = key.split(/\$\{[^}]*\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')
  const wanted = new RegExp(`^${pattern}(_one|_other)?$`)
  // A key may also name a whole list of forms that is filled at run time.
  const branch = new RegExp(`^${pattern}(\\.|$)`)
  return [...greek.keys()].some(name => wanted.test(name) || (key.includes('${') && branch.test(name)))
}

describe('the texts of the console', () => {
  it('say everything in both languages', () => {
    expect([...english.keys()].filter(key => !greek.has(key))).toEqual([])
    expect([...greek.keys()].filter(key => !english.has(key))).toEqual([])
  })

  it('exist for every key the code uses', () => {
    const used = usedKeys()
    expect(used.length).toBeGreaterThan(300)
    expect(used.filter(key => !exists(key))).toEqual([])
  })

  it('are Greek where they should be', () => {
    const left = [...greek].filter(([key, text]) => text === english.get(key) && !sameInBoth.has(key) && !isLoanword(text) && /\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, '')))
    expect(left).toEqual([])
  })

  it('spell e-mail in one way', () => {
    expect([...greek, ...english].filter(([, text]) => /\bemails?\b/i.test(text))).toEqual([])
  })

  it('use the same values in both languages', () => {
    const values = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]!))].sort()
    const differing = [...greek].filter(([key, text]) => !key.startsWith('thread:event') && values(text).join() !== values(english.get(key) ?? '').join())
    expect(differing).toEqual([])
  })

  it('say what to do about every error that the API can answer', () => {
    const reference = readFileSync(join(src, '../../../docs/reference/errors.md'), 'utf8')
    const part = (heading: string) => reference.split(`\n## ${heading}`)[1]!.split('\n## ')[0]!
    const codes = [...part('The management API').matchAll(/^\| \d{3} \| `([a-z_]+)`/gm)].map(match => match[1]!)
    const reasons = [...part('Reasons of quarantine').matchAll(/`([a-z_]{4,})`/g)].map(match => match[1]!).filter(code => code !== 'reason' && code !== 'code')
    expect(codes.length).toBeGreaterThan(25)
    expect(reasons.length).toBeGreaterThan(15)
    const words = [...codes.flatMap(code => ['title', 'safe', 'todo'].map(word => `errors:${code}.${word}`)), ...reasons.flatMap(code => ['title', 'todo'].map(word => `quarantine:reason.${code}.${word}`))]
    expect(words.filter(key => !greek.has(key) || !english.has(key))).toEqual([])
  })

  it('have one and other for every plural', () => {
    const keys = [...greek.keys()]
    expect(keys.filter(key => key.endsWith('_one') && !greek.has(key.replace(/_one$/, '_other')))).toEqual([])
    expect(keys.filter(key => key.endsWith('_other') && !greek.has(key.replace(/_other$/, '_one')))).toEqual([])
  })
})
