// The page's own code with @rudderstack/analytics-js from npm; both of its URLs point to the server.
import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';

window.runCalls = async ({ host, writeKey, names, properties, options }) => {
  const analytics = new RudderAnalytics();
  await new Promise(resolve => {
    analytics.load(writeKey, host, { configUrl: host, onLoaded: resolve, ...options });
  });
  const called = [];
  const call = (type, ...args) => new Promise(resolve => {
    called.push({ type, event: type === 'track' ? args[0] : undefined });
    analytics[type](...args, resolve);
  });
  await call('page', 'Κατάλογος', 'Κήπος', {});
  await call('identify', names.userId, { email: names.email, firstName: 'Μαρία' }, {});
  await call('track', names.event, properties, {});
  await call('group', names.groupId, { name: 'Γραφείο' }, {});
  await call('alias', names.nextUserId, names.userId, {});
  return called;
};
