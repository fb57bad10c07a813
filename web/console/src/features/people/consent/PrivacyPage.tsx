// Privacy settings: what is asked for and in which words, how long what happened is kept, and the register that an authority may ask for.
import { useTranslation } from 'react-i18next'
import { Page } from '../../../shared/ui/Page'
import classes from './Consent.module.css'
import { PurposesPanel } from './PurposesPanel'
import { RegisterPanel } from './RegisterPanel'
import { RetentionPanel } from './RetentionPanel'

export function PrivacyPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('consent:settings')} intro={t('consent:settingsIntro')}>
      <div className={classes.tab}>
        <PurposesPanel />
        <RetentionPanel />
        <RegisterPanel />
      </div>
    </Page>
  )
}
