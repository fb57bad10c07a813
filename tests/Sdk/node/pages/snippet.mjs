// The page's own code where the script comes from the server itself, as with the snippet: calls are queued until it has loaded.
const methods = ['page', 'identify', 'track', 'group', 'screen', 'alias', 'ready', 'addSourceMiddleware'];
const queue = (window.analytics = window.analytics || []);
queue.methods = methods;
for (const method of methods) {
  queue[method] = (...args) => {
    // Once loaded, the script puts the real object in the queue's place.
    if (window.analytics !== queue) {
      return window.analytics[method](...args);
    }
    queue.push([method, ...args]);
    return queue;
  };
}

const { HOST: host, WRITE_KEY: writeKey } = window.shop;
queue._writeKey = writeKey;
const script = document.createElement('script');
script.async = true;
script.dataset.globalSegmentAnalyticsKey = 'analytics';
script.src = `${host}/analytics.js/v1/${writeKey}/analytics.min.js`;
document.head.append(script);
queue.page('Κατάλογος', 'Κήπος');

window.runCalls = async ({ names, properties }) => {
  await new Promise(resolve => window.analytics.ready(resolve));
  const analytics = window.analytics;
  const contexts = [
    await analytics.identify(names.userId, { email: names.email, firstName: 'Μαρία' }),
    await analytics.track(names.event, properties),
    await analytics.group(names.groupId, { name: 'Γραφείο' }),
    await analytics.alias(names.nextUserId, names.userId),
  ];
  return contexts.map(({ event }) => ({ type: event.type, messageId: event.messageId, event: event.event }));
};
