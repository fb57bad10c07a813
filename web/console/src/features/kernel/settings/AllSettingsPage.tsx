// Every setting of the program as the server tells it: what it is for, its value, where the value comes from, and what it may be.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Setting } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useFormat } from '../../../shared/text/format'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import classes from './AllSettingsPage.module.css'
import { grouped } from './grouped'
import { useShownValue } from './useShownValue'

/** The groups that are changed on a page of their own. */
const pages: Record<string, string> = { identity: '/settings/identity', traits: '/settings/traits' }

export function AllSettingsPage() {
  const { t } = useTranslation()
  const settings = useQuery({ queryKey: ['settings', 'all'], queryFn: () => take(api.GET('/api/settings')) })
  return (
    <Page title={t('settings:all.title')} intro={t('settings:all.intro')}>
      {settings.isPending && <Skeletons rows={6} height={64} />}
      {settings.isError && <ErrorNote error={settings.error} retry={() => void settings.refetch()} />}
      <div className={classes.groups}>
        {grouped(settings.data?.items ?? []).map(([group, list]) => (
          <Panel key={group} flush title={t(`settings:all.group.${group}`, { defaultValue: group })}
            tools={pages[group] && <Link to={pages[group]}>{t('settings:all.change')}</Link>}>
            <table className={`${rows.table} ${classes.table}`}>
              <thead><tr>
                <th scope="col">{t('settings:all.setting')}</th><th scope="col">{t('settings:all.value')}</th>
                <th scope="col">{t('settings:all.origin')}</th><th scope="col">{t('settings:all.allowed')}</th>
              </tr></thead>
              <tbody>{list.map(setting => <Row key={setting.name} setting={setting} />)}</tbody>
            </table>
          </Panel>
        ))}
      </div>
    </Page>
  )
}

function Row({ setting }: { setting: Setting }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const shown = useShownValue()
  const language = i18n.language === 'el' ? 'el' : 'en'
  const changed = setting.origin !== 'default' && setting.default !== null && setting.default !== setting.value
  return (
    <tr>
      <td><strong>{setting.title[language]}</strong><span className={rows.small}>{setting.meaning[language]}</span></td>
      <td data-label={t('settings:all.value')}>
        <span>{shown(setting, setting.value)}{changed && <span className={rows.small}>{t('settings:all.default', { value: shown(setting, setting.default) })}</span>}</span>
      </td>
      <td data-label={t('settings:all.origin')}>
        <span><Tag tone={setting.origin === 'default' ? 'plain' : 'info'}>{t(`settings:all.from.${setting.origin}`)}</Tag>
          {setting.variable && <span className={rows.small}><code>{setting.variable}</code></span>}</span>
      </td>
      <td data-label={t('settings:all.allowed')}>
        {setting.bounds ? t('settings:all.between', { min: format.number(setting.bounds.min), max: format.number(setting.bounds.max) }) : <span className={rows.dim}>–</span>}
      </td>
    </tr>
  )
}
