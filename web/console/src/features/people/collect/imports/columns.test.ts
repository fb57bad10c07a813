// A mapping survives the way to the form and back, and the form says what is missing.
import { expect, it } from 'vitest'
import { draftOf, mappingOf, missingOf } from './columns'

const columns = ['InvoiceNo', 'Date', 'Customer', 'Item', 'City']
const mapping = {
  type: 'track' as const, event: { value: 'Order Completed' }, messageId: { columns: ['InvoiceNo', 'Item'] }, userId: { column: 'Customer' },
  timestamp: { column: 'Date', format: 'd/M/yyyy', zone: 'Europe/Athens' }, traits: { city: { column: 'City' } }, properties: { order_id: { column: 'InvoiceNo' }, name: { column: 'Item' } },
}

it('keeps a suggested mapping as it is', () => {
  expect(mappingOf(draftOf(columns, mapping))).toEqual(mapping)
})

it('asks who the customer is and what happened', () => {
  expect(missingOf(draftOf(columns, { type: 'track' }))).toBe('who')
  expect(missingOf(draftOf(columns, { type: 'track', userId: { column: 'Customer' } }))).toBe('event')
  expect(missingOf(draftOf(columns, { type: 'identify', userId: { column: 'Customer' } }))).toBeNull()
})
