// Starts the script on a page: reads its own tag, then runs the calls that the page queued before it was here.
import { Consent, gateOf } from './consent'
import { Identity } from './identity'
import { browserStore } from './memory'
import { Mitos } from './mitos'
import { Queue } from './queue'
import { Sender } from './sender'

declare global {
  interface Window { mitos?: Mitos | unknown[][] }
  interface Navigator { globalPrivacyControl?: boolean }
}

function start(tag: HTMLScriptElement, writeKey: string): void {
  const store = browserStore()
  const consent = new Consent(store, gateOf(tag.dataset.consent ?? null, navigator))
  const identity = new Identity(store, tag.dataset.cookieDomain ?? null, () => consent.answer === true)
  const queue = new Queue(store, `mitos.${writeKey.slice(-6)}.`)
  const sender = new Sender(queue, `${new URL(tag.src).origin}/v1/batch`, writeKey)
  const mitos = new Mitos(identity, consent, queue, sender)
  const queued = window.mitos
  window.mitos = mitos

  // Settled now and not with the first event, so that tabs opened one after the other are one visitor.
  mitos.anonymousId()
  addEventListener('online', () => sender.online())
  addEventListener('pagehide', () => sender.close())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && sender.close())
  if (tag.dataset.page !== 'off') mitos.page()
  if (Array.isArray(queued)) mitos.push(...queued)

  // What an earlier page left behind.
  sender.soon()
}

// A second tag on the same page would send everything twice.
const tag = document.currentScript as HTMLScriptElement | null
if (tag?.dataset.writeKey && (!window.mitos || Array.isArray(window.mitos))) {
  start(tag, tag.dataset.writeKey)
}
