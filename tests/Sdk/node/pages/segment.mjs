// The page's own code with @segment/analytics-next from npm: the one changed URL is cdnURL; the rest comes from the server's settings.
import { AnalyticsBrowser } from '@segment/analytics-next';

window.runCalls = async ({ host, writeKey, names, properties, options }) => {
  const analytics = AnalyticsBrowser.load({ writeKey, cdnURL: host }, options);
  const contexts = [
    await analytics.page('Κατάλογος', 'Κήπος'),
    await analytics.identify(names.userId, { email: names.email, firstName: 'Μαρία' }),
    await analytics.track(names.event, properties),
    await analytics.group(names.groupId, { name: 'Γραφείο' }),
    await analytics.screen('Καλάθι'),
    await analytics.alias(names.nextUserId, names.userId),
  ];
  return contexts.map(({ event }) => ({ type: event.type, messageId: event.messageId, event: event.event }));
};
