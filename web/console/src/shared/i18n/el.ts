// The Greek texts of the console, one file for each part of it.
import common from './el/common.json'
import shell from './el/shell.json'
import session from './el/session.json'
import home from './el/home.json'
import customers from './el/customers.json'
import profile from './el/profile.json'
import thread from './el/thread.json'
import identity from './el/identity.json'
import events from './el/events.json'
import quarantine from './el/quarantine.json'
import imports from './el/imports.json'
import settings from './el/settings.json'
import terms from './el/terms.json'
import audiences from './el/audiences.json'
import computed from './el/computed.json'
import duplicates from './el/duplicates.json'
import consent from './el/consent.json'
import touchpoints from './el/touchpoints.json'
import journeys from './el/journeys.json'
import campaigns from './el/campaigns.json'
import catalogue from './el/catalogue.json'
import errors from './el/errors.json'
import account from './el/account.json'
import reach from './el/reach.json'

export const texts = {
  common, shell, session, home, customers, profile, thread, identity, events, quarantine, imports, settings, terms, computed, audiences, duplicates, consent, touchpoints, journeys, campaigns, catalogue, errors, account, reach,
}
