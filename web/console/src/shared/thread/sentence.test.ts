// Sentences are whole, in both languages, whichever way a source spells its properties.
import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { texts as el } from '../i18n/el'
import { texts as en } from '../i18n/en'
import { formatFor } from '../text/format'
import { sentenceOf, type Touch } from './sentence'

beforeAll(() => i18next.init({ resources: { el, en }, lng: 'el', fallbackLng: false, defaultNS: 'common', interpolation: { escapeValue: false } }))

const say = (touch: Touch, language: 'el' | 'en' = 'el') =>
  sentenceOf(touch, i18next.getFixedT(language), formatFor(language)).map(piece => piece.text).join('').replaceAll('\u00A0', ' ')

it('declines the names of shops in Greek and puts them into English', () => {
  const touch = { type: 'track', event: 'Order Picked Up', channel: 'store', properties: { orderId: 'GR-7', store: 'Πάτρα' } }
  expect(say(touch)).toBe('Πήρε την παραγγελία GR-7 από το κατάστημα Πάτρας')
  expect(say(touch, 'en')).toBe('Picked up order GR-7 at the Patras shop')
  expect(say({ ...touch, properties: { store_name: 'Heraklion' } })).toBe('Πήρε την παραγγελία από το κατάστημα Ηρακλείου')
})

it('declines the town of an address and leaves the street', () => {
  const touch = { type: 'track', event: 'Store Visited', channel: 'store', properties: { location: 'Θεσσαλονίκη, Τσιμισκή' } }
  expect(say(touch)).toBe('Πέρασε από το κατάστημα Θεσσαλονίκης, Τσιμισκή')
  expect(say(touch, 'en')).toBe('Visited the Thessaloniki, Tsimiski shop')
})

it('says less when less is known', () => {
  expect(say({ type: 'track', event: 'product_viewed', properties: { name: 'Μέλι', price: '12.5', currency: 'EUR' } })).toBe('Είδε το προϊόν Μέλι (12,50 €)')
  expect(say({ type: 'track', event: 'Product Viewed', properties: {} })).toBe('Είδε ένα προϊόν')
})

it('counts in the plural that fits', () => {
  const order = (quantity: number) => ({ type: 'track', event: 'Order Completed', channel: 'web', properties: { order_id: '5', total: 10, products: [{ sku: 'a', quantity }] } })
  expect(say(order(1))).toBe('Παρήγγειλε 1 προϊόν, σύνολο 10,00 € (παραγγελία 5)')
  expect(say(order(3))).toBe('Παρήγγειλε 3 προϊόντα, σύνολο 10,00 € (παραγγελία 5)')
})

it('says a purchase in a shop as such', () => {
  expect(say({ type: 'track', event: 'Order Completed', channel: 'store', properties: { total: 20, store: 'Athens' } })).toBe('Ψώνισε από το κατάστημα Αθήνας, σύνολο 20,00 €')
})

it('names an event that nobody knows', () => {
  expect(say({ type: 'track', event: 'Wheel Spun', touchpoint: 'other', properties: {} })).toBe('Έγινε: Wheel Spun')
  expect(say({ type: 'track', event: 'Wheel \u202ESpun', properties: {} }, 'en')).toBe('It happened: Wheel Spun')
})

it('puts codes into words and scores on their scale', () => {
  expect(say({ type: 'track', event: 'Call Ended', properties: { reason: 'order_status', duration_seconds: 147, agent: 'Στάθης' } })).toBe('Μίλησε στο τηλέφωνο 2 λεπτά με: Στάθης (πορεία παραγγελίας)')
  expect(say({ type: 'track', event: 'Survey Answered', properties: { type: 'nps', score: 9 } }, 'en')).toBe('Gave 9 out of 10')
  expect(say({ type: 'track', event: 'Message Received', properties: { channel: 'viber', text: 'Καλησπέρα' } })).toBe('Έγραψε στο Viber: «Καλησπέρα»')
})

it('tells pages, identities and merges', () => {
  expect(say({ type: 'page', properties: { title: 'Προσφορές' } })).toBe('Είδε τη σελίδα Προσφορές')
  expect(say({ type: 'page', event: 'Order Completed', properties: {} })).toBe('Είδε τη σελίδα Order Completed')
  expect(say({ type: 'identify', properties: { email: 'a@b.gr', name: 'A' } })).toBe('Έδωσε στοιχεία: E-mail, Ονοματεπώνυμο')
  expect(say({ type: 'fact', event: 'anything', touchpoint: 'merge', properties: {} })).toContain('Δύο νήματα έγιναν ένα')
})
