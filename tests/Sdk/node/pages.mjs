// Serves the shop's page that loads an SDK, on an origin of its own, so that the browser asks the server for permission (CORS).
import http from 'node:http';
import { build } from 'esbuild';

/** The SDK and the page's own code in one script, as a bundler would ship it. */
export async function bundle(entry) {
  const result = await build({
    entryPoints: [new URL(entry, import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return result.outputFiles[0].text;
}

/** Starts the page's server on a free port; `pages` are HTML or script texts by path. */
export function serve(pages) {
  const server = http.createServer((request, response) => {
    const text = pages[new URL(request.url, 'http://page').pathname];
    const isScript = request.url.split('?')[0].endsWith('.js');
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    });
    response.end(text ?? '');
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve({
    origin: `http://localhost:${server.address().port}`,
    close: () => server.close(),
  })));
}

/** A page of the shop with the given scripts in its head. */
export const shopPage = head =>
  `<!doctype html><html lang="el"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Κατάστημα δοκιμών</title>${head}</head><body><h1>Κήπος</h1></body></html>`;
