// Settings by the group that their name begins with, in the order in which the server tells them.
import type { Setting } from '../../../generated/api'

export function grouped(settings: readonly Setting[]): [string, Setting[]][] {
  const groups = new Map<string, Setting[]>()
  for (const setting of settings) {
    const group = setting.name.split('.')[0]!
    groups.set(group, [...(groups.get(group) ?? []), setting])
  }
  return [...groups]
}
