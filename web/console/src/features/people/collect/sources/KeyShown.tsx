// Shows a new write key once, with the exact code for each SDK and the address of this server.
import { Button, Group, Modal, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SourceKind } from '../../../../generated/api'
import { CopyButton } from '../../../../shared/ui/CopyButton'
import classes from './KeyShown.module.css'
import { snippetsFor } from './snippets'

export interface ShownKey { name: string; kind: SourceKind; writeKey: string }

export function KeyShown({ shown, onClose }: { shown: ShownKey | null; onClose: () => void }) {
  const { t } = useTranslation()
  const snippets = shown ? snippetsFor(shown.writeKey, location.origin) : []
  const first = shown?.kind === 'web' ? 'mitos-js' : shown && ['app', 'kiosk'].includes(shown.kind) ? 'analytics-next' : 'analytics-node'
  return (
    <Modal opened={shown !== null} onClose={onClose} size={760} closeOnClickOutside={false} title={<strong>{t('settings:sources.keyShown.title', { name: shown?.name })}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {shown && (
        <>
          <p className={classes.once}>{t('settings:sources.keyShown.once')}</p>
          <div className={classes.key}><code>{shown.writeKey}</code><CopyButton text={shown.writeKey} what={t('settings:sources.key')} wide /></div>
          <p className={classes.note}>{t('settings:sources.keyShown.paste')}</p>
          <Tabs defaultValue={first} keepMounted={false}>
            <Tabs.List>{snippets.map(snippet => <Tabs.Tab key={snippet.id} value={snippet.id}>{snippet.label}</Tabs.Tab>)}</Tabs.List>
            {snippets.map(snippet => (
              <Tabs.Panel key={snippet.id} value={snippet.id}>
                <div className={classes.box}>
                  <div className={classes.copy}><CopyButton text={snippet.code} what={snippet.label} wide /></div>
                  <pre className={classes.code} tabIndex={0} aria-label={snippet.label}>{snippet.code}</pre>
                </div>
              </Tabs.Panel>
            ))}
          </Tabs>
          <Group justify="flex-end" mt={24}><Button onClick={onClose}>{t('settings:sources.keyShown.done')}</Button></Group>
        </>
      )}
    </Modal>
  )
}
