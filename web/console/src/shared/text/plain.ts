// Makes text from outside harmless to look at: no invisible, direction-changing or control characters.

// Soft hyphen, zero-width characters, direction marks, overrides and isolates, line separators, byte-order mark, C0 and C1 controls.
const hidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/g

/** For names and sentences: hidden characters are taken out; the zero-width joiner stays for emoji. */
export function plain(text: string): string {
  return text.replace(hidden, '').replace(/\u200D(?!\p{Extended_Pictographic})/gu, '')
}

/** For raw data: every hidden character is shown by its code, so that nothing can hide in it. */
export function visible(text: string): string {
  return text.replace(hidden, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).replace(/\u200D/g, '\\u200d')
}

/** A value of unknown shape on one line. */
export function oneLine(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'string') return plain(value)
  return plain(JSON.stringify(value))
}
