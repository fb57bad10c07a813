// What the definition gives for the customers who were active last, worked out while one types.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ComputedTrait } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { Said } from '../../../../shared/text/Said'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Panel } from '../../../../shared/ui/Panel'
import rows from '../../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { ComputedValue } from './ComputedValue'

const pauseMs = 400

export function ComputedTraitPreview({ trait }: { trait: ComputedTrait }) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(JSON.stringify({ ...trait, name: 'preview', description: null }), pauseMs)
  const preview = useQuery({
    queryKey: ['computedTraitPreview', settled], placeholderData: keepPreviousData, retry: false,
    queryFn: () => take(api.POST('/api/computed-traits/preview', { body: JSON.parse(settled) as ComputedTrait })),
  })
  if (preview.isPending) return <Skeletons rows={3} />
  if (preview.isError) return <ErrorNote error={preview.error} />
  return (
    <Panel flush title={t('computed:preview')} note={t('computed:previewNote', { count: preview.data.withValue, looked: preview.data.looked })}>
      <table className={rows.table}>
        <thead><tr><th scope="col">{t('computed:customer')}</th><th scope="col">{t('computed:value')}</th></tr></thead>
        <tbody>
          {preview.data.items.slice(0, 8).map(item => (
            <tr key={item.id}>
              <td><Link to={`/customers/${item.id}`}>{item.name ? <Said>{item.name}</Said> : t('customers:anonymousOne')}</Link></td>
              <td data-label={t('computed:value')}><ComputedValue trait={item.trait} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
