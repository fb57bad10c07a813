// Says by what a customer was found, when it is not plain from the row itself.
import { useTranslation } from 'react-i18next'
import type { ProfileRowView } from '../../../../generated/api'
import { Said } from '../../../../shared/text/Said'
import rows from '../../../../shared/ui/Rows.module.css'

export function Matched({ customer }: { customer: ProfileRowView }) {
  const { t } = useTranslation()
  if (!customer.matched || customer.matched.kind === 'name') return null
  return <span className={rows.small}>{t(`terms:matched.${customer.matched.kind}`)}: <Said>{customer.matched.value}</Said></span>
}
