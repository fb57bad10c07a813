// Runs the Segment and RudderStack SDKs for Node against a server and prints, as JSON, what they sent and how it went.
import { Analytics } from '@segment/analytics-node';
import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { namesFor, orderProperties, target } from './calls.mjs';

const { host, writeKey } = target();
const timestamp = new Date(Date.now() - 3_600_000);

async function runSegment() {
  const names = namesFor('segment-node');
  const errors = [];
  const sent = [];
  const analytics = new Analytics({ writeKey, host, flushAt: 20, maxRetries: 2 });
  analytics.on('error', error => errors.push(String(error.reason ?? error.code ?? error)));
  const call = (type, fields) => new Promise(resolve => {
    analytics[type]({ timestamp, ...fields }, (error, context) => {
      if (error) errors.push(String(error));
      if (context) sent.push({ type, messageId: context.event.messageId, event: context.event.event });
      resolve();
    });
  });

  const done = Promise.all([
    call('identify', { userId: names.userId, anonymousId: `${names.run}-anon`, traits: { email: names.email, firstName: 'Μαρία' } }),
    call('track', { userId: names.userId, event: names.event, properties: orderProperties, messageId: `${names.run}-own-id` }),
    call('page', { anonymousId: `${names.run}-anon`, category: 'Κατάλογος', name: 'Κήπος', properties: { url: 'https://shop.example/el/garden' } }),
    call('screen', { anonymousId: `${names.run}-anon`, name: 'Καλάθι' }),
    call('group', { userId: names.userId, groupId: names.groupId, traits: { name: 'Γραφείο' } }),
    call('alias', { userId: names.nextUserId, previousId: names.userId }),
  ]);
  await analytics.flush();
  await done;
  await analytics.closeAndFlush();
  return { sdk: '@segment/analytics-node', ...names, sent, errors };
}

async function runRudder() {
  const names = namesFor('rudder-node');
  const errors = [];
  const sent = [];
  const client = new RudderAnalytics(writeKey, { dataPlaneUrl: host, flushAt: 20, flushInterval: 1000, errorHandler: error => errors.push(String(error)) });
  const call = (type, fields) => {
    const messageId = `${names.run}-${type}`;
    client[type]({ originalTimestamp: timestamp, messageId, ...fields });
    sent.push({ type, messageId, event: fields.event });
  };

  call('identify', { userId: names.userId, anonymousId: `${names.run}-anon`, traits: { email: names.email, firstName: 'Μαρία' } });
  call('track', { userId: names.userId, event: names.event, properties: orderProperties });
  call('page', { anonymousId: `${names.run}-anon`, category: 'Κατάλογος', name: 'Κήπος', properties: { url: 'https://shop.example/el/garden' } });
  call('screen', { anonymousId: `${names.run}-anon`, name: 'Καλάθι' });
  call('group', { userId: names.userId, groupId: names.groupId, traits: { name: 'Γραφείο' } });
  call('alias', { userId: names.nextUserId, previousId: names.userId });
  await new Promise(resolve => client.flush(error => {
    if (error) errors.push(String(error));
    resolve();
  }));
  return { sdk: '@rudderstack/rudder-sdk-node', ...names, sent, errors };
}

const results = [];
for (const run of [runSegment, runRudder]) {
  results.push(await run());
}

console.log(JSON.stringify(results, null, 2));
process.exit(0);
