// A drawer at the right for a detail one comes back from; on a phone it takes the whole screen.
import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props { opened: boolean; title: ReactNode; onClose: () => void; children: ReactNode }

export function SidePanel({ opened, title, onClose, children }: Props) {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 767px)')
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={phone ? '100%' : 560} title={<strong>{title}</strong>}
      overlayProps={{ backgroundOpacity: 0.2 }} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {children}
    </Drawer>
  )
}
