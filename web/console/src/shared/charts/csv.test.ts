// Exported tables open safely in spreadsheets.
import { expect, it } from 'vitest'
import { cell, csvOf } from './csv'

it('quotes what needs quotes and disarms formulas', () => {
  expect(cell('a "b", c')).toBe('"a ""b"", c"')
  expect(cell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`)
  expect(cell(-5)).toBe('-5')
})

it('marks the file as UTF-8 so that Greek letters stay right', async () => {
  const bytes = new Uint8Array(await csvOf({ columns: ['Ημέρα'], rows: [['1']] }).arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})
