// Every address of the console and the page that answers it; each page is loaded when it is first wanted.
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { Failed } from './Failed'
import { Gate } from './Gate'
import { NotFound } from './NotFound'

const settings: RouteObject[] = [
  { index: true, element: <Navigate to="sources" replace /> },
  { path: 'sources', lazy: async () => ({ Component: (await import('../features/people/collect/sources/SourcesPage')).SourcesPage }) },
  { path: 'keys', lazy: async () => ({ Component: (await import('../features/kernel/staff/keys/KeysPage')).KeysPage }) },
  { path: 'staff', lazy: async () => ({ Component: (await import('../features/kernel/staff/people/StaffPage')).StaffPage }) },
  { path: 'teams', lazy: async () => ({ Component: (await import('../features/kernel/staff/teams/TeamsPage')).TeamsPage }) },
  { path: 'roles', lazy: async () => ({ Component: (await import('../features/kernel/staff/roles/RolesPage')).RolesPage }) },
  { path: 'tracking-plan', lazy: async () => ({ Component: (await import('../features/kernel/events/TrackingPlanPage')).TrackingPlanPage }) },
  { path: 'identity', lazy: async () => ({ Component: (await import('../features/people/identity/IdentityRulesPage')).IdentityRulesPage }) },
  { path: 'traits', lazy: async () => ({ Component: (await import('../features/people/profiles/TraitRulesPage')).TraitRulesPage }) },
  { path: 'touchpoints', lazy: async () => ({ Component: (await import('../features/people/profiles/touchpoints/TouchpointRulesPage')).TouchpointRulesPage }) },
  { path: 'journeys', lazy: async () => ({ Component: (await import('../features/engage/journeys/JourneySettingsPage')).JourneySettingsPage }) },
  { path: 'privacy', lazy: async () => ({ Component: (await import('../features/people/consent/PrivacyPage')).PrivacyPage }) },
  { path: 'all', lazy: async () => ({ Component: (await import('../features/kernel/settings/AllSettingsPage')).AllSettingsPage }) },
  { path: 'background', lazy: async () => ({ Component: (await import('../features/kernel/jobs/BackgroundPage')).BackgroundPage }) },
  { path: 'nodes', lazy: async () => ({ Component: (await import('../features/kernel/nodes/NodesPage')).NodesPage }) },
  { path: 'audit', lazy: async () => ({ Component: (await import('../features/kernel/staff/audit/AuditPage')).AuditPage }) },
]

const content: RouteObject[] = [
  { index: true, element: <Navigate to="messages" replace /> },
  { path: 'messages', lazy: async () => ({ Component: (await import('../features/reach/messages/MessagesPage')).MessagesPage }) },
  { path: 'templates', lazy: async () => ({ Component: (await import('../features/reach/templates/TemplatesPage')).TemplatesPage }) },
  { path: 'templates/:key', lazy: async () => ({ Component: (await import('../features/reach/templates/TemplatePage')).TemplatePage }) },
  { path: 'channels', lazy: async () => ({ Component: (await import('../features/reach/channels/ChannelsPage')).ChannelsPage }) },
  { path: 'products', lazy: async () => ({ Component: (await import('../features/sell/catalogue/ProductsPage')).ProductsPage }) },
  { path: 'sending', lazy: async () => ({ Component: (await import('../features/reach/sending/SendingPage')).SendingPage }) },
]

const customer: RouteObject = {
  path: ':id',
  lazy: async () => ({ Component: (await import('../features/people/profiles/customer/CustomerPage')).CustomerPage }),
  children: [
    { index: true, lazy: async () => ({ Component: (await import('../features/people/profiles/thread/ThreadTab')).ThreadTab }) },
    { path: 'traits', lazy: async () => ({ Component: (await import('../features/people/profiles/customer/TraitsTab')).TraitsTab }) },
    { path: 'audiences', lazy: async () => ({ Component: (await import('../features/people/audiences/AudiencesTab')).AudiencesTab }) },
    { path: 'consent', lazy: async () => ({ Component: (await import('../features/people/consent/ConsentTab')).ConsentTab }) },
    { path: 'messages', lazy: async () => ({ Component: (await import('../features/reach/messages/MessagesTab')).MessagesTab }) },
    { path: 'journeys', lazy: async () => ({ Component: (await import('../features/engage/journeys/CustomerJourneysTab')).CustomerJourneysTab }) },
    { path: 'identity', lazy: async () => ({ Component: (await import('../features/people/identity/IdentityTab')).IdentityTab }) },
  ],
}

export const router = createBrowserRouter([
  {
    path: '/',
    Component: Gate,
    ErrorBoundary: Failed,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: Failed,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('../features/host/home/HomePage')).HomePage }) },
          {
            path: 'customers',
            lazy: async () => ({ Component: (await import('../features/people/profiles/list/CustomersPage')).CustomersPage }),
            children: [customer],
          },
          { path: 'data/duplicates', lazy: async () => ({ Component: (await import('../features/people/duplicates/DuplicatesPage')).DuplicatesPage }) },
          { path: 'audiences', lazy: async () => ({ Component: (await import('../features/people/audiences/AudiencesPage')).AudiencesPage }) },
          { path: 'data/events', lazy: async () => ({ Component: (await import('../features/people/collect/events/EventsPage')).EventsPage }) },
          { path: 'data/quarantine', lazy: async () => ({ Component: (await import('../features/people/collect/quarantine/QuarantinePage')).QuarantinePage }) },
          { path: 'data/imports', lazy: async () => ({ Component: (await import('../features/people/collect/imports/ImportsPage')).ImportsPage }) },
          { path: 'account', lazy: async () => ({ Component: (await import('../features/kernel/staff/account/AccountPage')).AccountPage }) },
          { path: 'data/computed-traits', lazy: async () => ({ Component: (await import('../features/people/profiles/computed/ComputedTraitsPage')).ComputedTraitsPage }) },
          { path: 'content', children: content },
          { path: 'journeys', lazy: async () => ({ Component: (await import('../features/engage/journeys/JourneysPage')).JourneysPage }) },
          { path: 'journeys/:id', lazy: async () => ({ Component: (await import('../features/engage/journeys/JourneyPage')).JourneyPage }) },
          { path: 'campaigns', lazy: async () => ({ Component: (await import('../features/engage/campaigns/CampaignsPage')).CampaignsPage }) },
          { path: 'campaigns/:id', lazy: async () => ({ Component: (await import('../features/engage/campaigns/CampaignPage')).CampaignPage }) },
          { path: 'tasks', lazy: async () => ({ Component: (await import('../features/engage/tasks/TasksPage')).TasksPage }) },
          { path: 'settings', children: settings },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
  {
    path: '/sign-in',
    ErrorBoundary: Failed,
    HydrateFallback: () => null,
    lazy: async () => ({ Component: (await import('../features/kernel/staff/session/SignInPage')).SignInPage }),
  },
])
