// A secret that is shown once, to be copied before the box is closed.
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../../shared/ui/CopyButton'
import classes from './ShownOnce.module.css'

export function ShownOnce({ text, title, note, onClose }: { text: string | null; title: string; note: string; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal opened={text !== null} onClose={onClose} closeOnClickOutside={false} title={<strong>{title}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <p className={classes.once}>{note}</p>
      <div className={classes.key}><code>{text}</code>{text && <CopyButton text={text} what={title} wide />}</div>
      <Group justify="flex-end" mt={24}><Button onClick={onClose}>{t('settings:copiedIt')}</Button></Group>
    </Modal>
  )
}
