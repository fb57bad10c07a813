// Messages as rows: to whom, what, how far it has come and why.
import { useTranslation } from 'react-i18next'
import type { MessageRowView } from '../../../generated/api'
import { Said } from '../../../shared/text/Said'
import { Moment } from '../../../shared/ui/Moment'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Tag } from '../../../shared/ui/Tag'
import classes from '../Reach.module.css'
import { tones, useReachWords } from '../words'

interface Props { messages: MessageRowView[]; open: (id: string) => void; withCustomer: boolean }

export function MessageTable({ messages, open, withCustomer }: Props) {
  const { t } = useTranslation()
  const words = useReachWords()
  return (
    <Panel flush>
      <table className={rows.table}>
        <thead><tr>
          <th scope="col">{t('reach:message')}</th>{withCustomer && <th scope="col">{t('reach:customer')}</th>}<th scope="col">{t('reach:channelTitle')}</th>
          <th scope="col">{t('reach:statusTitle')}</th><th scope="col">{t('reach:sendAt')}</th>
        </tr></thead>
        <tbody>
          {messages.map(one => (
            <tr key={one.id}>
              <td>
                <button type="button" className={rows.link} onClick={() => open(one.id)}><Said>{one.templateName ?? one.template}</Said></button>
                <span className={rows.small}>{words.origin(one.originKind)} <Said>{one.originName ?? one.originId}</Said></span>
              </td>
              {withCustomer && <td data-label={t('reach:customer')}><Said>{one.customerName ?? t('common:unnamed')}</Said></td>}
              <td data-label={t('reach:channelTitle')} className={classes.whole}>{words.channel(one.channel)}</td>
              <td data-label={t('reach:statusTitle')}><span><Tag tone={tones[one.status] ?? 'plain'}>{words.status(one.status)}</Tag>{one.reason && <span className={rows.small}>{words.reason(one.reason)}</span>}</span></td>
              <td data-label={t('reach:sendAt')}><Moment at={one.sendAt} as="dateTime" /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
