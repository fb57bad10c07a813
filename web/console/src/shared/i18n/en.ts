// The English texts of the console, one file for each part of it.
import common from './en/common.json'
import shell from './en/shell.json'
import session from './en/session.json'
import home from './en/home.json'
import customers from './en/customers.json'
import profile from './en/profile.json'
import thread from './en/thread.json'
import identity from './en/identity.json'
import events from './en/events.json'
import quarantine from './en/quarantine.json'
import imports from './en/imports.json'
import settings from './en/settings.json'
import terms from './en/terms.json'
import audiences from './en/audiences.json'
import computed from './en/computed.json'
import duplicates from './en/duplicates.json'
import consent from './en/consent.json'
import touchpoints from './en/touchpoints.json'
import journeys from './en/journeys.json'
import campaigns from './en/campaigns.json'
import catalogue from './en/catalogue.json'
import errors from './en/errors.json'
import account from './en/account.json'
import reach from './en/reach.json'

export const texts = {
  common, shell, session, home, customers, profile, thread, identity, events, quarantine, imports, settings, terms, computed, audiences, duplicates, consent, touchpoints, journeys, campaigns, catalogue, errors, account, reach,
}
