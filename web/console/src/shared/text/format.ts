// Numbers, money, days and times as Greeks and Britons write them, in the time zone of the business.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export const timeZone = 'Europe/Athens'

const steps: [Intl.RelativeTimeFormatUnit, number][] = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3600], ['minute', 60]]

const lengths = [['day', 86_400], ['hour', 3600], ['minute', 60]] as const

function build(language: string) {
  const locale = language === 'el' ? 'el-GR' : 'en-GB'
  const number = new Intl.NumberFormat(locale)
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const date = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
  const dayMonth = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' })
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const seconds = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  const full = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const dayKey = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const at = (instant: string | Date) => (typeof instant === 'string' ? new Date(instant) : instant)
  return {
    locale,
    number: (value: number) => number.format(value),
    short: (value: number) => short.format(value),
    decimal: (value: number) => decimal.format(value),
    percent: (share: number) => percent.format(share),
    money(value: number, currency: string | null | undefined) {
      if (!currency || !/^[A-Za-z]{3}$/.test(currency)) return decimal.format(value)
      return new Intl.NumberFormat(locale, { style: 'currency', currency: currency.toUpperCase() }).format(value)
    },
    date: (instant: string | Date) => date.format(at(instant)),
    dayMonth: (instant: string | Date) => dayMonth.format(at(instant)),
    day: (instant: string | Date) => day.format(at(instant)),
    time: (instant: string | Date) => time.format(at(instant)),
    seconds: (instant: string | Date) => seconds.format(at(instant)),
    full: (instant: string | Date) => full.format(at(instant)),
    /** "2026-11-22" in the zone of the business: the key a day is grouped by. */
    dayKey: (instant: string | Date) => dayKey.format(at(instant)),
    relative(instant: string | Date, now = Date.now()) {
      const elapsed = (at(instant).getTime() - now) / 1000
      for (const [unit, size] of steps) {
        if (Math.abs(elapsed) >= size) return relative.format(Math.trunc(elapsed / size), unit)
      }
      return relative.format(0, 'second')
    },
    /** A stretch of time in its greatest unit. */
    duration(seconds: number, unitDisplay: 'long' | 'short' = 'long') {
      const [unit, size] = lengths.find(([, least]) => seconds >= least) ?? (['second', 1] as const)
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: unit === 'second' && seconds < 10 ? 1 : 0 }).format(seconds / size)
    },
    bytes(value: number) {
      const power = Math.min(3, Math.floor(Math.log(Math.max(value, 1)) / Math.log(1000)))
      return `${decimal.format(value / 1000 ** power)} ${['B', 'kB', 'MB', 'GB'][power]}`
    },
  }
}

export type Format = ReturnType<typeof build>
const built = new Map<string, Format>()

export function formatFor(language: string): Format {
  const known = built.get(language)
  if (known) return known
  const fresh = build(language)
  built.set(language, fresh)
  return fresh
}

export function useFormat(): Format {
  const { i18n } = useTranslation()
  return useMemo(() => formatFor(i18n.language), [i18n.language])
}
