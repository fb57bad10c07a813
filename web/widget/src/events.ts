// The shapes of what the script sends: the wire contract of /v1/batch.

export type Fields = Record<string, unknown>

export type EventType = 'identify' | 'track' | 'page' | 'group' | 'alias'

export interface SentEvent {
  type: EventType
  messageId: string
  timestamp: string
  anonymousId: string
  userId?: string
  event?: string
  name?: string
  category?: string
  groupId?: string
  previousId?: string
  properties?: Fields
  traits?: Fields
  context: Fields
}

/** 32 hexadecimal digits of chance. (randomUUID is missing on pages without https.) */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}
