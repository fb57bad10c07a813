// What an entry of the audit speaks of, in words: the server writes stable words (Kernel/Staff/AuditLog.cs), people read sentences.
import type { TFunction } from 'i18next'
import type { AuditEntry } from '../../../generated/api'

const pages: Record<string, (id: string) => string> = {
  profile: id => `/customers/${id}`,
  quarantine: id => `/data/quarantine?item=${id}`,
  import: () => '/data/imports',
  computedTrait: id => `/data/computed-traits?trait=${id}`,
  job: () => '/settings/background',
  source: () => '/settings/sources',
  key: () => '/settings/keys',
  staff: () => '/settings/staff',
}

/** What it was done to, and where that is looked at. */
export function auditSubject(entry: AuditEntry, t: TFunction): { name: string; to: string } | null {
  const { action, subject } = entry
  if (action === 'settings.identity' || action === 'settings.traits') {
    const page = action.slice('settings.'.length)
    return { name: t(`shell:section.${page}`), to: `/settings/${page}` }
  }
  if (action.startsWith('plan.')) return { name: subject, to: `/settings/tracking-plan?entry=${encodeURIComponent(subject)}` }
  const [, kind = '', id = ''] = /^(\w+):(.+)$/.exec(subject) ?? []
  const page = pages[kind]
  if (page) return { name: entry.subjectName ?? t(`settings:audit.of.${kind}`, { id: kind === 'profile' ? id.slice(-4) : id }), to: page(id) }
  if (action === 'quarantine.replay') return { name: t(`quarantine:reason.${subject}.title`, { defaultValue: subject }), to: `/data/quarantine?reason=${encodeURIComponent(subject)}` }
  return subject ? { name: subject, to: '' } : null
}

export function auditDetail(entry: AuditEntry, t: TFunction): string {
  const { action, detail } = entry
  if (!detail) return ''
  if (action === 'session.start') return t(`settings:audit.by.${detail}`, { defaultValue: detail })
  if (action === 'import.start') return t(`imports:kind.${detail}`, { defaultValue: detail })
  if (action === 'quarantine.replay' && detail === 'edited') return t('settings:audit.edited')
  if (action === 'source.add') return detail === entry.subjectName ? '' : detail
  if (action === 'profile.merge') return t('settings:audit.withOther')
  const [, count] = /^(\d+) identifiers$/.exec(detail) ?? []
  if (count) return t('identity:split.identifiers', { count: Number(count) })
  const [, replayed, failed] = /^(\d+) replayed, (\d+) failed$/.exec(detail) ?? []
  if (replayed) return t('settings:audit.replayed', { replayed, failed })
  return detail.split(' ').map(word => (word === 'disabled' ? t('settings:staff.disabled') : t(`terms:role.${word}`, { defaultValue: word }))).join(' · ')
}
