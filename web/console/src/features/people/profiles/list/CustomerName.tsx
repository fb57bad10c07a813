// A customer's name, or in words that nobody knows it yet.
import { useTranslation } from 'react-i18next'
import { Said } from '../../../../shared/text/Said'

interface Named { id: string; name?: string | null; known: boolean }

export function CustomerName({ customer }: { customer: Named }) {
  const { t } = useTranslation()
  if (customer.name) return <Said>{customer.name}</Said>
  return <span>{customer.known ? t('common:unnamed') : t('customers:visitor', { code: customer.id.slice(-4) })}</span>
}
