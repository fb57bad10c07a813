// The list of customers: a table when it has the page for itself, short rows beside an open customer and on a phone.
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../../../../shared/api/useMay'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { More } from '../../../../shared/ui/More'
import { Panel } from '../../../../shared/ui/Panel'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { CustomerRows } from './CustomerRows'
import { CustomerTable } from './CustomerTable'
import type { Customers } from './useCustomers'

export function CustomerList({ customers, chosen }: { customers: Customers; chosen: string | null }) {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const may = useMay()
  const { query, rows, filtered, search } = customers
  if (query.isPending) return <Skeletons rows={10} height={44} />
  if (query.isError && rows.length === 0) return <ErrorNote error={query.error} retry={() => void query.refetch()} />
  if (rows.length === 0 && filtered) {
    return <Empty small={Boolean(chosen)} title={t('customers:none.title')} text={search ? t('customers:none.search') : t('customers:none.filters')}
      action={<Button component={Link} to="/customers" variant="default">{t('common:clear')}</Button>} />
  }
  if (rows.length === 0) {
    return <Empty title={t('customers:empty.title')} text={t('customers:empty.text')}
      action={may('ChangeSettings') && <Button component={Link} to="/settings/sources?new=1">{t('customers:empty.action')}</Button>} />
  }
  const more = <More has={query.hasNextPage} loading={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />
  if (chosen || phone) return <><CustomerRows customers={rows} chosen={chosen} />{more}</>
  return <><Panel flush><CustomerTable customers={rows} /></Panel>{more}</>
}
