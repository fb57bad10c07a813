// Audiences: who belongs together by what she is and does, each in words, with its size.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AudienceDefinition, AudienceView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Said } from '../../../shared/text/Said'
import { useFormat } from '../../../shared/text/format'
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
import { AudienceDetail } from './AudienceDetail'
import { AudienceForm } from './AudienceForm'
import { startOf } from './conditions'
import { useConditionSentence } from './sentence'

const names = ['audience', 'edit', 'new'] as const
const busyMs = 500
const start: AudienceDefinition = { name: '', description: null, condition: { type: 'all', of: [startOf('did')] } }

export function AudiencesPage() {
  const { t } = useTranslation()
  const may = useMay()('ChangeAudiences')
  const [filters, change] = useFilters(names)
  const audiences = useQuery({
    queryKey: ['audiences'], queryFn: () => take(api.GET('/api/audiences')),
    refetchInterval: query => (query.state.data?.items.some(one => one.status !== 'ready') ? busyMs : false),
  })
  const all = audiences.data?.items ?? []
  const chosen = all.find(one => String(one.id) === filters.audience) ?? null
  const close = () => change({ audience: null, edit: null, new: null })
  const add = may && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => change({ new: '1' }, { replace: false })}>{t('audiences:new')}</Button>

  return (
    <Page title={t('audiences:title')} intro={t('audiences:intro')} actions={add}>
      {audiences.isPending && <Skeletons rows={4} />}
      {audiences.isError && <ErrorNote error={audiences.error} retry={() => void audiences.refetch()} />}
      {audiences.isSuccess && all.length === 0 && <Empty title={t('audiences:none.title')} text={t('audiences:none.text')} />}
      {all.length > 0 && <Panel flush><Table audiences={all} open={id => change({ audience: String(id) }, { replace: false })} /></Panel>}
      <SidePanel opened={filters.new !== '' && may} title={t('audiences:new')} onClose={close}>
        <AudienceForm start={start} id={null} audiences={all} onDone={close} />
      </SidePanel>
      <SidePanel opened={chosen !== null} title={chosen ? <Said>{chosen.name}</Said> : ''} onClose={close}>
        {chosen && (filters.edit && may
          ? <AudienceForm key={chosen.id} start={chosen} id={chosen.id} audiences={all} onDone={() => change({ edit: null })} />
          : <AudienceDetail key={chosen.id} audience={chosen} audiences={all} edit={may ? () => change({ edit: '1' }) : null} />)}
      </SidePanel>
    </Page>
  )
}

function Table({ audiences, open }: { audiences: AudienceView[]; open: (id: number) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useConditionSentence(audiences)
  return (
    <table className={rows.table}>
      <thead><tr><th scope="col">{t('audiences:name')}</th><th scope="col">{t('audiences:meaning')}</th><th scope="col">{t('audiences:size')}</th><th scope="col">{t('audiences:state')}</th><th scope="col" data-minor="tablet">{t('audiences:changed')}</th></tr></thead>
      <tbody>
        {audiences.map(audience => (
          <tr key={audience.id}>
            <td><button type="button" className={rows.link} onClick={() => open(audience.id)}><Said>{audience.name}</Said></button></td>
            <td data-label={t('audiences:meaning')}><span>{sentence(audience.condition)}{audience.description && <span className={rows.small}><Said>{audience.description}</Said></span>}</span></td>
            <td data-label={t('audiences:size')}>{format.number(audience.size)}</td>
            <td data-label={t('audiences:state')}>{audience.status === 'ready' ? <Tag tone="good">{t('audiences:ready')}</Tag> : <Tag tone="info">{t('audiences:backfilling')}</Tag>}</td>
            <td data-label={t('audiences:changed')} data-minor="tablet"><Moment at={audience.changedAt} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
