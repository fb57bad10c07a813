// Arithmetic of charts: round steps of an axis, how often a label has room, and texts cut to a width.

export type Measure = (text: string) => number

/** The values at which lines are drawn: 0 and whole round steps (1, 2, 5 × 10ⁿ), the last at or above the greatest value. */
export function ticks(greatest: number, about = 4): number[] {
  const rough = Math.max(greatest, 1) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map(one => one * power).find(one => one >= rough)!)
  const count = Math.max(1, Math.ceil(greatest / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** Every how many labels one is written, so that none touches the next. */
export function labelEvery(labels: readonly string[], room: number, measure: Measure): number {
  const widest = Math.max(0, ...labels.map(measure)) + 12
  return Math.max(1, Math.ceil(widest / Math.max(room, 1)))
}

/** The text, or as much of it as the width takes and an ellipsis. */
export function cut(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text
  let end = text.length
  while (end > 1 && measure(`${text.slice(0, end).trimEnd()}…`) > width) end--
  return `${text.slice(0, end).trimEnd()}…`
}

/** Places words one after another, in as many lines as they need. */
export function wrap(words: readonly string[], width: number, gap: number, measure: Measure): { x: number; line: number }[] {
  let x = 0
  let line = 0
  return words.map(word => {
    const wide = measure(word) + gap
    if (x > 0 && x + wide - gap > width) {
      x = 0
      line++
    }
    const place = { x, line }
    x += wide
    return place
  })
}
