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

function filesOf(keys) {
  return [...new Set([...keys].map(key => manifest[key].file).filter(file => file.endsWith('.js')))].sort()
}
const gzipped = file => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
const print = (bytes, what) => console.log(`${String(bytes).padStart(8)}  ${what}`)

let total = 0
const first = [...filesOf(wanted), 'scheme.js']
for (const file of first) {
  const bytes = gzipped(file)
  total += bytes
  print(bytes, file)
}
print(total, `together, gzipped, before the first route stands; the bar is ${barBytes}`)

// Charts and the live connection come in afterwards and are printed so that nobody is misled by the sum above.
const later = Object.entries(manifest).filter(([key]) => /charts\/engine\.ts$|@microsoft\/signalr/.test(key)).map(([key]) => key)
for (const file of filesOf(later)) print(gzipped(file), `${file} (afterwards)`)
if (total > barBytes) process.exit(1)
