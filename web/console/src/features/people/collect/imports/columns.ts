// A column mapping as one choice for each column, which is how people think of it, and back as the API wants it.
import type { ImportMapping } from '../../../../generated/api'

export const roles = ['ignore', 'userId', 'email', 'phone', 'timestamp', 'event', 'property', 'trait'] as const
export type Role = (typeof roles)[number]
export interface ColumnChoice { column: string; role: Role; name: string; unique: boolean }

export interface MappingDraft {
  type: string
  eventName: string
  format: string
  zone: string
  columns: ColumnChoice[]
}

export function draftOf(columns: string[], mapping: ImportMapping): MappingDraft {
  const roleOf = (column: string): Pick<ColumnChoice, 'role' | 'name'> => {
    for (const role of ['userId', 'email', 'phone', 'timestamp', 'event'] as const) {
      if (mapping[role]?.column === column) return { role, name: column }
    }
    for (const [role, entries] of [['trait', mapping.traits], ['property', mapping.properties]] as const) {
      const found = Object.entries(entries ?? {}).find(([, reference]) => reference.column === column)
      if (found) return { role, name: found[0] }
    }
    return { role: 'ignore', name: column }
  }
  return {
    type: mapping.type ?? 'track',
    eventName: mapping.event?.value ?? '',
    format: mapping.timestamp?.format ?? '',
    zone: mapping.timestamp?.zone ?? 'Europe/Athens',
    columns: columns.map(column => ({ column, ...roleOf(column), unique: mapping.messageId?.columns?.includes(column) ?? false })),
  }
}

export function mappingOf(draft: MappingDraft): ImportMapping {
  const single = (role: Role) => draft.columns.find(choice => choice.role === role)?.column
  const named = (role: Role) => Object.fromEntries(
    draft.columns.filter(choice => choice.role === role).map(choice => [choice.name.trim() || choice.column, { column: choice.column }]),
  )
  const reference = (role: Role) => { const column = single(role); return column ? { column } : undefined }
  const timestamp = single('timestamp')
  const unique = draft.columns.filter(choice => choice.unique).map(choice => choice.column)
  const event = reference('event') ?? (draft.eventName.trim() ? { value: draft.eventName.trim() } : undefined)
  const parts = {
    event: draft.type === 'identify' ? undefined : event,
    messageId: unique.length > 0 ? { columns: unique } : undefined,
    userId: reference('userId'), email: reference('email'), phone: reference('phone'),
    timestamp: timestamp ? { column: timestamp, ...(draft.format ? { format: draft.format } : {}), ...(draft.zone ? { zone: draft.zone } : {}) } : undefined,
    traits: named('trait'), properties: named('property'),
  }
  return { type: draft.type, ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) }
}

/** What still stands in the way of starting, as the key of a sentence. */
export function missingOf(draft: MappingDraft): string | null {
  const has = (role: Role) => draft.columns.some(choice => choice.role === role)
  if (!has('userId') && !has('email') && !has('phone')) return 'who'
  if (draft.type === 'track' && !has('event') && !draft.eventName.trim()) return 'event'
  return null
}
