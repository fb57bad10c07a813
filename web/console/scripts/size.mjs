// Prints the gzipped size of every script that the first route ever loads, at once or lazily, and fails above the bar of 350 kB.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const barBytes = 350_000
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

// What the first route does not load: the pages of other addresses, and the smaller one of the two languages.
const firstPage = 'src/features/host/home/HomePage.tsx'
const isOtherPage = key => /^src\/features\/.*(Page|Tab)\.tsx$/.test(key) && key !== firstPage
const languages = ['src/shared/i18n/el.ts', 'src/shared/i18n/en.ts']
const gzipped = file => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
const [, smallerLanguage] = languages.toSorted((a, b) => gzipped(manifest[b].file) - gzipped(manifest[a].file))

/** The chunks reached from these; `lazily` also through import() calls. */
function reached(starts, lazily) {
  const found = new Set()
  function add(key) {
    if (!manifest[key] || found.has(key) || isOtherPage(key) || key === smallerLanguage) return
    found.add(key)
    for (const other of manifest[key].imports ?? []) add(other)
    if (lazily) for (const other of manifest[key].dynamicImports ?? []) add(other)
  }
  for (const start of starts) add(start)
  return found
}

const entries = Object.keys(manifest).filter(key => manifest[key].isEntry)
const filesOf = keys => [...new Set([...keys].map(key => manifest[key].file).filter(file => file.endsWith('.js')))].sort()
const atOnce = new Set([...filesOf(reached([...entries, firstPage, ...languages], false)), 'scheme.js'])
const all = [...new Set([...atOnce, ...filesOf(reached([...entries, firstPage], true))])]

const print = (bytes, what) => console.log(`${String(bytes).padStart(8)}  ${what}`)
let total = 0
let first = 0
for (const file of all) {
  const bytes = gzipped(file)
  total += bytes
  if (atOnce.has(file)) first += bytes
  print(bytes, atOnce.has(file) ? file : `${file} (afterwards)`)
}
print(first, 'gzipped before the first route stands')
print(total, `together, gzipped; the bar is ${barBytes}`)
if (total > barBytes) process.exit(1)
