// The audit: who did what to what, newest first, by filters that live in the URL, and as a file.
import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AuditEntry } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { usePages } from '../../../../shared/api/usePages'
import { Said } from '../../../../shared/text/Said'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Moment } from '../../../../shared/ui/Moment'
import { More } from '../../../../shared/ui/More'
import { Page } from '../../../../shared/ui/Page'
import { Panel } from '../../../../shared/ui/Panel'
import rows from '../../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { useActorName } from '../../../../shared/useActorName'
import { useFilters } from '../../../../shared/useFilters'
import { useSourceName } from '../../../../shared/useSourceName'
import { AuditFilters } from './AuditFilters'
import { auditQuery, filterNames } from './auditQuery'
import { auditAction, auditDetail, auditSubject } from './auditWords'

export function AuditPage() {
  const { t } = useTranslation()
  const [filters] = useFilters(filterNames)
  const query = auditQuery(filters)
  const audit = usePages(['audit', query], cursor => take(api.GET('/api/audit', { params: { query: { ...query, limit: 100, ...(cursor ? { cursor } : {}) } } })), { keepWhileLoading: true })
  const file = (format: string) => `/api/audit/export?${new URLSearchParams({ ...query, format }).toString()}`
  const some = Object.keys(query).length > 0
  return (
    <Page title={t('settings:audit.title')} intro={t('settings:audit.intro')} actions={(
      <Menu>
        <Menu.Target><Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />}>{t('settings:audit.export')}</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={file('csv')} download>CSV</Menu.Item>
          <Menu.Item component="a" href={file('ndjson')} download>NDJSON</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    )}>
      <AuditFilters />
      {audit.query.isPending && <Skeletons rows={8} />}
      {audit.query.isError && audit.rows.length === 0 && <ErrorNote error={audit.query.error} retry={() => void audit.query.refetch()} />}
      {audit.query.isSuccess && audit.rows.length === 0 && <Empty title={t(some ? 'settings:audit.none.title' : 'settings:audit.empty.title')} text={t(some ? 'settings:audit.none.text' : 'settings:audit.empty.text')} />}
      {audit.rows.length > 0 && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr>
              <th scope="col">{t('settings:audit.at')}</th><th scope="col">{t('settings:audit.actor')}</th><th scope="col">{t('settings:audit.what')}</th>
              <th scope="col">{t('settings:audit.subject')}</th>
            </tr></thead>
            <tbody>{audit.rows.map(row => <Row key={row.id} row={row} />)}</tbody>
          </table>
        </Panel>
      )}
      <More has={audit.query.hasNextPage} loading={audit.query.isFetchingNextPage} load={() => void audit.query.fetchNextPage()} />
    </Page>
  )
}

function Row({ row }: { row: AuditEntry }) {
  const { t } = useTranslation()
  const actorName = useActorName()
  const sourceName = useSourceName()
  const named = (name: string) => (row.subject.startsWith('source:') ? sourceName(name) : actorName(name))
  const subject = auditSubject(row, t)
  const detail = auditDetail(row, t)
  return (
    <tr>
      <td className={rows.tight}><Moment at={row.at} as="dateTime" /></td>
      <td data-label={t('settings:audit.actor')}><Said className={rows.address}>{actorName(row.actor)}</Said></td>
      <td data-label={t('settings:audit.what')}><span>{auditAction(row.action, t)}{detail && <span className={rows.small}><Said>{detail}</Said></span>}</span></td>
      <td data-label={t('settings:audit.subject')}>{subject && (subject.to ? <Link to={subject.to}><Said>{named(subject.name)}</Said></Link> : <Said>{subject.name}</Said>)}</td>
    </tr>
  )
}
