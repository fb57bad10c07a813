// The places of the console and their sections: what the rail, the second column and the command bar show.
import { IconHome, IconMail, IconRoute, IconSettings, IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Permission } from '../../generated/api'
import { useMay } from '../../shared/api/useMay'

export interface Section { key: string; to: string; needs: Permission }
export interface Place { key: string; to: string; prefixes: string[]; icon: typeof IconHome; sections: Section[]; foot?: boolean }

const places: Place[] = [
  { key: 'home', to: '/', prefixes: [], icon: IconHome, sections: [] },
  {
    key: 'customers', to: '/customers', prefixes: ['/customers', '/audiences', '/data'], icon: IconUsers,
    sections: [
      { key: 'customers', to: '/customers', needs: 'ReadCustomers' },
      { key: 'audiences', to: '/audiences', needs: 'ReadSettings' },
      { key: 'duplicates', to: '/data/duplicates', needs: 'ReadCustomers' },
      { key: 'events', to: '/data/events', needs: 'ReadEvents' },
      { key: 'quarantine', to: '/data/quarantine', needs: 'ReadEvents' },
      { key: 'imports', to: '/data/imports', needs: 'Import' },
      { key: 'computedTraits', to: '/data/computed-traits', needs: 'ReadSettings' },
    ],
  },
  {
    key: 'journeys', to: '/journeys', prefixes: ['/journeys', '/campaigns', '/tasks'], icon: IconRoute,
    sections: [
      { key: 'journeys', to: '/journeys', needs: 'ReadJourneys' },
      { key: 'campaigns', to: '/campaigns', needs: 'ReadCampaigns' },
      { key: 'tasks', to: '/tasks', needs: 'WorkTasks' },
    ],
  },
  {
    key: 'content', to: '/content/messages', prefixes: ['/content'], icon: IconMail,
    sections: [
      { key: 'messages', to: '/content/messages', needs: 'ReadMessages' },
      { key: 'templates', to: '/content/templates', needs: 'ReadMessages' },
      { key: 'channels', to: '/content/channels', needs: 'ReadMessages' },
      { key: 'sending', to: '/content/sending', needs: 'ReadMessages' },
      { key: 'products', to: '/content/products', needs: 'ReadCustomers' },
    ],
  },
  {
    key: 'settings', to: '/settings/sources', prefixes: ['/settings'], icon: IconSettings, foot: true,
    sections: [
      { key: 'sources', to: '/settings/sources', needs: 'ReadSettings' },
      { key: 'keys', to: '/settings/keys', needs: 'ReadSettings' },
      { key: 'staff', to: '/settings/staff', needs: 'ReadSettings' },
      { key: 'teams', to: '/settings/teams', needs: 'ReadSettings' },
      { key: 'roles', to: '/settings/roles', needs: 'ReadSettings' },
      { key: 'trackingPlan', to: '/settings/tracking-plan', needs: 'ReadSettings' },
      { key: 'identity', to: '/settings/identity', needs: 'ReadSettings' },
      { key: 'traits', to: '/settings/traits', needs: 'ReadSettings' },
      { key: 'touchpoints', to: '/settings/touchpoints', needs: 'ReadSettings' },
      { key: 'journeySettings', to: '/settings/journeys', needs: 'ReadSettings' },
      { key: 'privacy', to: '/settings/privacy', needs: 'ReadSettings' },
      { key: 'allSettings', to: '/settings/all', needs: 'ReadSettings' },
      { key: 'background', to: '/settings/background', needs: 'ReadSettings' },
      { key: 'nodes', to: '/settings/nodes', needs: 'ReadSettings' },
      { key: 'audit', to: '/settings/audit', needs: 'ReadAudit' },
    ],
  },
]

/** The places with those of their sections that her role may read; a place that has none left is not shown. */
export function usePlaces(): Place[] {
  const may = useMay()
  return useMemo(() => places.flatMap(place => {
    if (place.sections.length === 0) return [place]
    const sections = place.sections.filter(section => may(section.needs))
    return sections.length === 0 ? [] : [{ ...place, to: sections[0]!.to, sections }]
  }), [may])
}

export function placeOf(shown: Place[], pathname: string): Place | undefined {
  return shown.find(place => place.to === pathname || place.prefixes.some(prefix => pathname === prefix || pathname.startsWith(`${prefix}/`)))
}
