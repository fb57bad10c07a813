// Reads the values a sentence may need out of an event's properties, whichever way their names are spelt.
import type { TFunction } from 'i18next'
import type { Format } from '../text/format'
import { plain } from '../text/plain'
import { placeOf } from './placeNames'

type Properties = Record<string, unknown>
const longestQuote = 140
const networkNames: Record<string, string> = { facebook: 'Facebook', instagram: 'Instagram', viber: 'Viber', whatsapp: 'WhatsApp', tiktok: 'TikTok', youtube: 'YouTube', linkedin: 'LinkedIn', x: 'X' }
// The usual scales: 0 to 10 for NPS, 1 to 5 for CSAT, 1 to 7 for CES.
const scales: Record<string, string> = { nps: '10', 'nps-': '10', csat: '5', ces: '7', 'ces-': '7' }

export function valuesOf(properties: Properties, t: TFunction, format: Format): Record<string, string> {
  const flat = new Map<string, unknown>()
  for (const [name, value] of Object.entries(properties)) flat.set(squash(name), value)
  const products = list(flat.get('products') ?? flat.get('items') ?? flat.get('lines'))
  const currency = text(flat, 'currency') || 'EUR'
  const values: Record<string, string> = {}
  const put = (name: string, value: string) => { if (value) values[name] = value }
  // Codes such as order_status have words of their own; what is not a known code is shown as it came.
  const worded = (code: string) => code && t(`thread:word.${code}`, { defaultValue: code })
  const amount = (...names: string[]) => {
    const value = number(flat, ...names)
    return value === null ? '' : format.money(value, currency)
  }

  put('product', (format.locale.startsWith('el') ? '' : text(flat, 'nameen')) || text(flat, 'productname') || text(flat, 'product', 'name', 'item') || productName(products))
  if (products.length > 0) put('items', t('thread:count.items', { count: quantityOf(products) }))
  const quantity = number(flat, 'quantity', 'qty')
  if (quantity !== null && quantity > 1) put('pieces', t('thread:count.pieces', { count: quantity }))
  put('total', amount('total', 'value', 'amount', 'revenue'))
  put('price', amount('price', 'unitprice'))
  put('order', text(flat, 'orderid', 'ordernumber', 'order', 'invoice', 'invoiceno'))
  const store = text(flat, 'storename', 'store', 'shop', 'shopname', 'branch', 'storecity', 'location', 'storeid')
  if (store) put('store', placeOf(store, format.locale.startsWith('el')))
  put('query', text(flat, 'query', 'searchterm', 'search', 'q'))
  put('category', text(flat, 'category', 'listname', 'list', 'listid', 'department'))
  put('coupon', text(flat, 'couponname', 'coupon', 'couponid', 'voucher', 'code'))
  put('campaign', text(flat, 'campaignname', 'campaign', 'promotionname', 'creative', 'ad', 'adname'))
  put('subject', text(flat, 'subject', 'emailsubject', 'templatename', 'template', 'campaignname', 'campaign'))
  put('agent', text(flat, 'agent', 'agentname', 'employee', 'staff', 'associate', 'cashier'))
  put('topic', worded(text(flat, 'topic', 'reason', 'issue')))
  put('reason', worded(text(flat, 'reason')))
  put('carrier', worded(text(flat, 'carrier', 'courier', 'shippingmethod')))
  put('method', worded(text(flat, 'paymentmethod', 'method')))
  const said = text(flat, 'status')
  if (flat.has('purpose')) {
    put('consent', t(`consent:status.${said}`, { defaultValue: '' }))
    put('purpose', text(flat, 'purpose'))
    put('way', text(flat, 'channel') && t(`consent:channel.${text(flat, 'channel')}`, { defaultValue: text(flat, 'channel') }))
  }
  put('headline', text(flat, 'title', 'headline'))
  put('network', networkNames[text(flat, 'network', 'platform', 'channel').toLowerCase()] ?? text(flat, 'network', 'platform'))
  put('page', text(flat, 'title', 'name', 'path', 'url', 'screen'))
  put('url', text(flat, 'url', 'link', 'path'))
  put('name', text(flat, 'name', 'title', 'groupname', 'company', 'label'))
  put('quote', quoted(text(flat, 'text', 'message', 'comment', 'reviewbody', 'body', 'answer')))
  const rating = number(flat, 'rating', 'stars')
  if (rating !== null) put('rating', format.decimal(rating))
  const score = number(flat, 'score', 'nps', 'csat', 'ces')
  if (score !== null) put('score', format.decimal(score))
  put('scale', scales[text(flat, 'type', 'survey', 'surveyid').toLowerCase().slice(0, 4)] ?? '')
  const points = number(flat, 'points', 'pointsearned', 'pointsredeemed')
  if (points !== null) put('points', t('thread:count.points', { count: Math.abs(points) }))
  put('tier', text(flat, 'tier', 'level', 'loyaltytier'))
  const seconds = number(flat, 'durationseconds', 'duration', 'callduration', 'talktime')
  if (seconds !== null && seconds > 0) {
    put('minutes', seconds < 60 ? t('thread:count.seconds', { count: Math.round(seconds) }) : t('thread:count.minutes', { count: Math.round(seconds / 60) }))
  }
  const fields = Object.keys(properties).slice(0, 4).map(name => t(`terms:trait.${name}`, { defaultValue: '' })).filter(Boolean)
  put('fields', fields.join(', '))
  return values
}

const squash = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

function text(flat: Map<string, unknown>, ...names: string[]): string {
  for (const name of names) {
    const value = flat.get(name)
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value.trim()) return plain(value.trim())
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const inner = (value as Properties).name ?? (value as Properties).title
      if (typeof inner === 'string' && inner.trim()) return plain(inner.trim())
    }
  }
  return ''
}

function number(flat: Map<string, unknown>, ...names: string[]): number | null {
  for (const name of names) {
    const value = flat.get(name)
    const read = typeof value === 'string' && value.trim() ? Number(value) : value
    if (typeof read === 'number' && Number.isFinite(read)) return read
  }
  return null
}

function list(value: unknown): Properties[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'object' && item !== null) : []
}

function productName(products: Properties[]): string {
  if (products.length !== 1) return ''
  const name = products[0]?.name ?? products[0]?.title ?? products[0]?.product_name
  return typeof name === 'string' ? plain(name) : ''
}

function quantityOf(products: Properties[]): number {
  return products.reduce((sum, product) => sum + (typeof product.quantity === 'number' && product.quantity > 0 ? product.quantity : 1), 0)
}

function quoted(said: string): string {
  return said.length > longestQuote ? `${said.slice(0, longestQuote).trimEnd()}…` : said
}
