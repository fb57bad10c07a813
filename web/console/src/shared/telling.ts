// Which identifiers say most to a person: e-mail and phone before codes, devices and anonymous visits never.
import type { IdentifierRef } from '../generated/api'

const codes = new Set(['anonymousId', 'deviceId', 'pushToken'])
const order = ['email', 'phone', 'loyaltyId', 'userId']
const rank = (type: string) => { const at = order.indexOf(type); return at < 0 ? order.length : at }

export function telling<T extends IdentifierRef>(identifiers: readonly T[]): T[] {
  return identifiers.filter(identifier => !codes.has(identifier.type)).toSorted((a, b) => rank(a.type) - rank(b.type))
}
