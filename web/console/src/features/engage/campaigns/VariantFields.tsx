// The wordings of a campaign: each with its share, its template and the channels in their order; and the test that goes first.
import { ActionIcon, Button, NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CampaignDefinition, CampaignVariant, TemplateRowView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { plain } from '../../../shared/text/plain'
import { channels, useReachWords } from '../../reach/words'
import classes from './Campaigns.module.css'

const mostVariants = 5
const mostChannels = 5
const keys = ['a', 'b', 'c', 'd', 'e'] as const

/** Whole percents that make a hundred, the first ones one more where it does not come out even. */
export function even(variants: CampaignVariant[]): CampaignVariant[] {
  const base = Math.floor(100 / variants.length)
  return variants.map((variant, index) => ({ ...variant, share: base + (index < 100 - base * variants.length ? 1 : 0) }))
}

export function VariantFields({ variants, change }: { variants: CampaignVariant[]; change: (variants: CampaignVariant[]) => void }) {
  const { t } = useTranslation()
  const set = (index: number, part: Partial<CampaignVariant>) => change(variants.map((one, at) => (at === index ? { ...one, ...part } : one)))
  function add() {
    const key = keys.find(one => !variants.some(variant => variant.key === one))!
    change(even([...variants, { ...variants.at(-1)!, key, name: key.toUpperCase(), template: '' }]))
  }
  return (
    <div className={classes.fields}>
      {variants.map((variant, index) => <Variant key={variant.key} variant={variant} only={variants.length === 1} set={part => set(index, part)} remove={() => change(even(variants.filter((_, at) => at !== index)))} />)}
      {variants.length < mostVariants && <div><Button variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>{t('campaigns:addVariant')}</Button></div>}
    </div>
  )
}

interface VariantProps { variant: CampaignVariant; only: boolean; set: (part: Partial<CampaignVariant>) => void; remove: () => void }

function Variant({ variant, only, set, remove }: VariantProps) {
  const { t } = useTranslation()
  const words = useReachWords()
  const templates = useQuery({ queryKey: ['templates'], queryFn: () => take(api.GET('/api/templates')) })
  const published = (templates.data?.items ?? []).filter(one => one.isPublished && !one.archived)
  const data = published.map(one => ({ value: one.key, label: `${plain(one.name)} (${one.channels.map(words.channel).join(', ')})` }))
  const name = plain(variant.name)
  return (
    <fieldset className={classes.group}>
      <legend>{only ? t('campaigns:message') : t('campaigns:variantNumber', { name })}</legend>
      {!only && (
        <div className={classes.line}>
          <TextInput label={t('campaigns:variantName')} maxLength={100} value={variant.name} onChange={event => set({ name: event.currentTarget.value })} />
          <NumberInput label={t('campaigns:share')} suffix="%" min={1} max={100} allowDecimal={false} value={variant.share} onChange={value => set({ share: typeof value === 'number' ? value : 0 })} />
          <ActionIcon className={classes.end} variant="subtle" size="lg" aria-label={t('common:removeWhat', { what: name })} onClick={remove}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
        </div>
      )}
      <Select label={t('campaigns:template')} placeholder={t('campaigns:chooseTemplate')} searchable nothingFoundMessage={t('campaigns:noTemplates')} value={variant.template === '' ? null : variant.template} onChange={value => value && set({ template: value })}
        data={withChosen(data, variant.template)} />
      <Channels variant={variant} set={set} templates={published} />
    </fieldset>
  )
}

interface Choosable { value: string; label: string }

/** A template that was chosen and is not published any more stays to be seen. */
const withChosen = (data: Choosable[], chosen: string | null) => (!chosen || data.some(one => one.value === chosen) ? data : [...data, { value: chosen, label: chosen }])

interface ChannelsProps { variant: CampaignVariant; set: (part: Partial<CampaignVariant>) => void; templates: TemplateRowView[] }

function Channels({ variant, set, templates }: ChannelsProps) {
  const { t } = useTranslation()
  const words = useReachWords()
  const put = (index: number, part: Partial<CampaignVariant['channels'][number]>) => set({ channels: variant.channels.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  const free = channels.filter(channel => !variant.channels.some(one => one.channel === channel))
  return (
    <>
      {variant.channels.map((one, index) => (
        <div key={one.channel} className={classes.line}>
          <Select label={t('campaigns:channelNumber', { number: index + 1 })} allowDeselect={false} value={one.channel} data={[one.channel, ...free].map(channel => ({ value: channel, label: words.channel(channel) }))} onChange={channel => channel && put(index, { channel, template: null })} />
          {variant.channels.length > 1 && <Select label={t('campaigns:ownTemplate')} placeholder={t('campaigns:sameTemplate')} clearable searchable nothingFoundMessage={t('campaigns:noTemplates')} value={one.template} onChange={template => put(index, { template })}
            data={withChosen(templates.filter(template => template.channels.includes(one.channel)).map(template => ({ value: template.key, label: plain(template.name) })), one.template)} />}
          {index < variant.channels.length - 1 && (
            <>
              <NumberInput label={t('campaigns:fallbackAfter')} placeholder={t('campaigns:whenFailed')} min={1} max={10_080} value={one.fallbackAfterMinutes ?? ''} onChange={value => put(index, { fallbackAfterMinutes: typeof value === 'number' ? value : null })} />
              <Select label={t('campaigns:unless')} allowDeselect={false} value={one.fallbackUnless ?? 'delivered'} data={['delivered', 'opened'].map(value => ({ value, label: t(`campaigns:unlessIs.${value}`) }))} onChange={value => value && put(index, { fallbackUnless: value })} />
            </>
          )}
          {variant.channels.length > 1 && <ActionIcon className={classes.end} variant="subtle" size="lg" aria-label={t('common:removeWhat', { what: words.channel(one.channel) })} onClick={() => set({ channels: variant.channels.filter((_, at) => at !== index) })}><IconTrash size={16} aria-hidden="true" /></ActionIcon>}
        </div>
      ))}
      {free.length > 0 && variant.channels.length < mostChannels && <div><Button variant="subtle" size="xs" onClick={() => set({ channels: [...variant.channels, { channel: free[0]!, fallbackAfterMinutes: null, fallbackUnless: 'delivered', template: null }] })}>{t('campaigns:addChannel')}</Button></div>}
    </>
  )
}

export function TestFields({ draft, change }: { draft: CampaignDefinition; change: (test: CampaignDefinition['test']) => void }) {
  const { t } = useTranslation()
  const { test } = draft
  return (
    <div className={classes.fields}>
      <Switch label={t('campaigns:testFirst')} checked={test !== null} onChange={event => change(event.currentTarget.checked ? { percent: 20, hours: 4, by: 'opened', otherwise: null } : null)} />
      {test && (
        <div className={classes.line}>
          <NumberInput label={t('campaigns:testPercent')} suffix="%" min={1} max={90} allowDecimal={false} value={test.percent} onChange={value => change({ ...test, percent: typeof value === 'number' ? value : 1 })} />
          <NumberInput label={t('campaigns:testHours')} min={1} max={168} allowDecimal={false} value={test.hours} onChange={value => change({ ...test, hours: typeof value === 'number' ? value : 1 })} />
          <Select label={t('campaigns:testBy')} allowDeselect={false} value={test.by} data={(['opened', 'clicked', 'converted'] as const).map(value => ({ value, label: t(`campaigns:by.${value}`) }))} onChange={value => value && change({ ...test, by: value as typeof test.by })} />
          <Select label={t('campaigns:otherwise')} allowDeselect={false} value={test.otherwise ?? draft.variants[0]!.key} data={draft.variants.map(one => ({ value: one.key, label: plain(one.name) }))} onChange={value => change({ ...test, otherwise: value })} />
        </div>
      )}
    </div>
  )
}
