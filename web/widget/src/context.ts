// What an event says of where it happened: the page, the campaign that led here, the browser.
import type { Fields } from './events'

export function campaignOf(search: string): Fields | undefined {
  const campaign: Fields = {}
  new URLSearchParams(search).forEach((value, key) => {
    if (key.startsWith('utm_') && value) campaign[key === 'utm_campaign' ? 'name' : key.slice(4)] = value
  })
  return Object.keys(campaign).length > 0 ? campaign : undefined
}

/** The page as the wire contract has it; also the properties of a page call. */
export function pageOf(): Fields {
  const { pathname, search, href } = location
  return { path: pathname, referrer: document.referrer, search, title: document.title, url: href.split('#')[0] }
}

export function contextOf(version: string): Fields {
  return {
    library: { name: 'mitos.js', version },
    page: pageOf(),
    campaign: campaignOf(location.search),
    locale: navigator.language,
    userAgent: navigator.userAgent,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    screen: { width: screen.width, height: screen.height, density: devicePixelRatio },
  }
}
