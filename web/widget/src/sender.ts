// Sends what is queued: soon, in batches, again after a pause when it fails, and once more while the page closes.
import type { Kept, Queue } from './queue'

const soonMs = 300
const batchEvents = 100
const batchCharacters = 200_000

/** Browsers let a closing page send 64 KB of bytes; a Greek character is two. */
const closingCharacters = 25_000
const longestPauseMs = 300_000

/** How long to wait after so many failures: doubling from a second, each visitor a little apart from the others. */
export function pauseMs(failures: number, retryAfter: string | null, chance: number): number {
  const asked = Number(retryAfter) * 1000
  return asked > 0 ? Math.min(asked, longestPauseMs) : Math.min(1000 * 2 ** (failures - 1), longestPauseMs) * (0.75 + chance / 2)
}

/** Whether the same batch may succeed later; anything else would be refused for ever. */
export function isWorthRetrying(status: number): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500
}

export class Sender {
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private notBefore = 0
  private isSending = false

  /** A page is hidden before it closes: what went then need not go twice. */
  private readonly beaconed = new Set<string>()

  constructor(private readonly queue: Queue, private readonly url: string, private readonly writeKey: string) {}

  /** Sends in a moment, together with what comes until then. */
  soon(): void {
    this.timer ??= setTimeout(() => void this.flush(), Math.max(soonMs, this.notBefore - Date.now()))
  }

  /** The browser is online again: what waits for a failed connection need not wait longer. */
  online(): void {
    this.notBefore = 0
    clearTimeout(this.timer)
    this.timer = undefined
    void this.flush()
  }

  /** One tab at a time sends; the events of the others lie in the same store. Without locks two may send the same, which the server knows by its id. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.isSending || this.queue.isEmpty) return

    // A timer may come a little early.
    if (Date.now() < this.notBefore) return this.soon()
    this.isSending = true
    try {
      await (navigator.locks ? navigator.locks.request('mitos', () => this.sendAll()) : this.sendAll())
    } finally {
      this.isSending = false
    }
    if (!this.queue.isEmpty) this.soon()
  }

  /** The answer is heard by nobody, so the events stay queued: the next page sends them again and the server knows them by their ids. */
  close(): void {
    const kept = navigator.onLine ? this.queue.take(batchEvents, closingCharacters).filter(one => !this.beaconed.has(one.key)) : []
    if (kept.length > 0 && navigator.sendBeacon(this.url, this.body(kept))) kept.forEach(one => this.beaconed.add(one.key))
  }

  private async sendAll(): Promise<void> {
    let kept: Kept[]
    while ((kept = this.queue.take(batchEvents, batchCharacters)).length > 0) {
      const [status, retryAfter] = await this.post(kept)
      if (isWorthRetrying(status)) {
        this.notBefore = Date.now() + pauseMs(++this.failures, retryAfter, Math.random())
        return
      }
      this.failures = 0
      this.queue.remove(kept)
      if (status >= 400) console.warn(`mitos.js: ${status}`)
    }
  }

  /** As plain text with the key inside, so that the browser need not ask permission first. */
  private async post(kept: Kept[]): Promise<[number, string | null]> {
    try {
      const answer = await fetch(this.url, { method: 'POST', body: this.body(kept), credentials: 'omit', headers: { 'Content-Type': 'text/plain' } })
      return [answer.status, answer.headers.get('Retry-After')]
    } catch {
      return [0, null]
    }
  }

  private body(kept: Kept[]): string {
    return `{"writeKey":${JSON.stringify(this.writeKey)},"sentAt":"${new Date().toISOString()}","batch":[${kept.map(one => one.json).join(',')}]}`
  }
}
