// Privacy settings: what is asked for and in which words, how long what happened is kept, and the register that an authority may ask for.
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../shared/api/useMay'
import { Page } from '../../../shared/ui/Page'
import classes from './Consent.module.css'
import { PurposesPanel } from './PurposesPanel'
import { RequestsPanel } from './RequestsPanel'
import { RegisterPanel } from './RegisterPanel'
import { RetentionPanel } from './RetentionPanel'

export function PrivacyPage() {
  const { t } = useTranslation()
  const mayDecide = useMay()('ManagePrivacy')
  return (
    <Page title={t('consent:settings')} intro={t('consent:settingsIntro')}>
      <div className={classes.tab}>
        {mayDecide && <RequestsPanel />}
        <PurposesPanel />
        <RetentionPanel />
        <RegisterPanel />
      </div>
    </Page>
  )
}
