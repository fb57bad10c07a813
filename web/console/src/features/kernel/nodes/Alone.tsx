// What an embedded store says of nodes: it has one, and this is how it gets more.
import { useTranslation } from 'react-i18next'
import { Panel } from '../../../shared/ui/Panel'
import { CopyButton } from '../../../shared/ui/CopyButton'
import classes from './NodesPage.module.css'

const move = "mitos move --from ./data --to 'Host=db;Database=mitos;Username=mitos;Password=…'"
const serve = "MITOS_POSTGRES='Host=db;Database=mitos;Username=mitos;Password=…' mitos serve"
const guide = 'docs/guide/operations.md'

export function Alone() {
  const { t } = useTranslation()
  return (
    <Panel title={t('settings:nodes.alone.title')} note={t('settings:nodes.alone.note')}>
      <ol className={classes.steps}>
        <li>{t('settings:nodes.alone.database')}</li>
        <li>{t('settings:nodes.alone.move')}<Command text={move} what={t('settings:nodes.alone.moveCommand')} /></li>
        <li>{t('settings:nodes.alone.serve')}<Command text={serve} what={t('settings:nodes.alone.serveCommand')} /></li>
      </ol>
      <p className={classes.guide}>{t('settings:nodes.alone.guide')} <code>{guide}</code></p>
    </Panel>
  )
}

function Command({ text, what }: { text: string; what: string }) {
  return <span className={classes.command}><code>{text}</code><CopyButton text={text} what={what} /></span>
}
