// Computed traits: what Mitos works out of each customer's events, what each means in words, and how far its past has been taken in.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ComputedTrait, KeptTraitView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useMay } from '../../../../shared/api/useMay'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Page } from '../../../../shared/ui/Page'
import { Panel } from '../../../../shared/ui/Panel'
import { SidePanel } from '../../../../shared/ui/SidePanel'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { useFilters } from '../../../../shared/useFilters'
import { ComputedTraitForm } from './ComputedTraitForm'
import { ComputedTraitTable } from './ComputedTraitTable'

const names = ['trait', 'new'] as const
const busyMs = 500
const start: ComputedTrait = { name: '', description: null, aggregate: 'sum', events: ['Order Completed'], property: 'total', filters: [], windowHours: null }

export function ComputedTraitsPage() {
  const { t } = useTranslation()
  const may = useMay()('ChangeTraits')
  const [filters, change] = useFilters(names)
  const traits = useQuery({
    queryKey: ['computedTraits'], queryFn: () => take(api.GET('/api/computed-traits')),
    refetchInterval: query => (query.state.data?.items.some(isBusy) ? busyMs : false),
  })
  const all = traits.data?.items ?? []
  const chosen = all.find(trait => String(trait.id) === filters.trait) ?? null
  const close = () => change({ trait: null, new: null })
  const add = may && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => change({ new: '1' }, { replace: false })}>{t('computed:new')}</Button>

  return (
    <Page title={t('computed:title')} intro={t('computed:intro')} actions={add}>
      {traits.isPending && <Skeletons rows={4} />}
      {traits.isError && <ErrorNote error={traits.error} retry={() => void traits.refetch()} />}
      {traits.isSuccess && all.length === 0 && <Empty title={t('computed:none.title')} text={t('computed:none.text')} />}
      {all.length > 0 && <Panel flush><ComputedTraitTable traits={all} open={may ? id => change({ trait: String(id) }, { replace: false }) : null} /></Panel>}
      <SidePanel opened={filters.new !== '' && may} title={t('computed:new')} onClose={close}>
        <ComputedTraitForm start={start} id={null} onDone={close} />
      </SidePanel>
      <SidePanel opened={chosen !== null && may} title={chosen?.definition.name ?? ''} onClose={close}>
        {chosen && <ComputedTraitForm key={chosen.id} start={chosen.definition} id={chosen.id} onDone={close} />}
      </SidePanel>
    </Page>
  )
}

export const isBusy = (trait: KeptTraitView) => trait.status === 'backfilling'
