// Asks before an act that cannot be taken back lightly: what will happen, how many it touches.
import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from './ErrorNote'

interface Props {
  opened: boolean
  title: string
  children: ReactNode
  act: string
  busy?: boolean
  error?: unknown
  danger?: boolean
  disabled?: boolean
  onConfirm: () => void
  onClose: () => void
}

export function Confirm({ opened, title, children, act, busy, error, danger, disabled, onConfirm, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>{title}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {children}
      {Boolean(error) && <div style={{ marginTop: 16 }}><ErrorNote error={error} /></div>}
      <Group justify="flex-end" mt={24} gap={8}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button color={danger ? 'red' : 'ink'} loading={busy ?? false} disabled={disabled ?? false} onClick={onConfirm}>{act}</Button>
      </Group>
    </Modal>
  )
}
