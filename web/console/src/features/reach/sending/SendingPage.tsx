// Who speaks to customers, and when: the brand, quiet hours, caps, and the addresses that are left alone.
import { useTranslation } from 'react-i18next'
import { Page } from '../../../shared/ui/Page'
import classes from '../Reach.module.css'
import { ArbiterPanel } from './ArbiterPanel'
import { BrandPanel } from './BrandPanel'
import { SuppressionPanel } from './SuppressionPanel'

export function SendingPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('reach:sending.title')} intro={t('reach:sending.intro')}>
      <div className={classes.tab}>
        <ArbiterPanel />
        <BrandPanel />
        <SuppressionPanel />
      </div>
    </Page>
  )
}
