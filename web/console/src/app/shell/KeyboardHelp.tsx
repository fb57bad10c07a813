// Lists the keyboard shortcuts, and lets one switch the single-key ones off.
import { Kbd, Modal, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { commandKeys } from './commandKeys'
import classes from './KeyboardHelp.module.css'

interface Props { opened: boolean; onClose: () => void; enabled: boolean; setEnabled: (value: boolean) => void }

const keys: [string[], string][] = [
  [[commandKeys], 'command'], [['/'], 'search'], [['g', 'h'], 'home'], [['g', 'c'], 'customers'], [['g', 'e'], 'events'],
  [['g', 'q'], 'quarantine'], [['g', 'i'], 'imports'], [['g', 's'], 'settings'], [['Esc'], 'close'], [['?'], 'help'],
]

export function KeyboardHelp({ opened, onClose, enabled, setEnabled }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>{t('shell:help.title')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <dl className={classes.keys}>
        {keys.map(([combination, name]) => (
          <div key={name} className={classes.row}>
            <dt>{combination.map(key => <Kbd key={key}>{key}</Kbd>)}</dt>
            <dd>{t(`shell:help.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <Switch checked={enabled} onChange={event => setEnabled(event.currentTarget.checked)} label={t('shell:help.enabled')} description={t('shell:help.enabledNote')} />
    </Modal>
  )
}
