// The server's sentences are told in the reader's language; what is not known stays.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { texts as el } from '../i18n/el'
import { texts as en } from '../i18n/en'
import { refusalDetail } from './refusalDetail'

beforeAll(() => i18next.init({ lng: 'el', resources: { el, en }, interpolation: { escapeValue: false } }))

it('puts what is known into Greek', () => {
  const told = (detail: string) => refusalDetail(detail, i18next.t)
  expect(told('`properties` is string, not an object')).toBe('Το «properties» είναι κείμενο και όχι αντικείμενο.')
  expect(told('row 3001 of events.ndjson: the line is not a JSON object')).toBe('Γραμμή 3001 του αρχείου events.ndjson: Η γραμμή δεν είναι αντικείμενο JSON.')
  expect(told('“19/11/2026, 3:57:58 μ.μ.” is not a time')).toBe('Το «19/11/2026, 3:57:58 μ.μ.» δεν είναι χρόνος.')
  expect(told('line 3, byte 14')).toBe('line 3, byte 14')
})

// Every sentence that the readers of imports and webhooks can say, with “7” for each value in it.
function sentencesOf(folder: string): string[] {
  const root = join(import.meta.dirname, '../../../../../src', folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.cs')).flatMap(name => {
    const text = readFileSync(join(root, name), 'utf8')
    return [/CellFault\(\$?"([^"]+)"/g, /Refused\([^;]*?, \$?"([^"]{9,})"\)/g, /fault = \$?"([^"]+)"/g, /new(?: HookMeaning)?\(\[\], \$?"([^"]+)"\)/g].flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1]!.replace(/\{[^}]*\}/g, '7')))
  })
}

it('knows every sentence of imports and webhooks in both languages', () => {
  const all = [...sentencesOf('People/Imports/Readers'), ...sentencesOf('People/Connections')]
  expect(all.length).toBeGreaterThan(20)
  for (const language of ['el', 'en']) {
    const t = i18next.getFixedT(language)
    expect(all.filter(sentence => refusalDetail(sentence, t) === sentence)).toEqual([])
    expect(all.filter(sentence => refusalDetail(sentence, t).includes('{{') || refusalDetail(sentence, t).startsWith('quarantine:'))).toEqual([])
  }
  expect(refusalDetail('row 3 of orders.csv: “δύο” in the column Lineitem quantity is not a whole number', i18next.getFixedT('el'))).toBe('Γραμμή 3 του αρχείου orders.csv: Το «δύο» στη στήλη Lineitem quantity δεν είναι ακέραιος αριθμός.')
})
