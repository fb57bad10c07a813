// What the server adds to the reason of a refusal, in the language of the reader; a sentence that is not known here stays as it is.
import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

// The sentences of Kernel/Events/Parsing and People/Imports/Readers.
const sentences: [RegExp, string][] = [
  [/^`(?<field>\w+)` is (?<found>\w+), not text$/, 'notText'],
  [/^`(?<field>\w+)` is (?<found>\w+), not an object$/, 'notObject'],
  [/^`(?<field>\w+)` is missing or empty$/, 'missing'],
  [/^userId and anonymousId are missing or empty$/, 'noIds'],
  [/^type is “(?<text>.*)”$/, 'type'],
  [/^“(?<text>.*)” is not a time$/, 'notTime'],
  [/^“(?<text>.*)” is implausible$/, 'implausible'],
  [/^the line is not a JSON object$/, 'notJson'],
  [/^row (?<row>\d+) of (?<file>.+?): (?<rest>.+)$/, 'row'],
]

export function refusalDetail(detail: string, t: TFunction): string {
  for (const [pattern, key] of sentences) {
    const values = pattern.exec(detail)?.groups
    if (!pattern.test(detail)) continue
    return t(`quarantine:detailOf.${key}`, {
      ...values,
      ...(values?.found ? { found: t(`quarantine:found.${values.found}`, { defaultValue: values.found }) } : {}),
      ...(values?.rest ? { rest: refusalDetail(values.rest, t) } : {}),
    })
  }
  return detail
}

export function useRefusalDetail(): (detail: string) => string {
  const { t } = useTranslation()
  return useCallback(detail => refusalDetail(detail, t), [t])
}
