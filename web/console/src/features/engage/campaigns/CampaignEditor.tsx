// A draft: to whom, what, when, how fast and what for; beside it what is wrong, what it would do, and the launch.
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignDefinition, CampaignFault, CampaignView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { plain } from '../../../shared/text/plain'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import { Tag } from '../../../shared/ui/Tag'
import { useReachWords } from '../../reach/words'
import { AudienceSelect } from '../journeys/AudienceSelect'
import classes from './Campaigns.module.css'
import { EstimatePanel } from './EstimatePanel'
import { GoalFields } from './GoalFields'
import { LaunchButton } from './LaunchButton'
import { useEstimate, useSave } from './useCampaign'
import { TestFields, VariantFields } from './VariantFields'
import { WhenFields } from './WhenFields'

export function CampaignEditor({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const may = useMay()('ChangeCampaigns')
  const [draft, setDraft] = useState(campaign.definition)
  const [name, setName] = useState(campaign.name)
  const save = useSave(campaign.id)
  const estimate = useEstimate(campaign.id)
  const same = draft === campaign.definition || JSON.stringify(draft) === JSON.stringify(campaign.definition)
  const dirty = !same || name !== campaign.name
  const checked = useQuery({ queryKey: ['campaignCheck', JSON.stringify(draft)], enabled: may && !same, placeholderData: before => before, queryFn: () => take(api.POST('/api/campaigns/check', { body: draft })) })
  const faults = same ? campaign.faults : checked.data?.faults ?? []
  const set = (part: Partial<CampaignDefinition>) => setDraft({ ...draft, ...part })
  useLeaveGuard(dirty)

  async function keep() {
    const view = await save.mutateAsync({ name: name.trim(), definition: draft })
    setDraft(view.definition)
    setName(view.name)
    return view
  }

  async function ask() {
    if (dirty && may) await keep()
    estimate.mutate()
  }

  const actions = (
    <>
      {may && <Button variant="default" disabled={!dirty || name.trim() === ''} loading={save.isPending} onClick={() => void keep().then(() => notifications.show({ message: t('campaigns:saved'), closeButtonProps: { 'aria-label': t('common:close') } }), () => undefined)}>{t('common:save')}</Button>}
      <LaunchButton campaign={campaign} disabled={dirty || faults.length > 0} />
    </>
  )
  return (
    <Page title={plain(campaign.name)} intro={<><Tag tone="quiet">{t('campaigns:stateIs.draft')}</Tag> {t('campaigns:draftNote')}</>} actions={actions}>
      {save.isError && <ErrorNote error={save.error} />}
      <div className={classes.columns}>
        <fieldset disabled={!may} className={classes.form} style={{ border: 0, padding: 0, margin: 0 }}>
          <Panel title={t('campaigns:whom')}><Whom draft={draft} set={set} name={name} setName={setName} /></Panel>
          <Panel title={t('campaigns:what')} note={t('campaigns:whatNote')}><VariantFields variants={draft.variants} change={variants => set({ variants, test: variants.length < 2 ? null : draft.test })} /></Panel>
          {draft.variants.length > 1 && <Panel title={t('campaigns:test')} note={t('campaigns:testNote')}><TestFields draft={draft} change={test => set({ test })} /></Panel>}
          <Panel title={t('campaigns:when')}><WhenFields when={draft.when} zone={campaign.zone} change={when => set({ when })} /></Panel>
          <Panel title={t('campaigns:pace')}>
            <div className={classes.line}>
              <NumberInput label={t('campaigns:perHour')} description={t('campaigns:perHourNote')} placeholder={t('campaigns:noThrottle')} min={1} allowDecimal={false} value={draft.perHour ?? ''} onChange={value => set({ perHour: typeof value === 'number' ? value : null })} />
              <NumberInput label={t('campaigns:expires')} description={t('campaigns:expiresNote')} placeholder={t('campaigns:never')} min={1} max={720} allowDecimal={false} value={draft.expiresHours ?? ''} onChange={value => set({ expiresHours: typeof value === 'number' ? value : null })} />
            </div>
          </Panel>
          <Panel title={t('campaigns:goal')} note={t('campaigns:goalNote')}><GoalFields goal={draft.goal} change={goal => set({ goal })} /></Panel>
        </fieldset>
        <aside className={classes.side} aria-label={t('campaigns:before')}>
          <Panel title={t('campaigns:check')}><Faults faults={faults} draft={draft} /></Panel>
          <EstimatePanel estimate={estimate.data ?? null} error={estimate.error} busy={estimate.isPending || save.isPending} stale={dirty} definition={draft} ask={() => void ask().catch(() => undefined)} />
        </aside>
      </div>
    </Page>
  )
}

interface WhomProps { draft: CampaignDefinition; set: (part: Partial<CampaignDefinition>) => void; name: string; setName: (name: string) => void }

function Whom({ draft, set, name, setName }: WhomProps) {
  const { t, i18n } = useTranslation()
  const purposes = useQuery({ queryKey: ['purposes'], queryFn: () => take(api.GET('/api/consent/purposes')) })
  const known = (purposes.data?.items ?? []).map(one => ({ value: one.key, label: i18n.language === 'el' ? one.title.el : one.title.en }))
  return (
    <div className={classes.fields}>
      <TextInput label={t('campaigns:name')} maxLength={100} value={name} onChange={event => setName(event.currentTarget.value)} />
      <div className={classes.line}>
        <AudienceSelect label={t('campaigns:audience')} value={draft.audience} change={audience => set({ audience })} />
        <AudienceSelect label={t('campaigns:except')} optional value={draft.except ?? 0} change={audience => set({ except: audience === 0 ? null : audience })} />
      </div>
      <div className={classes.line}>
        <Select label={t('campaigns:purpose')} allowDeselect={false} value={draft.purpose} onChange={value => value && set({ purpose: value })} data={known.some(one => one.value === draft.purpose) ? known : [...known, { value: draft.purpose, label: draft.purpose }]} />
        <Select label={t('campaigns:class')} allowDeselect={false} value={draft.class} onChange={value => value && set({ class: value as CampaignDefinition['class'] })} data={['marketing', 'service'].map(value => ({ value, label: t(`campaigns:classIs.${value}`) }))} />
        <NumberInput label={t('campaigns:priority')} min={-100} max={100} allowDecimal={false} value={draft.priority} onChange={value => set({ priority: typeof value === 'number' ? value : 0 })} />
      </div>
    </div>
  )
}

function Faults({ faults, draft }: { faults: CampaignFault[]; draft: CampaignDefinition }) {
  const { t, i18n } = useTranslation()
  const words = useReachWords()
  if (faults.length === 0) return <Tag tone="good">{t('campaigns:sound')}</Tag>
  return (
    <ul className={classes.list}>
      {faults.map((fault, index) => {
        const variant = draft.variants.find(one => one.key === fault.variant)
        const says = i18n.exists(`campaigns:fault.${fault.code}`) ? t(`campaigns:fault.${fault.code}`, { detail: fault.detail === null ? '' : words.channel(fault.detail), interpolation: { escapeValue: false } }) : fault.sentence
        return <li key={index}><Tag tone="warn">{variant && draft.variants.length > 1 ? `${plain(variant.name)}: ${says}` : says}</Tag></li>
      })}
    </ul>
  )
}

function useLeaveGuard(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
}
