// Bundles mitos.js for browsers and fails when it has grown beyond what a customer's page should have to load.
import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const mostBytes = 5_000
const target = new URL('./dist/mitos.js', import.meta.url).pathname
await build({
  entryPoints: [new URL('./src/main.ts', import.meta.url).pathname],
  outfile: target,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
})
const file = readFileSync(target)
const packed = gzipSync(file, { level: 9 }).length
console.log(`mitos.js: ${file.length} bytes, ${packed} gzipped (at most ${mostBytes})`)
if (packed > mostBytes) {
  console.error(`mitos.js is ${packed - mostBytes} bytes too large.`)
  process.exit(1)
}
