// The nodes: which programs work on the store, what each of them does, and how far each partition of customers is behind.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NodesView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useFormat } from '../../../shared/text/format'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Facts } from '../../../shared/ui/Facts'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Alone } from './Alone'
import classes from './NodesPage.module.css'
import { NodesPanel } from './NodesPanel'
import { PartitionsPanel } from './PartitionsPanel'
import { useLetters } from './useLetters'

const refreshMs = 2000

export function NodesPage() {
  const { t } = useTranslation()
  const nodes = useQuery({ queryKey: ['nodes'], queryFn: () => take(api.GET('/api/nodes')), refetchInterval: refreshMs })
  return (
    <Page title={t('settings:nodes.title')} intro={t('settings:nodes.intro')}>
      <div className={classes.panels}>
        {nodes.isPending && <Skeletons rows={6} />}
        {nodes.isError && <ErrorNote error={nodes.error} retry={() => void nodes.refetch()} />}
        {nodes.data && <Panels now={nodes.data} />}
      </div>
    </Page>
  )
}

function Panels({ now }: { now: NodesView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const letters = useLetters(now.nodes)
  return (
    <>
      <Panel>
        <Facts facts={[
          [t('settings:nodes.pending'), format.number(now.pending)],
          [t('settings:nodes.oldest'), now.oldestSeconds === null ? t('settings:nodes.nothing') : format.duration(now.oldestSeconds)],
        ]} />
      </Panel>
      <NodesPanel nodes={now.nodes} shared={now.shared} letters={letters} />
      {now.shared ? <PartitionsPanel partitions={now.partitions} nodes={now.nodes} letters={letters} /> : <Alone />}
    </>
  )
}
