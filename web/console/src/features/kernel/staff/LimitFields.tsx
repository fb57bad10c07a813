// The shops and brands that a person sees; none written means all of them.
import { TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props { shops: string[]; brands: string[]; change: (shops: string[], brands: string[]) => void; disabled: boolean }

export function LimitFields({ shops, brands, change, disabled }: Props) {
  const { t } = useTranslation()

  return (
    <>
      <TagsInput label={t('settings:staff.shops')} description={disabled ? t('settings:staff.noLimits') : t('settings:staff.shopsNote')} value={shops} disabled={disabled}
        onChange={names => change(names, brands)} acceptValueOnBlur maxTags={200} />
      <TagsInput label={t('settings:staff.brands')} description={t('settings:staff.brandsNote')} value={brands} disabled={disabled}
        onChange={names => change(shops, names)} acceptValueOnBlur maxTags={200} />
    </>
  )
}
