// The server's sentences are told in the reader's language; what is not known stays.
import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { texts as el } from '../i18n/el'
import { refusalDetail } from './refusalDetail'

beforeAll(() => i18next.init({ lng: 'el', resources: { el }, interpolation: { escapeValue: false } }))

it('puts what is known into Greek', () => {
  const told = (detail: string) => refusalDetail(detail, i18next.t)
  expect(told('`properties` is string, not an object')).toBe('Το «properties» είναι κείμενο και όχι αντικείμενο.')
  expect(told('row 3001 of events.ndjson: the line is not a JSON object')).toBe('Γραμμή 3001 του αρχείου events.ndjson: Η γραμμή δεν είναι αντικείμενο JSON.')
  expect(told('“19/11/2026, 3:57:58 μ.μ.” is not a time')).toBe('Το «19/11/2026, 3:57:58 μ.μ.» δεν είναι χρόνος.')
  expect(told('line 3, byte 14')).toBe('line 3, byte 14')
})
