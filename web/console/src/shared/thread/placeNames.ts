// Puts the name of a shop into a sentence: in Greek «το κατάστημα Πάτρας», in English "the Patras shop".
import { fold } from '../text/fold'

interface Place { el: string; of: string; en: string; spelt: string[] }

// Genitives are written out: no rule moves the accent of Ηράκλειο to Ηρακλείου.
const places: Place[] = [
  { el: 'Αθήνα', of: 'Αθήνας', en: 'Athens', spelt: ['athina', 'athens', 'ath'] },
  { el: 'Θεσσαλονίκη', of: 'Θεσσαλονίκης', en: 'Thessaloniki', spelt: ['thessaloniki', 'salonica', 'skg', 'the'] },
  { el: 'Πάτρα', of: 'Πάτρας', en: 'Patras', spelt: ['patra', 'patras', 'pat'] },
  { el: 'Ηράκλειο', of: 'Ηρακλείου', en: 'Heraklion', spelt: ['irakleio', 'iraklio', 'heraklion', 'her'] },
  { el: 'Λάρισα', of: 'Λάρισας', en: 'Larissa', spelt: ['larisa', 'larissa'] },
  { el: 'Βόλος', of: 'Βόλου', en: 'Volos', spelt: ['volos'] },
  { el: 'Ιωάννινα', of: 'Ιωαννίνων', en: 'Ioannina', spelt: ['ioannina'] },
  { el: 'Χανιά', of: 'Χανίων', en: 'Chania', spelt: ['chania'] },
  { el: 'Πειραιάς', of: 'Πειραιά', en: 'Piraeus', spelt: ['peiraias', 'pireas', 'piraeus'] },
]

const digraphs: [RegExp, string][] = [[/ου/g, 'ou'], [/αυ(?=[θκξπστφχψ]|$)/g, 'af'], [/αυ/g, 'av'], [/ευ(?=[θκξπστφχψ]|$)/g, 'ef'], [/ευ/g, 'ev']]

export function placeOf(name: string, inGreek: boolean): string {
  // "Πάτρα, Κορίνθου" is a town and a street: only the town is declined.
  const [town = '', ...street] = name.split(',').map(part => part.trim())
  const rest = street.map(part => (inGreek ? part : latinised(part)))
  return [townOf(town, inGreek), ...rest].filter(Boolean).join(', ')
}

function townOf(name: string, inGreek: boolean): string {
  const bare = name.replace(/^(κατάστημα|store|shop|mitos)[\s:_-]+/i, '').trim()
  const key = fold(bare)
  const place = places.find(each => each.spelt.includes(key) || fold(each.of) === key)
  if (!place) return bare || name
  return inGreek ? place.of : place.en
}

function latinised(text: string): string {
  return text.split(' ').map(word => {
    let bare = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    for (const [pattern, letters] of digraphs) bare = bare.replace(pattern, letters)
    const latin = fold(bare)
    return /^\p{Lu}/u.test(word) ? latin.charAt(0).toUpperCase() + latin.slice(1) : latin
  }).join(' ')
}
