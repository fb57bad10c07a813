// How many customers the definition has now and some of them, worked out while one builds.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Condition } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { Said } from '../../../shared/text/Said'
import { useFormat } from '../../../shared/text/format'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import classes from './Audiences.module.css'

const pauseMs = 400
const shown = 8

export function AudiencePreview({ condition, audience }: { condition: Condition; audience: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [settled] = useDebouncedValue(JSON.stringify({ condition, audience }), pauseMs)
  const preview = useQuery({
    queryKey: ['audiencePreview', settled], placeholderData: keepPreviousData, retry: false,
    queryFn: () => take(api.POST('/api/audiences/preview', { body: JSON.parse(settled) as { condition: Condition; audience: number | null } })),
  })
  if (preview.isPending) return <Skeletons rows={3} />
  if (preview.isError) return <ErrorNote error={preview.error} />
  const { size, asked, total, isExact, sample } = preview.data
  return (
    <Panel flush title={t('audiences:preview')} note={isExact ? t('audiences:previewExact', { total: format.number(total) }) : t('audiences:previewDrawn', { asked: format.number(asked), total: format.number(total) })}>
      <p className={classes.size} aria-live="polite"><strong>{isExact ? format.number(size) : `≈ ${format.number(size)}`}</strong> <span>{t('audiences:ofAll', { share: format.percent(total === 0 ? 0 : size / total) })}</span></p>
      <table className={rows.table}>
        <thead><tr><th scope="col">{t('audiences:some')}</th></tr></thead>
        <tbody>
          {sample.slice(0, shown).map(one => <tr key={one.id}><td><Link to={`/customers/${one.id}`}>{one.name ? <Said>{one.name}</Said> : t('customers:anonymousOne')}</Link></td></tr>)}
          {sample.length === 0 && <tr><td className={rows.dim}>{t('audiences:nobody')}</td></tr>}
        </tbody>
      </table>
    </Panel>
  )
}
