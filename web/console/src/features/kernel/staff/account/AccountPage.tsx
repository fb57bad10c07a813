// My account: who one is, how one signs in, where one is signed in, and the language.
import { Alert, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../../shared/api/client'
import { useSession } from '../../../../shared/api/session'
import { changeLanguage, type Language } from '../../../../shared/i18n/i18n'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Page } from '../../../../shared/ui/Page'
import { Panel } from '../../../../shared/ui/Panel'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import form from '../form.module.css'
import { accountQueryKey } from './accountQuery'
import { FactorPanel } from './FactorPanel'
import { PasswordPanel } from './PasswordPanel'
import { SessionsPanel } from './SessionsPanel'
import { WhoPanel } from './WhoPanel'

export function AccountPage() {
  const { t } = useTranslation()
  const account = useQuery({ queryKey: accountQueryKey, queryFn: () => take(api.GET('/api/account')) })
  const lacks = useSession().data?.user?.lacksSecondFactor ?? false
  return (
    <Page title={t('account:title')} intro={t('account:intro')} wide={false}>
      {account.isPending && <Skeletons rows={4} height={120} />}
      {account.isError && <ErrorNote error={account.error} retry={() => void account.refetch()} />}
      {account.data && (
        <div className={form.stack}>
          {lacks && <Alert color="yellow" title={t('account:needed.title')}>{t('account:needed.text')}</Alert>}
          {lacks && <FactorPanel account={account.data} />}
          <WhoPanel account={account.data} />
          <PasswordPanel account={account.data} />
          {!lacks && <FactorPanel account={account.data} />}
          <SessionsPanel />
          <LookPanel />
        </div>
      )}
    </Page>
  )
}

function LookPanel() {
  const { t, i18n } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  function choose(language: string) {
    void changeLanguage(language as Language)
    // The account remembers it for other devices; this browser has it already, so a failure changes nothing here.
    void api.PUT('/api/session/locale', { body: { locale: language } }).catch(() => undefined)
  }
  return (
    <Panel title={t('account:look.title')} note={t('account:look.note')}>
      <div className={form.acts}>
        <SegmentedControl aria-label={t('shell:language')} value={i18n.language} onChange={choose} data={[{ value: 'el', label: 'Ελληνικά' }, { value: 'en', label: 'English' }]} />
        <SegmentedControl aria-label={t('shell:scheme.title')} value={colorScheme} onChange={value => setColorScheme(value as 'light' | 'dark' | 'auto')}
          data={(['light', 'dark', 'auto'] as const).map(value => ({ value, label: t(`shell:scheme.${value}`) }))} />
      </div>
    </Panel>
  )
}
