// What a person can ask of a job.
import { expect, it } from 'vitest'
import { actsOn } from './acts'

it('lets what is under way be paused and cancelled, and what stands still go on', () => {
  expect(actsOn('running')).toEqual(['pause', 'cancel'])
  expect(actsOn('waiting')).toEqual(['pause', 'cancel'])
  expect(actsOn('paused')).toEqual(['retry', 'cancel'])
  expect(actsOn('failed')).toEqual(['retry', 'cancel'])
  expect(actsOn('cancelled')).toEqual(['retry'])
})

it('offers nothing for what is done, nor for a state it does not know', () => {
  expect(actsOn('done')).toEqual([])
  expect(actsOn('dreaming')).toEqual([])
})
