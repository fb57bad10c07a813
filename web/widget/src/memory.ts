// What the script remembers on the customer's browser: first-party, in localStorage and a cookie, or only in memory where neither is to be had.

/** The few methods of a Storage that are used; null where the browser refuses. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const yearSeconds = 31_536_000

/** A Storage that lasts as long as the page. */
export function pageStore(): Store {
  const kept = new Map<string, string>()
  return {
    get length() { return kept.size },
    key: index => [...kept.keys()][index] ?? null,
    getItem: name => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: name => void kept.delete(name),
  }
}

/** The browser's store, proved by writing to it: some browsers have one that refuses. */
export function browserStore(): Store {
  try {
    const store = localStorage
    store.setItem('mitos.try', '1')
    store.removeItem('mitos.try')
    return store
  } catch {
    return pageStore()
  }
}

export function readCookie(name: string, cookies: string): string | null {
  const found = cookies.split('; ').find(one => one.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}

/** Lax, so that it comes along on links from elsewhere and is sent to nobody else; a year from the last visit. */
export function cookieText(name: string, value: string | null, domain: string | null, isSecure: boolean): string {
  return `${name}=${encodeURIComponent(value ?? '')}; Path=/; Max-Age=${value === null ? 0 : yearSeconds}; SameSite=Lax${domain ? `; Domain=${domain}` : ''}${isSecure ? '; Secure' : ''}`
}
