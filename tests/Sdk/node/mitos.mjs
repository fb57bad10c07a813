// Runs mitos.js, as the server serves it, in Chromium through what happens to a customer's page, and prints as JSON what was seen in each story.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { target } from './calls.mjs';
import { serve, shopPage } from './pages.mjs';

const { host, writeKey } = target();
const run = Date.now().toString(36);
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];
const names = ['identify', 'track', 'page', 'group', 'alias', 'consent', 'reset'];
const stub = `<script>window.mitos=window.mitos||[];${JSON.stringify(names)}.forEach(function(n){mitos[n]=function(){mitos.push([n].concat([].slice.call(arguments)))}})</script>`;
const tag = attributes => `<script async src="${host}/mitos.js" data-write-key="${writeKey}" ${attributes}></script>`;

const shop = await serve({
  '/plain.html': shopPage(tag('')),
  '/queued.html': shopPage(`${stub}<script>mitos.identify('queued-${run}',{firstName:'Μαρία'});mitos.track('Queued ${run}')</script>${tag('')}`),
  '/consent.html': shopPage(tag('data-consent="analytics"')),
  '/next.html': shopPage(tag('data-page="off"')),
});

/** Every event that a page tried to send, with the answer's status; beacons tell theirs through the page. */
async function watch(context) {
  const seen = [];
  await context.exposeFunction('noteBeacon', text => seen.push({ kind: 'beacon', events: JSON.parse(text).batch }));
  await context.addInitScript(() => {
    const send = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, data) => { window.noteBeacon(String(data)); return send(url, data); };
  });
  context.on('response', response => {
    if (response.url() === `${host}/v1/batch` && response.request().method() === 'POST') {
      const text = response.request().postData();
      if (text) seen.push({ kind: 'fetch', status: response.status(), events: JSON.parse(text).batch });
    }
  });
  return seen;
}

const sent = (seen, kind) => seen.filter(one => !kind || one.kind === kind).flatMap(one => one.events);
const until = async test => { for (let waited = 0; waited < 10_000 && !await test(); waited += 50) await new Promise(done => setTimeout(done, 50)); };
const opened = async (context, where) => { const page = await context.newPage(); await page.goto(shop.origin + where); await page.waitForFunction(() => window.mitos && !Array.isArray(window.mitos)); return page; };
const told = events => events.map(({ type, messageId, event, userId, anonymousId }) => ({ type, messageId, event, userId, anonymousId }));
const kept = page => page.evaluate(() => ({ cookie: document.cookie, store: Object.keys(localStorage) }));

const stories = {
  async 'calls before the script'(context, seen) {
    await opened(context, '/queued.html?utm_source=news&utm_campaign=spring');
    await until(() => sent(seen).length >= 3);
    return { events: told(sent(seen)), context: sent(seen)[0]?.context };
  },
  async 'offline then online'(context, seen) {
    const page = await opened(context, '/next.html');
    await context.setOffline(true);
    await page.evaluate(run => { for (let i = 0; i < 5; i++) mitos.track(`Offline ${i} ${run}`); }, run);
    await page.waitForTimeout(1_500);
    const before = sent(seen).length;
    await context.setOffline(false);
    await until(() => sent(seen).length >= 5);
    await until(async () => (await kept(page)).store.every(name => !/^mitos\.[^.]{6}\./.test(name)));
    return { events: told(sent(seen)), before, left: (await kept(page)).store };
  },
  async 'closed while offline'(context, seen) {
    const page = await opened(context, '/next.html');
    await context.setOffline(true);
    await page.evaluate(run => mitos.track(`Left ${run}`), run);
    await page.close();
    await context.setOffline(false);
    await opened(context, '/next.html');
    await until(() => sent(seen).length >= 1);
    return { events: told(sent(seen)) };
  },
  async 'page unload'(context, seen) {
    const page = await opened(context, '/next.html');
    await page.evaluate(run => { mitos.track(`Unload ${run}`); location.href = 'about:blank'; }, run);
    await until(() => sent(seen, 'beacon').length >= 1);
    return { events: told(sent(seen, 'beacon')) };
  },
  async 'two tabs'(context, seen) {
    const tabs = [await opened(context, '/next.html'), await opened(context, '/next.html')];
    await Promise.all(tabs.map((tab, number) => tab.evaluate(([number, run]) => { for (let i = 0; i < 30; i++) mitos.track(`Tab ${number} ${i} ${run}`); }, [number, run])));
    await until(() => new Set(sent(seen).map(one => one.messageId)).size >= 60);
    await tabs[0].waitForTimeout(500);
    return { events: told(sent(seen)) };
  },
  async 'consent'(context, seen) {
    const page = await opened(context, '/consent.html');
    await page.evaluate(run => mitos.track(`Before ${run}`), run);
    await page.waitForTimeout(1_000);
    const before = { sent: sent(seen).length, ...await kept(page) };
    await page.evaluate(() => mitos.consent({ analytics: true, marketing: false }));
    await until(() => sent(seen).length >= 4);
    const granted = sent(seen).length;
    await page.evaluate(() => mitos.consent({ analytics: false }));
    await until(() => sent(seen).length >= granted + 1);
    await page.evaluate(run => mitos.track(`After ${run}`), run);
    await page.waitForTimeout(1_000);
    return { events: told(sent(seen)), changes: sent(seen).filter(one => one.event === 'Consent Changed').map(one => one.properties), before, after: await kept(page) };
  },
  async 'global privacy control'(context, seen) {
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }));
    const page = await opened(context, '/plain.html');
    await page.waitForTimeout(1_000);
    return { events: told(sent(seen)), after: await kept(page) };
  },
};

const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'mitos-js-'));
const results = [];
for (const [story, play] of Object.entries(stories)) {
  const context = await chromium.launchPersistentContext(path.join(userData, String(results.length)), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags, ignoreDefaultArgs: ['--enable-automation'],
  });
  const errors = [];
  context.on('weberror', error => errors.push(String(error.error())));
  const seen = await watch(context);
  results.push({ story, errors, ...await play(context, seen).catch(error => ({ errors: [String(error)], events: [] })) });
  await context.close();
}

shop.close();
fs.rmSync(userData, { recursive: true, force: true });
console.log(JSON.stringify(results, null, 2));
process.exit(0);
