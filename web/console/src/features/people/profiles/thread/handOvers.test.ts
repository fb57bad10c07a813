// When a thread is tied into a knot between two channels.
import { expect, it } from 'vitest'
import { handOvers } from './handOvers'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 9, minutes)).toISOString()
const touch = (messageId: string, channel: string, minutes: number, event = 'Product Viewed', properties: object = {}, stage = 'consideration') =>
  ({ messageId, channel, event, occurredAt: at(minutes), type: 'track', touchpoint: 'product', stage, properties }) as Parameters<typeof handOvers>[0][number]
const newestFirst = (...items: ReturnType<typeof touch>[]) => handOvers(items.toReversed())

it('ties a knot where the customer goes on in another channel soon after', () => {
  const knots = newestFirst(touch('a', 'web', 0), touch('b', 'web', 5), touch('c', 'phone', 30, 'Call Started'), touch('d', 'store', 300))
  expect([...knots]).toEqual([['c', { from: 'web', to: 'phone', order: null, afterSeconds: 1500 }]])
})

it('does not take what the business sends for the customer moving', () => {
  const knots = newestFirst(touch('a', 'web', 0), touch('b', 'email', 1, 'Email Delivered', {}, 'none'), touch('c', 'chat', 2, 'Message Sent'), touch('d', 'web', 3))
  expect(knots.size).toBe(0)
})

it('ties a knot where an order changes channel, however much later', () => {
  const order = { order_id: 'SP-1' }
  const knots = newestFirst(
    touch('a', 'web', 0, 'Order Completed', order), touch('b', 'other', 60, 'Order Shipped', order), touch('c', 'email', 70, 'Email Opened', order),
    touch('d', 'store', 3000, 'Order Picked Up', order), touch('e', 'store', 3001, 'Return Requested', order),
  )
  expect(knots.get('d')).toMatchObject({ from: 'web', to: 'store', order: 'SP-1' })
  expect(knots.has('e')).toBe(false)
})
