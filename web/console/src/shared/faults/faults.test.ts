// Fails when the server can say something of a field that has no Greek.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import greek from './el.json'
import { faultIn } from './faults'

const src = join(import.meta.dirname, '../../../../../src')
const folders = ['Reach/Channels', 'Reach/Templates', 'Reach/Messages/Arbiter', 'Reach/Messages/Views', 'Reach/Brand', 'People/Audiences']
// What is no sentence of ours, or is for customers and not for staff.
const apart = /^\^|^\{\} \(|\\s|\|bounce|size \(|^\{match|[Α-Ωα-ω]|^The links that customers get|^Of those who/

/** Texts of C# that are sentences; what is filled in stands as {}. */
function sentences(): string[] {
  const found = new Set<string>()
  for (const folder of folders) {
    for (const name of readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.cs'))) {
      for (const line of readFileSync(join(src, folder, name), 'utf8').split('\n')) {
        if (/^\s*\/\/|LoggerMessage|new Problem\(|NotFound\(|Problem\.Invalid|\w+Exception\((?<!LiquidException\()/.test(line)) continue
        for (const text of texts(line)) if (/ \S/.test(text) && /^[A-Z0-9{“m]|^at/.test(text) && /[.)]$/.test(text) && !apart.test(text)) found.add(text)
      }
    }
  }
  return [...found]
}

function texts(line: string): string[] {
  const found: string[] = []
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
    const filled = line[at - 1] === '$'
    let [text, depth] = ['', 0]
    for (at++; at < line.length && (line[at] !== '"' || depth > 0); at++) {
      if (filled && line[at] === '{') { if (depth++ === 0) text += '{}' }
      else if (filled && line[at] === '}') depth--
      else if (depth === 0) text += line[at]
    }
    found.push(text)
  }
  return found
}

describe('what the server says of fields', () => {
  it('is there in Greek', () => {
    const said = sentences()
    expect(said.length).toBeGreaterThan(80)
    expect(said.filter(sentence => !(sentence in greek))).toEqual([])
  })

  it('keeps what was filled in, and the line', () => {
    expect(faultIn('el', 'Line 2: There is no filter “vocativ”.')).toBe('Γραμμή 2: Δεν υπάρχει φίλτρο «vocativ».')
    expect(faultIn('el', 'A name has 1 to 100 characters.')).toBe('Το όνομα έχει από 1 έως 100 χαρακτήρες.')
    expect(faultIn('el', 'A {{ is not closed.')).toBe('Ένα {{ δεν κλείνει.')
    expect(faultIn('en', 'This is needed.')).toBe('This is needed.')
    expect(faultIn('el', 'Something that nobody has translated')).toBeNull()
  })
})
