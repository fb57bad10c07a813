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

export function placeOf(name: string, inGreek: boolean): string {
  const bare = name.replace(/^(κατάστημα|store|shop|mitos)[\s:_-]+/i, '').trim()
  const key = fold(bare).replace(/^(store|shop|katastima)[\s:_-]+/, '')
  const place = places.find(each => each.spelt.includes(key) || fold(each.of) === key)
  if (!place) return bare || name
  return inGreek ? place.of : place.en
}
