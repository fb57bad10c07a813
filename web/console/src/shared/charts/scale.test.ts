// The arithmetic behind the drawn charts.
import { expect, it } from 'vitest'
import { cut, labelEvery, ticks, wrap } from './scale'

const measure = (text: string) => text.length * 10

it('draws lines at round steps that reach the greatest value', () => {
  expect(ticks(0)).toEqual([0, 1])
  expect(ticks(3)).toEqual([0, 1, 2, 3])
  expect(ticks(970)).toEqual([0, 500, 1000])
  expect(ticks(20_000)).toEqual([0, 5000, 10_000, 15_000, 20_000])
  for (const greatest of [1, 7, 42, 999, 12_345]) expect(ticks(greatest).at(-1)).toBeGreaterThanOrEqual(greatest)
})

it('writes labels only as often as they have room', () => {
  expect(labelEvery(['1 Ιαν', '2 Ιαν'], 100, measure)).toBe(1)
  expect(labelEvery(['1 Ιαν', '2 Ιαν'], 20, measure)).toBe(4)
})

it('cuts long texts and says so', () => {
  expect(cut('Προβολή', 100, measure)).toBe('Προβολή')
  expect(cut('Προβολή προϊόντος', 100, measure)).toBe('Προβολή π…')
})

it('breaks a legend into lines', () => {
  expect(wrap(['αα', 'ββ', 'γγ'], 70, 20, measure)).toEqual([{ x: 0, line: 0 }, { x: 40, line: 0 }, { x: 0, line: 1 }])
})
