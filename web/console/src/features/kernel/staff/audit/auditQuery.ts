// The filters of the audit as the URL holds them, and as the API is asked.
export const filterNames = ['who', 'what', 'kind', 'from', 'to'] as const
export type AuditFilters = Record<(typeof filterNames)[number], string>

/** The next day, so that a period holds its last day as a whole. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** Midnight as the reader's clock has it. */
const midnight = (day: string) => new Date(`${day}T00:00:00`).toISOString()

export function auditQuery(filters: AuditFilters): Record<string, string> {
  return {
    ...(filters.who ? { actor: filters.who } : {}),
    ...(filters.what ? { action: filters.what } : {}),
    ...(filters.kind ? { subject: `${filters.kind}:` } : {}),
    ...(filters.from ? { from: midnight(filters.from) } : {}),
    ...(filters.to ? { to: midnight(dayAfter(filters.to)) } : {}),
  }
}
