// Hostile text is harmless: nothing invisible, nothing that turns the reading direction.
import { expect, it } from 'vitest'
import { oneLine, plain, visible } from './plain'

it('takes hidden and direction-changing characters out of names', () => {
  expect(plain('\u202EMaria\u200B Pa\u2066ppa\u0007')).toBe('Maria Pappa')
})

it('keeps letters, accents, line breaks of text and emoji that are joined', () => {
  expect(plain('Ελένη\nΉ 👩‍💻')).toBe('Ελένη\nΉ 👩‍💻')
})

it('shows hidden characters of raw data by their code', () => {
  expect(visible('a\u200Bb\u202Ec')).toBe('a\\u200bb\\u202ec')
})

it('puts values of any shape on one line', () => {
  expect(oneLine(null)).toBe('–')
  expect(oneLine({ a: [1, true] })).toBe('{"a":[1,true]}')
})
