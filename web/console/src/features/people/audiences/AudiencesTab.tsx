// The audiences of a customer: since when and why she is in each, and all that came before.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { api, take } from '../../../shared/api/client'
import { Said } from '../../../shared/text/Said'
import { useMay } from '../../../shared/api/useMay'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import { useWhy } from './AudienceDetail'
import classes from './Audiences.module.css'

export function AudiencesTab() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const why = useWhy()
  const may = useMay()('ReadSettings')
  const audiences = useQuery({ queryKey: ['profile', id, 'audiences'], queryFn: () => take(api.GET('/api/profiles/{id}/audiences', { params: { path: { id } } })) })
  if (audiences.isPending) return <Skeletons rows={5} />
  if (audiences.isError) return <ErrorNote error={audiences.error} retry={() => void audiences.refetch()} />
  const { items, history } = audiences.data
  const name = (audience: number, called: string | null) => (called === null ? <span className={rows.dim}>{t('audiences:gone')}</span> : may ? <Link to={`/audiences?audience=${audience}`}><Said>{called}</Said></Link> : <Said>{called}</Said>)
  return (
    <div className={classes.detail}>
      <Panel flush title={t('audiences:ofHer')}>
        <table className={rows.table}>
          <thead><tr><th scope="col">{t('audiences:name')}</th><th scope="col">{t('audiences:since')}</th><th scope="col">{t('audiences:why')}</th></tr></thead>
          <tbody>
            {items.map(one => <tr key={one.audience}><td>{name(one.audience, one.name)}</td><td data-label={t('audiences:since')}><Moment at={one.since} as="dateTime" /></td><td data-label={t('audiences:why')}>{why(one.cause, one.event)}</td></tr>)}
            {items.length === 0 && <tr><td colSpan={3} className={rows.dim}>{t('audiences:inNone')}</td></tr>}
          </tbody>
        </table>
      </Panel>
      {history.length > 0 && (
        <Panel flush title={t('audiences:history')}>
          <table className={rows.table}>
            <thead><tr><th scope="col">{t('audiences:name')}</th><th scope="col">{t('audiences:what')}</th><th scope="col">{t('audiences:when')}</th><th scope="col">{t('audiences:why')}</th></tr></thead>
            <tbody>
              {history.map((one, index) => (
                <tr key={index}>
                  <td>{name(one.audience, one.name)}</td>
                  <td data-label={t('audiences:what')}><Tag tone={one.isEntry ? 'good' : 'quiet'}>{t(one.isEntry ? 'audiences:came' : 'audiences:left')}</Tag></td>
                  <td data-label={t('audiences:when')}><Moment at={one.at} as="dateTime" /></td>
                  <td data-label={t('audiences:why')}>{why(one.cause, one.event)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
    </div>
  )
}
