// Where a fault of a template is, as the editor calls the place: "Greek · E-mail · Block 2 · Text".
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

const part = /^(\w+)((?:\[\d+\])*)$/

export function usePlace() {
  const { t, i18n } = useTranslation()
  return useCallback((place: string) => place.split('.').map((one, at) => {
    const [, name = one, indexes = ''] = part.exec(one) ?? []
    const numbers = [...indexes.matchAll(/\d+/g)].map(found => Number(found[0]) + 1)
    if (at === 0 && i18n.exists(`reach:language.${name}`)) return t(`reach:language.${name}`)
    if (at === 1 && i18n.exists(`reach:content.${name}`)) return t(`reach:content.${name}`)
    if (name === 'blocks') return numbers.length === 0 ? t('reach:place.blocks') : t('reach:place.block', { number: numbers[0] })
    if (name === 'columns') return numbers.length === 0 ? t('reach:block.columns') : `${t('reach:templates.column', { number: numbers[0] })} · ${t('reach:place.block', { number: numbers[1] ?? 1 })}`
    return i18n.exists(`reach:place.${name}`) ? t(`reach:place.${name}`) : name
  }).join(' · '), [t, i18n])
}
