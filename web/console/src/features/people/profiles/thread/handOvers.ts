// Finds where a thread passes from one channel to another: the customer goes on elsewhere soon after, or an order changes channel.
import type { ThreadItemView } from '../../../../generated/api'

/** Within this time going on in another channel is taken for the same errand. */
export const soonMs = 2 * 3_600_000

export interface HandOver { from: string; to: string; order: string | null; afterSeconds: number }

type Touch = Pick<ThreadItemView, 'messageId' | 'type' | 'event' | 'channel' | 'touchpoint' | 'stage' | 'occurredAt' | 'properties'>

/** What the business does by itself does not mean that the customer has moved. */
const byBusiness = new Set(['Message Sent', 'Order Ready for Pickup', 'Order Shipped', 'Order Delivered', 'Loyalty Points Earned', 'Email Delivered', 'SMS Delivered'])
/** Channels in which an order can be; messages about it are not among them. */
const sellingChannels = new Set(['web', 'app', 'store', 'phone', 'chat', 'social'])

/** By the messageId of the later item. `items` stand newest first, as the thread is shown. */
export function handOvers(items: readonly Touch[]): Map<string, HandOver> {
  const found = new Map<string, HandOver>()
  let before: Touch | null = null
  const orders = new Map<string, Touch>()
  for (const item of items.toReversed()) {
    const order = orderOf(item)
    const ordered = order ? orders.get(order) : undefined
    if (order && sellingChannels.has(item.channel)) orders.set(order, item)
    if (isCustomersAct(item)) {
      const passed: HandOver | null = before && before.channel !== item.channel ? between(before, item, null) : null
      if (passed && passed.afterSeconds * 1000 <= soonMs) found.set(item.messageId, passed)
      before = item
    }
    if (ordered && ordered.channel !== item.channel && sellingChannels.has(item.channel)) found.set(item.messageId, between(ordered, item, order))
  }
  return found
}

function isCustomersAct(item: Touch): boolean {
  return ['track', 'page', 'screen'].includes(item.type) && item.channel !== 'other' && item.stage !== 'none' && item.touchpoint !== 'merge' && !byBusiness.has(item.event ?? '')
}

function orderOf(item: Touch): string | null {
  const id = (item.properties as Record<string, unknown> | null)?.['order_id']
  return item.type === 'track' && typeof id === 'string' && id !== '' ? id : null
}

function between(from: Touch, to: Touch, order: string | null): HandOver {
  return { from: from.channel, to: to.channel, order, afterSeconds: (Date.parse(to.occurredAt) - Date.parse(from.occurredAt)) / 1000 }
}
