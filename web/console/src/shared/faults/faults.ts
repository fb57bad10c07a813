// The server's sentences about fields, which are English, in the language of the page; a sentence that nobody has put into Greek stays null.
import greek from './el.json'

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const forms = Object.entries(greek).map(([english, text]) => ({ form: new RegExp(`^${english.split('{}').map(escape).join('(.+)')}$`, 's'), fixed: english.replaceAll('{}', '').length, text }))
  // Of two that fit, the one that says more by itself.
  .sort((one, other) => other.fixed - one.fixed)
const lineForm = /^Line (\d+): (.*)$/s

export function faultIn(language: string, sentence: string): string | null {
  if (language !== 'el') return sentence
  const line = lineForm.exec(sentence)
  if (line) {
    const rest = faultIn(language, line[2]!)
    return rest && `Γραμμή ${line[1]}: ${rest}`
  }
  for (const { form, text } of forms) {
    const found = form.exec(sentence)
    if (found) return text.replace(/\{(\d)\}/g, (_, place: string) => found[Number(place) + 1] ?? '')
  }
  return null
}
