// The audit: who did what to what, newest first.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AuditEntry } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { usePages } from '../../../shared/api/usePages'
import { plain } from '../../../shared/text/plain'
import { Said } from '../../../shared/text/Said'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { More } from '../../../shared/ui/More'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { useActorName } from '../../../shared/useActorName'
import { useSourceName } from '../../../shared/useSourceName'
import { auditDetail, auditSubject } from './auditWords'

export function AuditPage() {
  const { t } = useTranslation()
  const audit = usePages(['audit'], cursor => take(api.GET('/api/audit', { params: { query: { limit: 100, cursor } } })))
  const actorName = useActorName()
  const sourceName = useSourceName()
  const named = (row: AuditEntry, name: string) => (row.subject.startsWith('source:') ? sourceName(name) : actorName(name))
  // Actions are stable words of the server, such as "profile.split"; the dot would be read as a level of the texts.
  const actionName = (action: string) => t(`settings:audit.action.${action.replaceAll('.', '_').replaceAll('-', '_')}`, { defaultValue: plain(action) })
  return (
    <Page title={t('settings:audit.title')} intro={t('settings:audit.intro')}>
      {audit.query.isPending && <Skeletons rows={8} />}
      {audit.query.isError && audit.rows.length === 0 && <ErrorNote error={audit.query.error} retry={() => void audit.query.refetch()} />}
      {audit.query.isSuccess && audit.rows.length === 0 && <Empty title={t('settings:audit.empty.title')} text={t('settings:audit.empty.text')} />}
      {audit.rows.length > 0 && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr>
              <th scope="col">{t('settings:audit.at')}</th><th scope="col">{t('settings:audit.actor')}</th><th scope="col">{t('settings:audit.what')}</th>
              <th scope="col">{t('settings:audit.subject')}</th>
            </tr></thead>
            <tbody>
              {audit.rows.map(row => {
                const subject = auditSubject(row, t)
                const detail = auditDetail(row, t)
                return (
                  <tr key={row.id}>
                    <td className={rows.tight}><Moment at={row.at} as="dateTime" /></td>
                    <td data-label={t('settings:audit.actor')}><Said className={rows.address}>{actorName(row.actor)}</Said></td>
                    <td data-label={t('settings:audit.what')}><span>{actionName(row.action)}{detail && <span className={rows.small}><Said>{detail}</Said></span>}</span></td>
                    <td data-label={t('settings:audit.subject')}>{subject && (subject.to ? <Link to={subject.to}><Said>{named(row, subject.name)}</Said></Link> : <Said>{subject.name}</Said>)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Panel>
      )}
      <More has={audit.query.hasNextPage} loading={audit.query.isFetchingNextPage} load={() => void audit.query.fetchNextPage()} />
    </Page>
  )
}
