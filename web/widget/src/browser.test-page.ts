// A page for the unit tests: just those parts of a browser that the script touches.
import { vi } from 'vitest'
import { pageStore, type Store } from './memory'

export interface TestPage { store: Store; cookies: Map<string, string>; sent: () => { type: string; event?: string; userId?: string; anonymousId: string; properties: Record<string, unknown>; context: Record<string, unknown> }[] }

/** Puts the page's parts in the place of the browser's; `answers` says what the server answers to each request, in order, 200 afterwards. */
export function openPage(answers: (Response | Error)[] = []): TestPage {
  const cookies = new Map<string, string>()
  const bodies: string[] = []
  vi.stubGlobal('document', {
    title: 'Shop', referrer: 'https://search.example/',
    get cookie() { return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    set cookie(text: string) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(text)!
      if (text.includes('Max-Age=0')) cookies.delete(name!)
      else cookies.set(name!, value!)
    },
  })
  vi.stubGlobal('location', { pathname: '/p', search: '?utm_source=news&utm_campaign=spring&q=1', href: 'https://shop.example/p?utm_source=news#top', protocol: 'https:' })
  vi.stubGlobal('screen', { width: 1, height: 2 })
  vi.stubGlobal('devicePixelRatio', 1)
  vi.stubGlobal('navigator', { language: 'el', userAgent: 'test', onLine: true })
  vi.stubGlobal('fetch', (_: string, request: { body: string }) => {
    const answer = answers.shift() ?? new Response('{}')
    if (answer instanceof Error) return Promise.reject(answer)
    if (answer.ok) bodies.push(request.body)
    return Promise.resolve(answer)
  })
  return { store: pageStore(), cookies, sent: () => bodies.flatMap(body => (JSON.parse(body) as { batch: ReturnType<TestPage['sent']> }).batch) }
}
