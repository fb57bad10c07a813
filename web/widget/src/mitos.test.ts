// The script's calls: who the events are from, and that consent holds.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openPage, type TestPage } from './browser.test-page'
import { Consent } from './consent'
import { Identity } from './identity'
import { Mitos } from './mitos'
import { Queue } from './queue'
import { Sender } from './sender'

let page: TestPage
beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

function open(gate: string | null): Mitos {
  page = page ?? openPage()
  const consent = new Consent(page.store, gate)
  const queue = new Queue(page.store, 'mitos.q.')
  return new Mitos(new Identity(page.store, null, () => consent.answer === true), consent, queue, new Sender(queue, 'https://mitos.example/v1/batch', 'wk'))
}

const settled = () => vi.advanceTimersByTimeAsync(1_000)

test('an event says who, where and by which campaign', async () => {
  page = openPage()
  const mitos = open(null)
  mitos.identify('customer-1', { email: 'maria@example.gr' })
  mitos.track('Product Viewed', { price: 12.5 })
  await settled()
  const [, viewed] = page.sent()
  expect(viewed).toMatchObject({
    type: 'track', event: 'Product Viewed', userId: 'customer-1', properties: { price: 12.5 },
    context: { page: { path: '/p', url: 'https://shop.example/p?utm_source=news', referrer: 'https://search.example/' }, campaign: { source: 'news', name: 'spring' }, locale: 'el' },
  })
  expect(viewed!.anonymousId).toBe(page.cookies.get('mitos_id'))
})

test('another customer on the same browser is another anonymous visitor', async () => {
  page = openPage()
  const mitos = open(null)
  mitos.identify('customer-1')
  const first = mitos.anonymousId()
  mitos.identify('customer-1')
  expect(mitos.anonymousId()).toBe(first)
  mitos.identify('customer-2')
  expect(mitos.anonymousId()).not.toBe(first)
})

test('a lost cookie is restored from the store', () => {
  page = openPage()
  const mitos = open(null)
  const id = mitos.anonymousId()
  page.cookies.clear()
  expect(mitos.anonymousId()).toBe(id)
  expect(page.cookies.get('mitos_id')).toBe(id)
})

test('before her answer nothing is sent and nothing kept; after a yes everything is, under one id', async () => {
  page = openPage()
  const mitos = open('analytics')
  mitos.identify('customer-1', {})
  mitos.track('Product Viewed')
  await settled()
  expect([page.sent().length, page.store.length, page.cookies.size]).toEqual([0, 0, 0])
  mitos.consent({ analytics: true, marketing: false })
  await settled()
  expect(page.sent().map(one => one.event ?? one.type)).toEqual(['identify', 'Product Viewed', 'Consent Changed', 'Consent Changed'])
  expect(new Set(page.sent().map(one => one.anonymousId))).toEqual(new Set([page.cookies.get('mitos_id')]))
  expect(page.sent()[2]).toMatchObject({ userId: 'customer-1', properties: { purpose: 'analytics', status: 'granted' }, context: { consent: { categoryPreferences: { analytics: true, marketing: false } } } })
})

test('after a no nothing is sent, and she is not asked again', async () => {
  page = openPage()
  const mitos = open('analytics')
  mitos.track('Product Viewed')
  mitos.consent({ analytics: false })
  mitos.track('Product Added')
  await settled()
  expect([page.sent().length, page.cookies.size]).toEqual([0, 0])
  expect(open('analytics').anonymousId()).not.toBeNull()
  expect(JSON.parse(page.store.getItem('mitos.consent')!)).toEqual({ analytics: false })
})

test('a withdrawal is the last thing that is sent, under her old name, and leaves nothing behind', async () => {
  page = openPage()
  const mitos = open('analytics')
  mitos.consent({ analytics: true })
  await settled()
  const id = mitos.anonymousId()
  mitos.track('Product Viewed')
  mitos.consent({ analytics: false })
  mitos.track('Product Added')
  await settled()
  expect(page.sent().map(one => one.properties)).toEqual([{ purpose: 'analytics', status: 'granted' }, { purpose: 'analytics', status: 'denied' }])
  expect(page.sent()[1]!.anonymousId).toBe(id)
  expect([page.cookies.size, page.store.length]).toEqual([0, 1])
})

test('consent of one channel is named by purpose and channel', async () => {
  page = openPage()
  const mitos = open(null)
  mitos.consent({ marketing: true }, 'email')
  mitos.consent({ marketing: true }, 'email')
  await settled()
  expect(page.sent().map(one => [one.properties, one.context.consent])).toEqual([
    [{ purpose: 'marketing', channel: 'email', status: 'granted' }, { categoryPreferences: { 'marketing/email': true } }],
  ])
})

test('calls queued as arrays run, and unknown ones are let be', async () => {
  page = openPage()
  const mitos = open(null)
  mitos.push(['track', 'One'], ['nonsense', 1], ['track', 'Two'])
  await settled()
  expect(page.sent().map(one => one.event)).toEqual(['One', 'Two'])
})
