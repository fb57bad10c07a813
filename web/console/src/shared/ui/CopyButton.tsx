// Copies a text, and says so to eyes and to screen readers.
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface Props { text: string; what: string; wide?: boolean }

export function CopyButton({ text, what, wide = false }: Props) {
  const { t } = useTranslation()
  const clipboard = useClipboard({ timeout: 2000 })
  const label = clipboard.copied ? t('common:copied') : t('common:copyWhat', { what })
  const Icon = clipboard.copied ? IconCheck : IconCopy
  if (wide) {
    return (
      <Button variant="default" size="xs" leftSection={<Icon size={14} aria-hidden="true" />} onClick={() => clipboard.copy(text)}>
        <span aria-live="polite">{clipboard.copied ? t('common:copied') : t('common:copy')}</span>
      </Button>
    )
  }
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="sm" aria-label={label} onClick={() => clipboard.copy(text)}>
        <Icon size={14} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  )
}
