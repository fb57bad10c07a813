// Customers as short rows, for beside an open customer and for a phone; arrow keys go up and down.
import type { KeyboardEvent } from 'react'
import { Link, useLocation } from 'react-router'
import type { ProfileRowView } from '../../../../generated/api'
import { telling } from '../../../../shared/telling'
import { Said } from '../../../../shared/text/Said'
import { ChannelIcon } from '../../../../shared/ui/ChannelIcon'
import { Moment } from '../../../../shared/ui/Moment'
import { CustomerName } from '../CustomerName'
import classes from './CustomerRows.module.css'
import { Matched } from './Matched'

export function CustomerRows({ customers, chosen }: { customers: ProfileRowView[]; chosen: string | null }) {
  const { search } = useLocation()
  return (
    <ul className={classes.rows} onKeyDown={moveFocus}>
      {customers.map(customer => (
        <li key={customer.id}>
          <Link to={`/customers/${customer.id}${search}`} aria-current={customer.id === chosen ? 'true' : undefined}
            className={customer.id === chosen ? `${classes.row} ${classes.chosen}` : classes.row}>
            <span className={classes.line}>
              <span className={classes.name}><CustomerName customer={customer} /></span>
              <span className={classes.when}><ChannelIcon channel={customer.lastChannel} size={14} /><Moment at={customer.lastSeenAt} /></span>
            </span>
            <span className={classes.under}>
              {[customer.city, customer.name ? telling(customer.identifiers)[0]?.value : null].filter(Boolean).map((part, index) => (
                <span key={index}><Said>{part}</Said></span>
              ))}
            </span>
            <Matched customer={customer} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = (event.target as HTMLElement).closest('li')
  const other = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  other?.querySelector('a')?.focus()
  event.preventDefault()
}
