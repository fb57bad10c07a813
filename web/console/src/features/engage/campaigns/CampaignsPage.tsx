// The campaigns: to whom, how each stands, and what came of it; and the way to a new one.
import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { CampaignRowView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { useFormat } from '../../../shared/text/format'
import { Said } from '../../../shared/text/Said'
import { Choice } from '../../../shared/ui/Choice'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { SidePanel } from '../../../shared/ui/SidePanel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import { useFilters } from '../../../shared/useFilters'
import classes from './Campaigns.module.css'
import { fresh, isMoving, stateTones } from './useCampaign'

const names = ['new', 'archived'] as const
const lookMs = 5_000

export function CampaignsPage() {
  const { t } = useTranslation()
  const may = useMay()('ChangeCampaigns')
  const [filters, change] = useFilters(names)
  const archived = filters.archived !== ''
  const campaigns = useQuery({
    queryKey: ['campaigns', archived], queryFn: () => take(api.GET('/api/campaigns', { params: { query: { archived } } })),
    refetchInterval: query => (query.state.data?.items.some(one => isMoving(one.state)) ? lookMs : false),
  })
  const all = campaigns.data?.items ?? []
  const add = may && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => change({ new: '1' }, { replace: false })}>{t('campaigns:new')}</Button>
  return (
    <Page title={t('campaigns:title')} intro={t('campaigns:intro')} actions={add}>
      <div style={{ marginBottom: 12 }}>
        <Choice label={t('campaigns:which')} value={archived ? 'archived' : 'current'} onChange={value => change({ archived: value === 'archived' ? '1' : null })}
          data={['current', 'archived'].map(value => ({ value, label: t(`campaigns:whichIs.${value}`) }))} />
      </div>
      {campaigns.isPending && <Skeletons rows={5} />}
      {campaigns.isError && <ErrorNote error={campaigns.error} retry={() => void campaigns.refetch()} />}
      {campaigns.isSuccess && all.length === 0 && (archived ? <p>{t('campaigns:noneArchived')}</p> : <Empty title={t('campaigns:none.title')} text={t('campaigns:none.text')} />)}
      {all.length > 0 && <Campaigns all={all} />}
      <SidePanel opened={filters.new !== '' && may} title={t('campaigns:new')} onClose={() => change({ new: null })}><NewCampaign /></SidePanel>
    </Page>
  )
}

function Campaigns({ all }: { all: CampaignRowView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Panel flush>
      <table className={rows.table}>
        <thead><tr><th scope="col">{t('campaigns:name')}</th><th scope="col">{t('campaigns:state')}</th><th scope="col">{t('campaigns:audience')}</th><th scope="col">{t('campaigns:sent')}</th><th scope="col">{t('campaigns:opened')}</th><th scope="col">{t('campaigns:clicked')}</th><th scope="col" data-minor="tablet">{t('campaigns:changedAt')}</th></tr></thead>
        <tbody>
          {all.map(one => (
            <tr key={one.id}>
              <td><Link to={`/campaigns/${one.id}`}><Said>{one.name}</Said></Link></td>
              <td data-label={t('campaigns:state')}><span><Tag tone={stateTones[one.state]}>{t(`campaigns:stateIs.${one.state}`)}</Tag>{one.nextAt && <span className={rows.small}><Moment at={one.nextAt} as="dateTime" /></span>}</span></td>
              <td data-label={t('campaigns:audience')}>{one.audienceName === null ? t('campaigns:noAudience') : <Said>{one.audienceName}</Said>}</td>
              <td data-label={t('campaigns:sent')}>{format.number(one.sent)}{one.planned > 0 && <span className={rows.small}>{t('campaigns:ofPlanned', { count: one.planned, shown: format.number(one.planned) })}</span>}</td>
              <td data-label={t('campaigns:opened')}>{one.openRate === null ? '–' : format.percent(one.openRate)}</td>
              <td data-label={t('campaigns:clicked')}>{one.clickRate === null ? '–' : format.percent(one.clickRate)}</td>
              <td data-label={t('campaigns:changedAt')} data-minor="tablet"><Moment at={one.launchedAt ?? one.changedAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function NewCampaign() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const create = useMutation({
    mutationFn: () => take(api.POST('/api/campaigns', { body: { name: name.trim(), definition: fresh } })),
    onSuccess: async campaign => { await client.invalidateQueries({ queryKey: ['campaigns'] }); void navigate(`/campaigns/${campaign.id}`) },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.fields}>
      <TextInput data-autofocus label={t('campaigns:name')} description={t('campaigns:nameNote')} maxLength={100} value={name} onChange={event => setName(event.currentTarget.value)} />
      {create.isError && <ErrorNote error={create.error} />}
      <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>{t('campaigns:create')}</Button>
    </form>
  )
}
