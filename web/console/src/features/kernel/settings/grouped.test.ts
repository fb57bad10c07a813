// The groups of the settings page.
import { expect, it } from 'vitest'
import type { Setting } from '../../../generated/api'
import { grouped } from './grouped'

const setting = (name: string) => ({ name }) as Setting

it('groups settings by the beginning of their names and keeps the order', () => {
  const groups = grouped(['staff.sessionDays', 'intake.maxWaitingEvents', 'staff.linkHours'].map(setting))
  expect(groups.map(([group, list]) => [group, list.map(one => one.name)])).toEqual([
    ['staff', ['staff.sessionDays', 'staff.linkHours']], ['intake', ['intake.maxWaitingEvents']],
  ])
})
