// Customers: the list with its filters in the URL, and beside it (or instead of it on a narrow screen) the chosen one.
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useParams } from 'react-router'
import { useTitle } from '../../../../shared/ui/Page'
import { CustomerFilters } from './CustomerFilters'
import { CustomerList } from './CustomerList'
import classes from './CustomersPage.module.css'
import { useCustomers } from './useCustomers'

export function CustomersPage() {
  const { t } = useTranslation()
  const { id } = useParams()
  const customers = useCustomers()
  return (
    <div className={id ? `${classes.page} ${classes.split}` : classes.page}>
      <section className={classes.list} aria-label={t('customers:title')}>
        {!id && <ListTitle />}
        <header className={classes.header}>
          {id ? <p className={classes.title}>{t('customers:title')}</p> : <h1 className={classes.title}>{t('customers:title')}</h1>}
          {!id && <p className={classes.intro}>{t('customers:intro')}</p>}
        </header>
        <CustomerFilters compact={Boolean(id)} />
        <CustomerList customers={customers} chosen={id ?? null} />
      </section>
      {id && <section className={classes.detail} aria-label={t('customers:chosen')}><Suspense><Outlet /></Suspense></section>}
    </div>
  )
}

function ListTitle() {
  const { t } = useTranslation()
  useTitle(t('customers:title'))
  return null
}
