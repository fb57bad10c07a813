// A setting's value in words: numbers as they are written, yes and no, names of identifiers, and of secrets only whether they are set.
import { useTranslation } from 'react-i18next'
import type { Setting } from '../../../generated/api'
import { useFormat } from '../../../shared/text/format'
import { useIdentifierName } from '../../../shared/useIdentifierName'

export function useShownValue() {
  const { t } = useTranslation()
  const format = useFormat()
  const identifier = useIdentifierName()
  return (setting: Setting, value: string | null): string => {
    if (setting.isSecret) return t(setting.isSet ? 'settings:all.set' : 'settings:all.notSet')
    if (value === null || value === '') return '–'
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'common:yes' : 'common:no')
    if (setting.name === 'traits.default') return t(`settings:traits.way.${value}`, { defaultValue: value })
    if (/^\d+$/.test(value)) return format.number(Number(value))
    if (setting.name.startsWith('identity.')) return value.split(', ').map(part => part.replace(/^\w+/, identifier)).join(', ')
    return value
  }
}
