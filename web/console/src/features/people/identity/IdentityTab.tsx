// Why these identifiers are one customer: each with its evidence, what was refused and why, and the acts of people on it.
import { Button } from '@mantine/core'
import { IconArrowsJoin, IconArrowsSplit } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { profileQuery } from '../../../shared/api/profile'
import { useMay } from '../../../shared/api/useMay'
import { EventDrawer } from '../../../shared/event/EventDrawer'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Cuts } from './Cuts'
import { identifierKey, identityQuery } from './identity'
import { IdentifierList } from './IdentifierList'
import classes from './IdentityTab.module.css'
import { MergeDialog } from './MergeDialog'
import { Refused } from './Refused'
import { SplitBar } from './SplitBar'

export function IdentityTab() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const may = useMay()
  const identity = useQuery(identityQuery(id))
  const profile = useQuery(profileQuery(id))
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const [merging, setMerging] = useState(false)
  const [original, setOriginal] = useState<string | null>(null)

  if (identity.isPending) return <Skeletons rows={5} height={56} />
  if (identity.isError) return <ErrorNote error={identity.error} retry={() => void identity.refetch()} />
  const { edges, cuts } = identity.data
  // The graph also shows the neighbours that were kept apart; hers are those inside.
  const nodes = identity.data.nodes.filter(node => node.inside)
  const refused = edges.filter(edge => !edge.admitted)

  function toggle(key: string) {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }

  return (
    <div className={classes.tab}>
      {may('ChangeCustomers') && <div className={classes.actions}>
        {nodes.length > 1 && !chosen && (
          <Button variant="default" leftSection={<IconArrowsSplit size={16} aria-hidden="true" />} onClick={() => setChosen(new Set())}>{t('identity:split.start')}</Button>
        )}
        {!chosen && <Button variant="default" leftSection={<IconArrowsJoin size={16} aria-hidden="true" />} onClick={() => setMerging(true)}>{t('identity:merge.start')}</Button>}
      </div>}
      {chosen && (
        <SplitBar id={id} chosen={nodes.filter(node => chosen.has(identifierKey(node)))} all={nodes.length} onClose={() => setChosen(null)} />
      )}
      <Panel title={t('identity:list.title', { count: nodes.length })} note={t('identity:list.note')} flush>
        <IdentifierList nodes={nodes} seen={profile.data?.identifiers ?? []} edges={edges} chosen={chosen} toggle={toggle} openOriginal={setOriginal} />
      </Panel>
      {refused.length > 0 && (
        <Panel title={t('identity:refused.title', { count: refused.length })} note={t('identity:refused.note')} flush>
          <Refused edges={refused} openOriginal={setOriginal} />
        </Panel>
      )}
      {cuts.length > 0 && <Panel title={t('identity:cuts.title')} note={t('identity:cuts.note')} flush><Cuts id={id} cuts={cuts} /></Panel>}
      <MergeDialog id={id} opened={merging} onClose={() => setMerging(false)} />
      <EventDrawer messageId={original} onClose={() => setOriginal(null)} />
    </div>
  )
}
