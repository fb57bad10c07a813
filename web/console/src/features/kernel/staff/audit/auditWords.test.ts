// No word of the server's own reaches the reader of the audit.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import type { AuditEntry } from '../../../../generated/api'
import { texts as el } from '../../../../shared/i18n/el'
import { auditAction, auditActions, auditDetail, auditSubject } from './auditWords'

beforeAll(() => i18next.init({ lng: 'el', resources: { el }, interpolation: { escapeValue: false } }))

const entry = (action: string, subject: string, detail = '', subjectName: string | null = null): AuditEntry =>
  ({ id: 1, at: '2026-11-26T01:00:00Z', actor: 'a@mitos.example', action, subject, detail, subjectName })

it('names the subject and leads to it', () => {
  const told = (of: AuditEntry) => auditSubject(of, i18next.t)
  expect(told(entry('job.pause', 'job:2', '', 'till.ndjson'))).toEqual({ name: 'till.ndjson', to: '/settings/background' })
  expect(told(entry('key.delete', 'key:3'))).toEqual({ name: 'Κλειδί 3', to: '/settings/keys' })
  expect(told(entry('profile.read', 'profile:0199-ab12'))).toEqual({ name: 'Επισκέπτης ab12', to: '/customers/0199-ab12' })
  expect(told(entry('settings.traits', 'settings'))).toEqual({ name: 'Κανόνες στοιχείων', to: '/settings/traits' })
  expect(told(entry('plan.change', 'Gift Wrapped'))?.to).toBe('/settings/tracking-plan?entry=Gift%20Wrapped')
  expect(told(entry('quarantine.replay', 'missing_event'))?.name).toBe('Λείπει το όνομα του συμβάντος.')
})

it('tells the detail in Greek', () => {
  const told = (of: AuditEntry) => auditDetail(of, i18next.t)
  expect(told(entry('session.start', 'staff:1', 'link'))).toBe('με σύνδεσμο μιας χρήσης')
  expect(told(entry('staff.change', 'staff:2', 'marketer disabled'))).toBe('Μάρκετινγκ · ανενεργός λογαριασμός')
  expect(told(entry('profile.split', 'profile:1', '1 identifiers'))).toBe('1 αναγνωριστικό')
  expect(told(entry('quarantine.replay', 'missing_event', '3 replayed, 1 failed'))).toBe('3 πέρασαν, 1 έμειναν')
  expect(told(entry('source.add', 'source:2', 'Ταμείο', 'Ταμείο'))).toBe('')
})

it('knows every action that the server writes, and has words for it', () => {
  const src = join(import.meta.dirname, '../../../../../../../src')
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.cs') && !/(^|\/)(bin|obj)\//.test(name)).map(name => readFileSync(join(src, name), 'utf8')).join('\n')
  const written = [...code.matchAll(/"((?:template|channel|message|campaign|journey|task|audience|computedTrait|session|account|password|second_factor|staff|team|role|key|profile|event|quarantine|source|plan|settings|import|job|audit)\.[A-Za-z_.]+)"(?=, (?:\$"|"|http|cancellation|messageId|name|request|planned|\(|caller))/g)].map(match => match[1]!)
  expect(written.length).toBeGreaterThan(30)
  expect([...new Set(written)].filter(action => !auditActions.includes(action) && !action.startsWith('settings.role'))).toEqual([])
  expect(auditActions.filter(action => !code.includes(`"${action}"`))).toEqual([])
  expect(auditActions.filter(action => auditAction(action, i18next.t) === action)).toEqual([])
})
