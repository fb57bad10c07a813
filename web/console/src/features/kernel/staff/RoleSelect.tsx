// Chooses a role, and says what it may do.
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export const allRoles = ['administrator', 'manager', 'marketer', 'agent', 'associate', 'analyst', 'developer']

/** A key may also be a monitoring program's. */
export const keyRoles = [...allRoles, 'monitor']

export function RoleSelect({ role, roles = allRoles, change, disabled = false }: { role: string; roles?: string[]; change: (role: string) => void; disabled?: boolean }) {
  const { t } = useTranslation()
  return (
    <Select label={t('settings:role')} description={t(`terms:roleNote.${role}`)} inputWrapperOrder={['label', 'input', 'description', 'error']} allowDeselect={false} value={role} disabled={disabled}
      onChange={value => value && change(value)} data={roles.map(value => ({ value, label: t(`terms:role.${value}`) }))} />
  )
}
