// Days of the business's time zone as instants, for filters that say "since Monday".
import { formatFor, timeZone } from './format'

const offsets = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
const dayMs = 86_400_000

function offsetMs(instant: Date): number {
  const name = offsets.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name)
  if (!match) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000
}

/** Midnight at the start of "2026-11-22" in the zone of the business; null for what is not a day. */
export function startOfDay(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const utc = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(utc)) return null
  const guess = new Date(utc - offsetMs(new Date(utc)))
  // Around a change of the clocks the first guess may be an hour off.
  return new Date(utc - offsetMs(guess))
}

/** The day so many days away from another: "2026-11-22" and 1 give "2026-11-23". */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** "7d" (today and the six days before) or "2026-11-22" as the instant from which one counts. */
export function sinceInstant(value: string): string | undefined {
  const days = /^(\d{1,4})d$/.exec(value)
  const today = formatFor('en').dayKey(new Date())
  const from = days ? startOfDay(addDays(today, 1 - Number(days[1]))) : startOfDay(value)
  return from?.toISOString()
}

/** The instant at which "2026-11-22" is over. */
export function endOfDay(day: string): string | undefined {
  return startOfDay(day) ? startOfDay(addDays(day, 1))?.toISOString() : undefined
}
