// The queue's bounds, its order, and two tabs that share it.
import { expect, test } from 'vitest'
import { pageStore } from './memory'
import { mostCharacters, mostEvents, Queue } from './queue'

test('what two tabs add is taken in the order of time, and neither overwrites the other', () => {
  const store = pageStore()
  const [one, two] = [new Queue(store, 'q.'), new Queue(store, 'q.')]
  one.add('"a"', 1)
  two.add('"b"', 2)
  one.add('"c"', 3)
  expect(two.take(10, 1_000).map(kept => kept.json)).toEqual(['"a"', '"b"', '"c"'])
  two.remove(two.take(2, 1_000))
  expect(one.take(10, 1_000).map(kept => kept.json)).toEqual(['"c"'])
})

test('events of one moment keep their order', () => {
  const queue = new Queue(pageStore(), 'q.')
  for (let index = 0; index < 50; index++) queue.add(String(index), 1)
  expect(queue.take(50, 1_000).map(kept => kept.json)).toEqual(Array.from({ length: 50 }, (_, index) => String(index)))
})

test('the oldest are let go beyond the bounds', () => {
  const queue = new Queue(pageStore(), 'q.')
  for (let index = 0; index < mostEvents + 5; index++) queue.add(String(index), index)
  const kept = queue.take(mostEvents + 5, mostCharacters)
  expect([kept.length, kept[0]!.json]).toEqual([mostEvents, '5'])
  queue.add('x'.repeat(mostCharacters - 3), 9_999)
  expect(queue.take(mostEvents, 2 * mostCharacters).length).toBeLessThan(4)
})

test('a store that is full lets older events go, and never throws', () => {
  const store = pageStore()
  const full = { ...store, key: store.key, get length() { return store.length }, setItem: (name: string, value: string) => { if (store.length >= 2) throw new Error('QuotaExceededError'); store.setItem(name, value) } }
  const queue = new Queue(full, 'q.')
  for (let index = 0; index < 4; index++) queue.add(String(index), index)
  expect(queue.take(10, 100).map(kept => kept.json)).toEqual(['2', '3'])
})
