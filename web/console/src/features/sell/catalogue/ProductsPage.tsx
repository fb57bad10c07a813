// Products: what is sold, with its SKUs and prices, as the shop's file told of it.
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProductView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { usePages } from '../../../shared/api/usePages'
import { useFormat } from '../../../shared/text/format'
import { Said } from '../../../shared/text/Said'
import { useFilters } from '../../../shared/useFilters'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { More } from '../../../shared/ui/More'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import classes from './Catalogue.module.css'

const names = ['search'] as const

export function ProductsPage() {
  const { t } = useTranslation()
  const mayImport = useMay()('Import')
  const [filters, change] = useFilters(names)
  const [search] = useDebouncedValue(filters.search, 200)
  const list = usePages(['products', search], cursor => take(api.GET('/api/products', { params: { query: { limit: 50, ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) } } })), { keepWhileLoading: true })
  const bring = mayImport && <Button component={Link} to="/data/imports?new=1">{t('catalogue:import')}</Button>
  return (
    <Page title={t('catalogue:title')} intro={t('catalogue:intro')} actions={list.rows.length > 0 ? bring : null}>
      <TextInput mb={16} maw={420} label={t('catalogue:search')} value={filters.search} onChange={event => change({ search: event.currentTarget.value })} />
      {list.query.isPending && <Skeletons rows={8} />}
      {list.query.isError && list.rows.length === 0 && <ErrorNote error={list.query.error} retry={() => void list.query.refetch()} />}
      {list.query.isSuccess && list.rows.length === 0 && <Empty title={t(search ? 'catalogue:none.title' : 'catalogue:empty.title')} text={t(search ? 'catalogue:none.text' : 'catalogue:empty.text')} action={search ? null : bring} />}
      {list.rows.length > 0 && <ProductTable products={list.rows} />}
      <More has={list.query.hasNextPage} loading={list.query.isFetchingNextPage} load={() => void list.query.fetchNextPage()} />
    </Page>
  )
}

function ProductTable({ products }: { products: ProductView[] }) {
  const { t } = useTranslation()
  return (
    <Panel flush>
      <table className={rows.table}>
        <thead>
          <tr><th>{t('catalogue:product')}</th><th>{t('catalogue:vendor')}</th><th>{t('catalogue:variants')}</th><th>{t('catalogue:changed')}</th></tr>
        </thead>
        <tbody>
          {products.map(product => (
            <tr key={product.id}>
              <td>
                <strong><Said>{product.title}</Said></strong>
                {product.category && <span className={rows.small}><Said>{product.category}</Said></span>}
                {!product.isForSale && <> <Tag tone="quiet">{t('catalogue:notForSale')}</Tag></>}
              </td>
              <td data-label={t('catalogue:vendor')}><Said>{product.vendor ?? '–'}</Said></td>
              <td data-label={t('catalogue:variants')}><div><Variants product={product} /></div></td>
              <td data-label={t('catalogue:changed')}><Moment at={product.changedAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

/** The prices stand without a currency: the file does not say which it is. */
function Variants({ product }: { product: ProductView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const price = (value: number) => new Intl.NumberFormat(format.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)
  return (
    <>
      {product.variants.map((variant, index) => (
        <div key={variant.sku ?? index}>
          {variant.sku ? <code>{variant.sku}</code> : <span className={classes.none}>{t('catalogue:noSku')}</span>}
          {variant.title && <> · <Said>{variant.title}</Said></>}
          {variant.price !== null && <>{' '}<span className={classes.price}>· {price(variant.price)}</span></>}
          {variant.price !== null && variant.compareAtPrice !== null && variant.compareAtPrice > variant.price && <> <s aria-label={t('catalogue:before', { price: price(variant.compareAtPrice) })}>{price(variant.compareAtPrice)}</s></>}
        </div>
      ))}
    </>
  )
}
