// Which purpose gates, and the small readers of cookies and campaigns.
import { expect, test } from 'vitest'
import { gateOf } from './consent'
import { campaignOf } from './context'
import { cookieText, readCookie } from './memory'

test('a browser that asks not to be followed is followed only after a yes', () => {
  expect(gateOf(null, {})).toBeNull()
  expect(gateOf(null, { globalPrivacyControl: true })).toBe('analytics')
  expect(gateOf(null, { doNotTrack: '1' })).toBe('analytics')
  expect(gateOf('statistics', { doNotTrack: '1' })).toBe('statistics')
})

test('campaigns are read from the address, and only they', () => {
  expect(campaignOf('?utm_source=news&utm_campaign=spring&utm_term=&q=1')).toEqual({ source: 'news', name: 'spring' })
  expect(campaignOf('?q=utm_source')).toBeUndefined()
})

test('cookies are written as first-party and read back', () => {
  expect(cookieText('mitos_id', 'α b', '.shop.gr', true)).toBe('mitos_id=%CE%B1%20b; Path=/; Max-Age=31536000; SameSite=Lax; Domain=.shop.gr; Secure')
  expect(readCookie('mitos_id', 'xmitos_id=1; mitos_id=%CE%B1; b=2')).toBe('α')
})
