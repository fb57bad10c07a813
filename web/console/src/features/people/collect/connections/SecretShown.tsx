// Shows a connection's address and, this once, its secret.
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../../../shared/ui/CopyButton'
import classes from '../sources/KeyShown.module.css'

export interface ShownSecret { name: string; path: string; secret: string }

export function SecretShown({ shown, onClose }: { shown: ShownSecret | null; onClose: () => void }) {
  const { t } = useTranslation()
  const address = shown ? location.origin + shown.path : ''
  return (
    <Modal opened={shown !== null} onClose={onClose} size={640} closeOnClickOutside={false} title={<strong>{t('settings:connections.shown.title', { name: shown?.name })}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {shown && (
        <>
          <p className={classes.note}>{t('settings:connections.shown.address')}</p>
          <div className={classes.key}><code>{address}</code><CopyButton text={address} what={t('settings:connections.address')} wide /></div>
          <p className={classes.note}>{t('settings:connections.shown.secret')}</p>
          <div className={classes.key}><code>{shown.secret}</code><CopyButton text={shown.secret} what={t('settings:connections.secret')} wide /></div>
          <p className={classes.once} style={{ marginTop: 12 }}>{t('settings:connections.shown.once')}</p>
          <Group justify="flex-end" mt={24}><Button onClick={onClose}>{t('settings:connections.shown.done')}</Button></Group>
        </>
      )}
    </Modal>
  )
}
