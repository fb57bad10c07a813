// The script's face: the calls that a page makes. None of them throws, waits or returns anything that the page must handle.
import type { Consent, Preferences } from './consent'
import { contextOf, pageOf } from './context'
import { newId, type EventType, type Fields, type SentEvent } from './events'
import type { Identity } from './identity'
import type { Queue } from './queue'
import type { Sender } from './sender'

const version = '0.1.0'

/** Events of a page whose visitor has not answered yet wait in its memory, so many at most. */
const mostWaiting = 100

export class Mitos {
  private waiting: SentEvent[] = []

  constructor(
    private readonly identity: Identity, private readonly consents: Consent, private readonly queue: Queue, private readonly sender: Sender) {}

  identify = (userId: string | Fields | null, traits?: Fields): void => {
    const said = typeof userId === 'object' ? userId ?? traits : traits
    if (userId && typeof userId !== 'object') this.identity.identify(String(userId))
    this.record('identify', { traits: said ?? {}, ...(userId && typeof userId !== 'object' ? { userId: String(userId) } : {}) })
  }

  track = (event: string, properties: Fields = {}): void => this.record('track', { event, properties })

  page = (name?: string | null, properties: Fields = {}): void =>
    this.record('page', { ...(name ? { name } : {}), properties: { ...pageOf(), ...(name ? { name } : {}), ...properties } })

  group = (groupId: string, traits: Fields = {}): void => {
    this.identity.group(groupId)
    this.record('group', { groupId, traits })
  }

  alias = (userId: string, previousId?: string): void => {
    const before = previousId ?? this.identity.userId ?? this.identity.anonymousId
    this.identity.identify(userId)
    this.record('alias', { userId, previousId: before })
  }

  /** Her answers, purpose by purpose: `consent({ analytics: true, marketing: false })`, or for one channel `consent({ marketing: true }, 'email')`. */
  consent = (said: Preferences, channel?: string): void => {
    const named = Object.fromEntries(Object.entries(said).map(([purpose, isGranted]) => [channel ? `${purpose}/${channel}` : purpose, isGranted]))
    const news = this.consents.news(named)
    const before = this.consents.answer
    const changes = () => news.map(([key, isGranted]) => this.changed(key, isGranted, { ...this.consents.preferences, ...named }))
    if (before === true && this.consents.answerWith(named) === false) {
      // The withdrawal is said under her old name; nothing else of her is sent any more, and nothing left on this browser.
      const withdrawn = changes()
      this.consents.keep(named)
      this.queue.clear()
      this.identity.forget()
      withdrawn.forEach(event => this.keep(event))
      return
    }

    this.consents.keep(named)
    if (this.consents.answer === false) {
      this.waiting = []
      return
    }

    if (this.consents.answer === true) this.identity.settle()
    const waited = this.waiting.splice(0)
    for (const event of [...waited, ...changes()]) this.take(event)
  }

  /** She has signed out: what comes next is somebody else's until the site says otherwise. */
  reset = (): void => this.identity.forget()

  anonymousId = (): string => this.identity.anonymousId

  /** The form in which calls are queued before the script is here: `mitos.push(['track', 'Signed Up'])`. */
  push = (...calls: unknown[][]): void => {
    for (const [name, ...given] of calls) {
      const call = (this as unknown as Record<string, unknown>)[String(name)]
      if (typeof call === 'function') (call as (...given: unknown[]) => void)(...given)
    }
  }

  private record(type: EventType, fields: Partial<SentEvent>): void {
    if (this.consents.answer !== false) this.take(this.made(type, fields, this.consents.preferences))
  }

  private changed(key: string, isGranted: boolean, preferences: Preferences): SentEvent {
    const [purpose, channel] = key.split('/')
    return this.made('track', { event: 'Consent Changed', properties: { purpose, ...(channel ? { channel } : {}), status: isGranted ? 'granted' : 'denied' } }, preferences)
  }

  private made(type: EventType, fields: Partial<SentEvent>, preferences: Preferences): SentEvent {
    const { userId, groupId } = this.identity
    return {
      type,
      messageId: newId(),
      timestamp: new Date().toISOString(),
      anonymousId: this.identity.anonymousId,
      ...(userId ? { userId } : {}),
      ...fields,
      context: {
        ...contextOf(version),
        ...(groupId ? { groupId } : {}),
        ...(Object.keys(preferences).length > 0 ? { consent: { categoryPreferences: preferences } } : {}),
      },
    }
  }

  /** To the queue when she has allowed it; before her answer only to this page's memory. */
  private take(event: SentEvent): void {
    if (this.consents.answer === null) {
      this.waiting = [...this.waiting, event].slice(-mostWaiting)
    } else {
      this.keep(event)
    }
  }

  private keep(event: SentEvent): void {
    this.queue.add(JSON.stringify(event), Date.now())
    this.sender.soon()
  }
}
