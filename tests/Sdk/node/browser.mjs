// Runs the Segment and RudderStack SDKs for browsers in Chromium against a server and prints, as JSON, what they sent and how it went.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { namesFor, orderProperties, target } from './calls.mjs';
import { bundle, serve, shopPage } from './pages.mjs';

const { host, writeKey } = target();
const chromiumFlags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
  // No other machine can be reached. (Playwright's own interception would also answer CORS preflights in the server's place.)
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const patienceMs = 20_000;
const segmentBatching = { integrations: { 'Segment.io': { deliveryStrategy: { strategy: 'batching', config: { size: 6, timeout: 500 } } } } };
const rudderBatching = { useBeacon: false, queueOptions: { batch: { enabled: true, maxItems: 5, flushInterval: 500 } } };
const rudderBeacon = { useBeacon: true, beaconQueueOptions: { maxItems: 5, flushQueueInterval: 500 } };

/** What each case loads (the address with ajs_aid makes the script fetch one of its chunks); `expected` is how many events it must deliver. */
const cases = [
  { sdk: '@segment/analytics-next', page: '/segment.html', expected: 6 },
  { sdk: '@segment/analytics-next batching', page: '/segment.html', expected: 6, options: segmentBatching },
  { sdk: '@segment/analytics-next snippet', page: '/snippet.html?ajs_aid=known-browser', expected: 5 },
  { sdk: '@rudderstack/analytics-js', page: '/rudder.html', expected: 5 },
  { sdk: '@rudderstack/analytics-js batching', page: '/rudder.html', expected: 5, options: rudderBatching },
  { sdk: '@rudderstack/analytics-js beacon', page: '/rudder.html', expected: 5, options: rudderBeacon },
];

async function pagesOfShop() {
  const own = `<script>window.shop = ${JSON.stringify({ HOST: host, WRITE_KEY: writeKey })}</script>`;
  return {
    '/segment.html': shopPage('<script src="/segment.js"></script>'),
    '/snippet.html': shopPage(`${own}<script src="/snippet.js"></script>`),
    '/rudder.html': shopPage('<script src="/rudder.js"></script>'),
    '/segment.js': await bundle('./pages/segment.mjs'),
    '/snippet.js': await bundle('./pages/snippet.mjs'),
    '/rudder.js': await bundle('./pages/rudder.mjs'),
  };
}

/** The events in a request's body, whatever its shape; none when it carries none. */
function eventsIn(text) {
  try {
    const body = JSON.parse(text);
    return body.batch ?? (body.messageId ? [body] : []);
  } catch {
    return [];
  }
}

/** Notes every request to the server, and every other: the SDKs must be content with Mitos alone. */
function watch(page, shopOrigin, errors) {
  const requests = [];
  const foreign = [];
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', error => errors.push(String(error)));
  page.on('requestfailed', request => request.url().startsWith(host) && errors.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on('request', request => {
    if (request.url().startsWith(host)) {
      const text = request.postData() ?? '';
      requests.push({ request, method: request.method(), path: request.url().slice(host.length), events: eventsIn(text) });
    } else if (!request.url().startsWith(shopOrigin)) {
      foreign.push(request.url());
    }
  });
  page.on('response', response => {
    const noted = requests.find(one => one.request === response.request());
    if (noted) noted.status = response.status();
  });
  return { requests, foreign };
}

/** The devtools do not tell a beacon's body when it is a Blob, so the page itself does. */
async function noteBeacons(page, requests) {
  await page.exposeFunction('noteBeacon', (url, text) => {
    requests.find(one => host + one.path === url && one.events.length === 0).events = eventsIn(text);
  });
  await page.addInitScript(() => {
    const send = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, data) => {
      const isSent = send(url, data);
      new Response(data).text().then(text => window.noteBeacon(String(url), text));
      return isSent;
    };
  });
}

/** An SDK that was refused its settings or script waits for ever; the run goes on without it. */
const patience = () => new Promise((_, reject) => {
  setTimeout(() => reject(new Error(`The SDK did not finish its calls within ${patienceMs / 1000} s.`)), patienceMs).unref();
});

async function runCase(browser, shop, { sdk, page: pagePath, expected, options }) {
  const names = namesFor(sdk.replace(/[^a-z]+/g, '-').replace(/^-/, ''));
  const errors = [];
  const page = await browser.newPage();
  const { requests, foreign } = watch(page, shop.origin, errors);
  await noteBeacons(page, requests);
  await page.goto(shop.origin + pagePath);
  const calls = page.evaluate(argument => window.runCalls(argument), { host, writeKey, names, properties: orderProperties, options });
  await Promise.race([calls, patience()]).catch(error => errors.push(String(error)));
  const sentEvents = () => requests.flatMap(one => (one.status ?? 0) < 300 && one.status ? one.events : []);
  for (let waited = 0; sentEvents().length < expected && waited < 15_000; waited += 100) {
    await page.waitForTimeout(100);
  }

  const sent = sentEvents().map(({ type, messageId, event, userId, anonymousId }) => ({ type, messageId, event, userId, anonymousId }));
  await page.close();
  return {
    sdk, ...names, expected, sent, errors, foreign,
    requests: requests.map(({ method, path: requestPath, status }) => ({ method, path: requestPath, status })),
  };
}

const shop = await serve(await pagesOfShop());
const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'mitos-sdk-'));
const results = [];
for (const one of cases) {
  // A fresh profile for each case: the SDKs keep their queues and ids in the browser's storage.
  const context = await chromium.launchPersistentContext(path.join(userData, String(results.length)), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: chromiumFlags,
    ignoreDefaultArgs: ['--enable-automation'],
  });
  results.push(await runCase(context, shop, one));
  await context.close();
}

shop.close();
fs.rmSync(userData, { recursive: true, force: true });
console.log(JSON.stringify(results, null, 2));
process.exit(0);
