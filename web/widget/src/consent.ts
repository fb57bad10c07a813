// What the visitor has allowed, purpose by purpose, and whether anything may be sent at all.
import type { Store } from './memory'

const name = 'mitos.consent'

/** Purpose, or purpose/channel, to yes or no. */
export type Preferences = Record<string, boolean>

export class Consent {
  /**
   * @param gate The purpose without which nothing is sent or kept; null when the site needs none.
   */
  constructor(private readonly store: Store, private readonly gate: string | null) {}

  get preferences(): Preferences {
    try {
      return JSON.parse(this.store.getItem(name) ?? '{}') as Preferences
    } catch {
      return {}
    }
  }

  /** Null while she has not been asked. */
  get answer(): boolean | null { return this.answerWith({}) }

  /** The answer as it would be with these said as well. */
  answerWith(said: Preferences): boolean | null {
    if (this.gate === null) return true
    return { ...this.preferences, ...said }[this.gate] ?? null
  }

  /** The answers that are news. */
  news(said: Preferences): [string, boolean][] {
    const before = this.preferences
    return Object.entries(said).filter(([purpose, isGranted]) => before[purpose] !== isGranted)
  }

  /** Kept even when they are no: she is not to be asked again on every page. */
  keep(said: Preferences): void {
    this.store.setItem(name, JSON.stringify({ ...this.preferences, ...said }))
  }
}

/** The purpose that gates: the one the site names, or `analytics` where the browser itself asks not to be followed. */
export function gateOf(named: string | null, browser: { globalPrivacyControl?: boolean; doNotTrack?: string | null }): string | null {
  return named || (browser.globalPrivacyControl || browser.doNotTrack === '1' ? 'analytics' : null)
}
