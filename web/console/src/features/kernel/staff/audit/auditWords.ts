// What an entry of the audit speaks of, in words: the server writes stable words (Kernel/Staff/AuditLog.cs), people read sentences.
import type { TFunction } from 'i18next'
import type { AuditEntry } from '../../../../generated/api'
import { plain } from '../../../../shared/text/plain'

const pages: Record<string, (id: string) => string> = {
  profile: id => `/customers/${id}`,
  audience: id => `/audiences?audience=${id}`,
  computedTrait: id => `/data/computed-traits?trait=${id}`,
  quarantine: id => `/data/quarantine?item=${id}`,
  import: () => '/data/imports',
  job: () => '/settings/background',
  source: () => '/settings/sources',
  connection: () => '/settings/sources',
  template: id => `/content/templates/${id}`,
  campaign: id => `/campaigns/${id}`,
  channel: () => '/content/channels',
  message: id => `/content/messages?message=${id}`,
  key: () => '/settings/keys',
  staff: () => '/settings/staff',
  team: () => '/settings/teams',
  journey: id => `/journeys/${id}`,
  task: id => `/tasks?task=${encodeURIComponent(id)}`,
}

/** The kinds of subjects by which the list can be narrowed. */
export const auditKinds = [...Object.keys(pages), 'role']

const actionKey = (action: string) => action.replaceAll('.', '_').replaceAll('-', '_')

/** Actions are stable words of the server, such as "profile.split"; the dot would be read as a level of the texts. */
export const auditAction = (action: string, t: TFunction): string => t(`settings:audit.action.${actionKey(action)}`, { defaultValue: plain(action) })

/** What the server writes (a test compares), in the order of the list to choose from. */
export const auditActions = [
  'session.start', 'session.end', 'session.end_others', 'session.lock', 'account.change', 'password.set', 'second_factor.set', 'second_factor.remove', 'second_factor.codes',
  'staff.add', 'staff.change', 'staff.link', 'staff.release', 'staff.sign_out', 'staff.second_factor_remove', 'team.add', 'team.change', 'team.delete', 'role.change',
  'key.add', 'key.rotate', 'key.delete', 'profile.read', 'profile.merge', 'profile.split', 'profile.cut.undo', 'duplicate.confirm', 'duplicate.refuse', 'duplicate.reopen', 'duplicate.run', 'profile.consent', 'profile.consentLink', 'profile.archive', 'profile.erase', 'privacy.eraseAgain', 'event.read',
  'quarantine.read', 'quarantine.replay', 'quarantine.discard', 'connection.add', 'connection.change', 'connection.secret', 'connection.privacy', 'privacy.request', 'privacy.complete', 'privacy.refuse', 'settings.privacyRequests', 'import.refused', 'source.add', 'source.change', 'source.key', 'plan.change', 'plan.remove', 'settings.identity', 'settings.duplicates', 'settings.traits', 'settings.consent', 'settings.trustedSources', 'settings.retention', 'settings.register', 'settings.touchpoints', 'audience.create', 'audience.change', 'audience.delete', 'computedTrait.create', 'computedTrait.change', 'computedTrait.delete',
  'template.add', 'template.change', 'template.publish', 'template.preview', 'template.test', 'channel.add', 'channel.change', 'channel.test', 'message.send', 'message.cancel', 'message.read', 'profile.messages', 'suppression.lift', 'settings.brand', 'settings.arbiter',
  'import.start', 'import.cancel', 'import.resume', 'job.cancel', 'job.pause', 'job.retry', 'audit.export',
  'journey.create', 'journey.change', 'journey.delete', 'journey.publish', 'journey.pause', 'journey.resume', 'journey.stop', 'journey.enter', 'journey.backtest', 'journey.path.read', 'journey.secret.read', 'journey.calls.repeat', 'settings.journeys', 'task.take', 'task.release', 'task.complete',
  'campaign.create', 'campaign.change', 'campaign.delete', 'campaign.launch', 'campaign.stop', 'campaign.pause', 'campaign.resume', 'campaign.archive', 'campaign.restore',
]

/** What it was done to, and where that is looked at. */
export function auditSubject(entry: AuditEntry, t: TFunction): { name: string; to: string } | null {
  const { action, subject } = entry
  if (action === 'settings.identity' || action === 'settings.traits') {
    const page = action.slice('settings.'.length)
    return { name: t(`shell:section.${page}`), to: `/settings/${page}` }
  }
  if (action === 'role.change') return { name: t(`terms:role.${subject.slice('role:'.length)}`, { defaultValue: subject }), to: '/settings/roles' }
  if (action === 'audit.export') return { name: t('shell:section.audit'), to: '/settings/audit' }
  if (action === 'session.lock' && subject === 'unknown_address') return { name: t('settings:audit.unknownAddress'), to: '' }
  if (action.startsWith('settings.') || action.startsWith('privacy.') || action === 'duplicate.run') return null
  if (action === 'event.read') return { name: subject, to: '' }
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
  if (action === 'channel.test' || action === 'template.test') return t(`reach:outcome.${detail}`, { defaultValue: detail })
  if (action === 'import.start') return t(`imports:kind.${detail}`, { defaultValue: detail })
  if (action === 'quarantine.replay' && detail === 'edited') return t('settings:audit.edited')
  if (action === 'source.add') return detail === entry.subjectName ? '' : detail
  if (action === 'profile.merge' || action === 'duplicate.confirm' || action === 'duplicate.refuse' || action === 'duplicate.reopen') return t('settings:audit.withOther')
  const [, minutes] = /^(\d+) minutes$/.exec(detail) ?? []
  if (minutes) return t('settings:audit.minutes', { count: Number(minutes) })
  const [, hours] = /^(\d+) hours$/.exec(detail) ?? []
  if (hours) return t('settings:audit.grace', { count: Number(hours) })
  const [, members] = /^(\d+) members$/.exec(detail) ?? []
  if (members) return t('settings:audit.members', { count: Number(members) })
  if (action === 'session.end_others') return t('settings:audit.ended', { count: Number(detail) })
  if (action === 'team.delete' || action === 'session.end' || action === 'audit.export') return detail
  if (action === 'account.change' || action === 'password.set' || action === 'role.change') return detail.split(' ').map(word => t(`settings:audit.word.${word}`, { defaultValue: word })).join(' · ')
  if (action === 'key.add' && /^[A-Z]/.test(detail)) return detail.split(' ').map(word => t(`terms:permission.${word}`, { defaultValue: word })).join(', ')
  const [, count] = /^(\d+) identifiers$/.exec(detail) ?? []
  if (count) return t('identity:split.identifiers', { count: Number(count) })
  const [, replayed, failed] = /^(\d+) replayed, (\d+) failed$/.exec(detail) ?? []
  if (replayed) return t('settings:audit.replayed', { replayed, failed })
  return detail.split(' ').map(word => (word === 'disabled' ? t('settings:staff.disabled') : word === 'limited' ? t('settings:audit.word.limited') : t(`terms:role.${word}`, { defaultValue: word }))).join(' · ')
}
