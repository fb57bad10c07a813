// The places of the console and their sections: what the rail, the second column and the command bar show.
import { IconHome, IconSettings, IconUsers } from '@tabler/icons-react'

export interface Section { key: string; to: string }
export interface Place { key: string; to: string; prefixes: string[]; icon: typeof IconHome; sections: Section[]; foot?: boolean }

export const places: Place[] = [
  { key: 'home', to: '/', prefixes: [], icon: IconHome, sections: [] },
  {
    key: 'customers', to: '/customers', prefixes: ['/customers', '/data'], icon: IconUsers,
    sections: [
      { key: 'customers', to: '/customers' },
      { key: 'events', to: '/data/events' },
      { key: 'quarantine', to: '/data/quarantine' },
      { key: 'imports', to: '/data/imports' },
    ],
  },
  {
    key: 'settings', to: '/settings/sources', prefixes: ['/settings'], icon: IconSettings, foot: true,
    sections: [
      { key: 'sources', to: '/settings/sources' },
      { key: 'keys', to: '/settings/keys' },
      { key: 'staff', to: '/settings/staff' },
      { key: 'trackingPlan', to: '/settings/tracking-plan' },
      { key: 'identity', to: '/settings/identity' },
      { key: 'traits', to: '/settings/traits' },
      { key: 'allSettings', to: '/settings/all' },
      { key: 'background', to: '/settings/background' },
      { key: 'audit', to: '/settings/audit' },
    ],
  },
]

export function placeOf(pathname: string): Place | undefined {
  return places.find(place => place.to === pathname || place.prefixes.some(prefix => pathname === prefix || pathname.startsWith(`${prefix}/`)))
}
