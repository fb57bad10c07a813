// Customers as a table: who, by what known, where last seen, how much happened.
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import type { ProfileRowView } from '../../../../generated/api'
import { telling } from '../../../../shared/telling'
import { plain } from '../../../../shared/text/plain'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { ChannelIcon } from '../../../../shared/ui/ChannelIcon'
import { Channels } from '../../../../shared/ui/Channel'
import { Moment } from '../../../../shared/ui/Moment'
import rows from '../../../../shared/ui/Rows.module.css'
import { CustomerName } from '../CustomerName'
import classes from './CustomerTable.module.css'
import { Matched } from './Matched'

export function CustomerTable({ customers }: { customers: ProfileRowView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { search } = useLocation()
  return (
    <table className={rows.table}>
      <thead>
        <tr>
          <th scope="col">{t('customers:column.customer')}</th>
          <th scope="col">{t('customers:column.identifiers')}</th>
          <th scope="col" data-minor="tablet">{t('customers:column.channels')}</th>
          <th scope="col" className={classes.stage}>{t('customers:column.stage')}</th>
          <th scope="col">{t('customers:column.lastSeen')}</th>
          <th scope="col" className={rows.number}>{t('customers:column.events')}</th>
        </tr>
      </thead>
      <tbody>
        {customers.map(customer => {
          const to = `/customers/${customer.id}${search}`
          return (
            <tr key={customer.id} className={rows.open} onClick={event => {
              // Links and marked text keep their own meaning.
              if (!(event.target as HTMLElement).closest('a') && !getSelection()?.toString()) void navigate(to)
            }}>
              <td className={classes.who}>
                <Link to={to} className={rows.link}><CustomerName customer={customer} /></Link>
                {customer.city && <span className={rows.small}><Said>{customer.city}</Said></span>}
              </td>
              <td>
                <span className={classes.identifiers}>
                  {telling(customer.identifiers).slice(0, 2).map(identifier => (
                    <span key={`${identifier.type} ${identifier.value}`} title={plain(identifier.value)}><Said>{identifier.value}</Said></span>
                  ))}
                  {!customer.known && <span className={rows.dim}>{t('customers:onlyAnonymous')}</span>}
                </span>
                <Matched customer={customer} />
              </td>
              <td data-minor="tablet"><Channels channels={customer.channels} /></td>
              <td className={classes.stage}>{customer.lastStage && customer.lastStage !== 'none' ? t(`terms:stage.${customer.lastStage}`) : <span className={rows.dim}>–</span>}</td>
              <td className={rows.tight}><span className={classes.last}><ChannelIcon channel={customer.lastChannel} size={15} /><Moment at={customer.lastSeenAt} /></span></td>
              <td className={rows.number}>{format.number(customer.events)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
