// What the server adds to the reason of a refusal, in the language of the reader; a sentence that is not known here stays as it is.
import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

// The sentences of Kernel/Events/Parsing, People/Imports/Readers and People/Connections; a test reads them from there.
const sentences: [RegExp, string][] = [
  [/^`(?<field>\w+)` is (?<found>\w+), not text$/, 'notText'],
  [/^`(?<field>\w+)` is (?<found>\w+), not an object$/, 'notObject'],
  [/^`(?<field>\w+)` is missing or empty$/, 'missing'],
  [/^userId and anonymousId are missing or empty$/, 'noIds'],
  [/^type is “(?<text>.*)”$/, 'type'],
  [/^“(?<text>.*)” is not a time$/, 'notTime'],
  [/^“(?<text>.*)” is implausible$/, 'implausible'],
  [/^the line is not a JSON object$/, 'notJson'],
  [/^found (?<found>\w+)$/, 'found'],
  [/^(?<count>\d+) characters$/, 'characters'],
  [/^(?<count>\d+) traits$/, 'traits'],
  [/^(?<count>\d+) properties$/, 'properties'],
  [/^the event is in the log, and a stage failed on it \((?<text>.*)\); a rebuild takes it up again.*$/, 'stage'],
  [/^“(?<text>.*)” in the column (?<column>.+) is not an amount$/, 'notAmount'],
  [/^“(?<text>.*)” in the column (?<column>.+) is not a time such as (?<like>.+)$/, 'notTimeIn'],
  [/^“(?<text>.*)” in the column (?<column>.+) is neither yes nor no$/, 'notYesNo'],
  [/^“(?<text>.*)” in the column (?<column>.+) is not a whole number$/, 'notWhole'],
  [/^“(?<text>.*)” in the column (?<column>.+) was cut by a spreadsheet\..*$/, 'cut'],
  [/^“(?<text>.*)” is not an e-mail address$/, 'notEmail'],
  [/^the row has no order number in the column Name$/, 'noOrder'],
  [/^order (?<order>.+) has no Created at: its first row is missing$/, 'noCreated'],
  [/^order (?<order>.+) has no Total$/, 'noTotal'],
  [/^order (?<order>.+) has no readable date_created_gmt or total$/, 'noWooTotal'],
  [/^order (?<order>.+) has not come yet; its refund comes with the order's next change$/, 'refundEarly'],
  [/^an order has an id, created_at and total_price$/, 'orderShape'],
  [/^an order has an id and a status$/, 'orderStatus'],
  [/^a refund has an order_id$/, 'refundShape'],
  [/^a product has an id, a handle, a title and updated_at$/, 'productShape'],
  [/^a product that is deleted has an id$/, 'goneProductShape'],
  [/^the customer has no id$/, 'customerShape'],
  [/^the body is not JSON$/, 'bodyNotJson'],
  [/^the record is not JSON$/, 'recordNotJson'],
  [/^the record names nobody: .*$/, 'recordNobody'],
  [/^the row names nobody: .*$/, 'rowNobody'],
  [/^a number or the date of the row cannot be read$/, 'rowUnreadable'],
  [/^the card has no END:VCARD$/, 'cardEnd'],
  [/^the card has no e-mail address and no telephone number that can be read$/, 'cardNobody'],
  [/^the row has no Handle$/, 'noHandle'],
  [/^product (?<product>.+) has no Title: its first row is missing$/, 'noTitle'],
  [/^product (?<product>.+) has the SKU (?<sku>.+) twice$/, 'skuTwice'],
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
