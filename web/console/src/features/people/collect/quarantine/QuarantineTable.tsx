// Quarantined events as rows: when, from where, why.
import { useTranslation } from 'react-i18next'
import type { QuarantineRowView } from '../../../../generated/api'
import { useReasons } from '../../../../shared/event/useReason'
import { useRefusalDetail } from '../../../../shared/event/refusalDetail'
import { plain } from '../../../../shared/text/plain'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { Moment } from '../../../../shared/ui/Moment'
import rows from '../../../../shared/ui/Rows.module.css'
import { useSourceName } from '../../../../shared/useSourceName'

export function QuarantineTable({ items, chosen, open }: { items: QuarantineRowView[]; chosen: string; open: (id: string) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const explain = useReasons()
  const detailWords = useRefusalDetail()
  const sourceName = useSourceName()
  return (
    <table className={rows.table}>
      <thead>
        <tr>
          <th scope="col">{t('quarantine:column.received')}</th>
          <th scope="col">{t('quarantine:column.reason')}</th>
          <th scope="col">{t('quarantine:column.source')}</th>
          <th scope="col">messageId</th>
          <th scope="col" className={rows.number} data-minor="tablet">{t('quarantine:column.size')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(item => (
          <tr key={item.id} className={String(item.id) === chosen ? `${rows.open} ${rows.chosen}` : rows.open} onClick={event => {
            if (!(event.target as HTMLElement).closest('button') && !getSelection()?.toString()) open(String(item.id))
          }}>
            <td className={rows.tight}><Moment at={item.receivedAt} as="dateTime" /></td>
            <td>
              <button type="button" className={rows.link} onClick={() => open(String(item.id))}>{explain(item.reason).title}</button>
              {item.detail && <span className={rows.small}><Said>{detailWords(item.detail)}</Said></span>}
            </td>
            <td data-label={t('quarantine:column.source')}><Said>{sourceName(item.source)}</Said></td>
            <td data-label="messageId">{item.messageId ? <code className={rows.id} title={plain(item.messageId)}><Said>{item.messageId}</Said></code> : <span className={rows.dim}>–</span>}</td>
            <td data-minor="tablet" data-label={t('quarantine:column.size')} className={rows.number}>{format.bytes(item.size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
