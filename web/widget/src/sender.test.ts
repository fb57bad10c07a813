// Sending: in batches, again after failures, never again what the server refuses for ever.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openPage } from './browser.test-page'
import { Queue } from './queue'
import { isWorthRetrying, pauseMs, Sender } from './sender'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

test('a server that is away, then overloaded, gets everything in the end, once', async () => {
  const page = openPage([new TypeError('offline'), new Response('', { status: 503 }), new Response('', { status: 429, headers: { 'Retry-After': '7' } })])
  const queue = new Queue(page.store, 'q.')
  const sender = new Sender(queue, 'https://mitos.example/v1/batch', 'wk')
  queue.add('{"event":"One"}', 1)
  sender.soon()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(page.sent()).toEqual([])
  await vi.advanceTimersByTimeAsync(7_000)
  expect(page.sent()).toEqual([{ event: 'One' }])
  expect(queue.isEmpty).toBe(true)
})

test('what is refused for ever is let go', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const page = openPage([new Response('', { status: 400 })])
  const queue = new Queue(page.store, 'q.')
  queue.add('{"event":"Bad"}', 1)
  await new Sender(queue, 'https://mitos.example/v1/batch', 'wk').flush()
  expect([queue.isEmpty, page.sent()]).toEqual([true, []])
})

test('a batch holds at most a hundred events', async () => {
  const page = openPage()
  const sizes: number[] = []
  vi.stubGlobal('fetch', (_: string, request: { body: string }) => { sizes.push((JSON.parse(request.body) as { batch: unknown[] }).batch.length); return Promise.resolve(new Response('{}')) })
  const queue = new Queue(page.store, 'q.')
  for (let index = 0; index < 250; index++) queue.add('{}', index)
  await new Sender(queue, 'https://mitos.example/v1/batch', 'wk').flush()
  expect(sizes).toEqual([100, 100, 50])
})

test('a closing page sends what is left once, and keeps it for the next page', () => {
  const page = openPage()
  const beacons: string[] = []
  vi.stubGlobal('navigator', { onLine: true, sendBeacon: (_: string, body: string) => beacons.push(body) > 0 })
  const queue = new Queue(page.store, 'q.')
  const sender = new Sender(queue, 'https://mitos.example/v1/batch', 'wk')
  queue.add('{"event":"Last"}', 1)
  sender.close()
  sender.close()
  expect(beacons.map(body => (JSON.parse(body) as { batch: unknown }).batch)).toEqual([[{ event: 'Last' }]])
  expect(queue.isEmpty).toBe(false)
})

test('pauses double to five minutes, and the server may ask for longer', () => {
  expect([1, 2, 4, 30].map(failures => pauseMs(failures, null, 0.5))).toEqual([1_000, 2_000, 8_000, 300_000])
  expect([pauseMs(1, '20', 0), pauseMs(1, '9999', 0), pauseMs(1, 'Thu', 0.5)]).toEqual([20_000, 300_000, 1_000])
  expect([0, 408, 429, 500, 503, 400, 401, 404, 413].map(isWorthRetrying)).toEqual([true, true, true, true, true, false, false, false, false])
})
