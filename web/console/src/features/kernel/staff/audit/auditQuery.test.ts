// The period of the audit's filters holds its last day as a whole.
import { expect, it } from 'vitest'
import { auditQuery } from './auditQuery'

const none = { who: '', what: '', kind: '', from: '', to: '' }

it('asks for nothing that was not chosen', () => {
  expect(auditQuery(none)).toEqual({})
})

it('asks for a kind of subject, and for whole days', () => {
  const query = auditQuery({ ...none, who: 'anna', what: 'staff.', kind: 'team', from: '2026-11-30', to: '2026-11-30' })
  expect(query).toMatchObject({ actor: 'anna', action: 'staff.', subject: 'team:' })
  expect(Date.parse(query.to!) - Date.parse(query.from!)).toBe(86_400_000)
  expect(auditQuery({ ...none, to: '2026-12-31' }).to!.slice(0, 4)).toMatch(/2026|2027/)
})
