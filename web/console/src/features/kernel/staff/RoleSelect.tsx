// Chooses a role, and says what it may do.
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export const allRoles = ['administrator', 'manager', 'marketer', 'agent', 'analyst', 'developer']

/** A key may also be a monitoring program's. */
export const keyRoles = [...allRoles, 'monitor']

export function RoleSelect({ role, roles = allRoles, change }: { role: string; roles?: string[]; change: (role: string) => void }) {
  const { t } = useTranslation()
  return (
    <Select mt={16} label={t('settings:role')} description={t(`terms:roleNote.${role}`)} inputWrapperOrder={['label', 'input', 'description', 'error']} allowDeselect={false} value={role}
      onChange={value => value && change(value)} data={roles.map(value => ({ value, label: t(`terms:role.${value}`) }))} />
  )
}
