// Days begin at midnight in Athens, also around a change of the clocks.
import { expect, it } from 'vitest'
import { addDays, endOfDay, sinceInstant, startOfDay } from './days'

it('begins a winter day at 22:00 UTC and a summer day at 21:00 UTC', () => {
  expect(startOfDay('2026-01-15')?.toISOString()).toBe('2026-01-14T22:00:00.000Z')
  expect(startOfDay('2026-07-15')?.toISOString()).toBe('2026-07-14T21:00:00.000Z')
})

it('gives the day the clocks change its 23 or 25 hours', () => {
  expect(startOfDay('2026-03-29')?.toISOString()).toBe('2026-03-28T22:00:00.000Z')
  expect(endOfDay('2026-03-29')).toBe('2026-03-29T21:00:00.000Z')
  expect(endOfDay('2026-10-25')).toBe('2026-10-25T22:00:00.000Z')
})

it('walks over the ends of months', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
})

it('makes nothing of what is not a day', () => {
  expect(startOfDay('yesterday')).toBeNull()
  expect(sinceInstant('soon')).toBeUndefined()
})
