// Chooses a role, and says what it may do.
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../generated/api'

export const allRoles: Role[] = ['administrator', 'manager', 'marketer', 'agent', 'analyst', 'developer']

export function RoleSelect({ role, change }: { role: Role; change: (role: Role) => void }) {
  const { t } = useTranslation()
  return (
    <Select mt={16} label={t('settings:role')} description={t(`terms:roleNote.${role}`)} inputWrapperOrder={['label', 'input', 'description', 'error']} allowDeselect={false} value={role}
      onChange={value => value && change(value as Role)} data={allRoles.map(value => ({ value, label: t(`terms:role.${value}`) }))} />
  )
}
