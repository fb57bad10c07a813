// The events that the server has not confirmed, kept one by one in the browser's store so that no tab overwrites another's.
import type { Store } from './memory'

/** Bounds for a visitor who stays offline: beyond them the oldest are let go. */
export const mostEvents = 500
export const mostCharacters = 1_000_000

export interface Kept { key: string; json: string }

export class Queue {
  private count = 0

  constructor(private readonly store: Store, private readonly prefix: string) {}

  /** The key begins with the time, so that keys in order are events in order. */
  add(json: string, now: number): void {
    const key = `${this.prefix}${now.toString(36).padStart(9, '0')}.${(this.count++).toString(36).padStart(4, '0')}.${Math.random().toString(36).slice(2, 6)}`
    this.trim(json.length)
    for (;;) {
      try {
        this.store.setItem(key, json)
        return
      } catch {
        // The site's own data may have filled the store; an older event makes room, or this one is lost.
        const [oldest] = this.keys()
        if (oldest === undefined) return
        this.store.removeItem(oldest)
      }
    }
  }

  /** The oldest events of at most so many and so much; always at least one when there is any. */
  take(events: number, characters: number): Kept[] {
    const taken: Kept[] = []
    let size = 0
    for (const key of this.keys()) {
      const json = this.store.getItem(key)
      if (json === null) continue
      size += json.length
      if (taken.length >= events || (taken.length > 0 && size > characters)) break
      taken.push({ key, json })
    }
    return taken
  }

  remove(kept: Kept[]): void {
    for (const { key } of kept) this.store.removeItem(key)
  }

  get isEmpty(): boolean { return this.keys().length === 0 }

  clear(): void {
    for (const key of this.keys()) this.store.removeItem(key)
  }

  private trim(coming: number): void {
    const keys = this.keys()
    const sizes = keys.map(key => this.store.getItem(key)?.length ?? 0)
    let total = sizes.reduce((sum, size) => sum + size, coming)
    for (let index = 0; index < keys.length && (keys.length - index >= mostEvents || total > mostCharacters); index++) {
      this.store.removeItem(keys[index]!)
      total -= sizes[index]!
    }
  }

  private keys(): string[] {
    const keys: string[] = []
    for (let index = 0; index < this.store.length; index++) {
      const key = this.store.key(index)
      if (key?.startsWith(this.prefix)) keys.push(key)
    }
    return keys.sort()
  }
}
