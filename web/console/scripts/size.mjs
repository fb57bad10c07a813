// Prints the gzipped size of every script the first route loads, and fails above the bar of 350 kB.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const barBytes = 350_000
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

// The first route is the entry, one language, and the home page with its charts.
const alsoLoaded = [
  /^src\/features\/host\/home\/HomePage\.tsx$/, /^src\/app\/shell\/Shell\.tsx$/, /^src\/shared\/i18n\/el\.ts$/,
]
const wanted = new Set()
function add(key) {
  const chunk = manifest[key]
  if (!chunk || wanted.has(key)) return
  wanted.add(key)
  for (const other of chunk.imports ?? []) add(other)
}
for (const [key, chunk] of Object.entries(manifest)) {
  if (chunk.isEntry || alsoLoaded.some(pattern => pattern.test(key))) add(key)
}

let total = 0
const files = new Set([...wanted].map(key => manifest[key].file).filter(file => file.endsWith('.js')))
files.add('scheme.js')
for (const file of [...files].sort()) {
  const bytes = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
  total += bytes
  console.log(`${String(bytes).padStart(8)}  ${file}`)
}
console.log(`${String(total).padStart(8)}  total, gzipped; the bar is ${barBytes}`)
if (total > barBytes) process.exit(1)
