// Chooses a role, and says what it may do.
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export const allRoles = ['administrator', 'manager', 'marketer', 'agent', 'analyst', 'developer']

export function RoleSelect({ role, change }: { role: string; change: (role: string) => void }) {
  const { t } = useTranslation()
  return (
    <Select mt={16} label={t('settings:role')} description={t(`terms:roleNote.${role}`)} inputWrapperOrder={['label', 'input', 'description', 'error']} allowDeselect={false} value={role}
      onChange={value => value && change(value)} data={allRoles.map(value => ({ value, label: t(`terms:role.${value}`) }))} />
  )
}
