// A customer's name, or the identifier that says most, or in words that nobody knows who it is.
import { useTranslation } from 'react-i18next'
import type { IdentifierRef } from '../../../generated/api'
import { telling } from '../../../shared/telling'
import { Said } from '../../../shared/text/Said'

interface Named { id: string; name: string | null; known: boolean; identifiers: IdentifierRef[] }

export function CustomerName({ customer }: { customer: Named }) {
  const { t } = useTranslation()
  const name = customer.name ?? telling(customer.identifiers)[0]?.value
  if (name) return <Said>{name}</Said>
  return <span>{customer.known ? t('common:unnamed') : t('customers:visitor', { code: customer.id.slice(-4) })}</span>
}
