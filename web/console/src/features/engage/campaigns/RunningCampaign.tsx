// A campaign that was launched: where it stands, what came of it so far, and the stop button.
import { Button, Group, Select } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconCopy, IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { CampaignVariant, CampaignView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { plain } from '../../../shared/text/plain'
import { useFormat } from '../../../shared/text/format'
import { Confirm } from '../../../shared/ui/Confirm'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Facts } from '../../../shared/ui/Facts'
import { Moment } from '../../../shared/ui/Moment'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import { useFilters } from '../../../shared/useFilters'
import { useReachWords } from '../../reach/words'
import classes from './Campaigns.module.css'
import { Results } from './Results'
import { stateTones, useAct, useResults, type Act } from './useCampaign'

const names = ['run'] as const

export function RunningCampaign({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [filters, change] = useFilters(names)
  const run = filters.run === '' ? null : Number(filters.run)
  const results = useResults(campaign, run)
  const waiting = results.data ? results.data.total.waiting + results.data.total.held : 0
  return (
    <Page title={plain(campaign.name)} actions={<Acts campaign={campaign} waiting={waiting} />}
      intro={<><Tag tone={stateTones[campaign.state]}>{t(`campaigns:stateIs.${campaign.state}`)}</Tag> {t('campaigns:launchedBy', { name: plain(campaign.launchedBy ?? '') })} <Moment at={campaign.launchedAt} /></>}>
      {campaign.nextAt && <p>{t('campaigns:next')} <Moment at={campaign.nextAt} as="dateTime" /></p>}
      {campaign.status === 'stopped' && <p role="status">{campaign.state === 'stopping' ? t('campaigns:takingBack', { count: campaign.takenBack, shown: format.number(campaign.takenBack) }) : t('campaigns:takenBack', { count: campaign.takenBack, shown: format.number(campaign.takenBack) })}</p>}
      {campaign.runs.some(one => one.phase === 'failed') && <p><Tag tone="bad">{t('campaigns:audienceGone')}</Tag></p>}
      {campaign.runs.length > 1 && (
        <Select mb={12} w={320} label={t('campaigns:run')} allowDeselect={false} value={filters.run} onChange={value => change({ run: value || null })}
          data={[{ value: '', label: t('campaigns:allRuns') }, ...campaign.runs.map(one => ({ value: String(one.number), label: `${one.number} · ${format.date(one.begunAt)}, ${format.time(one.begunAt)}` }))]} />
      )}
      <About campaign={campaign} />
      {results.isPending && <Skeletons rows={6} />}
      {results.isError && <ErrorNote error={results.error} retry={() => void results.refetch()} />}
      {results.data && <Results campaign={campaign} results={results.data} />}
      {campaign.runs.length === 0 && <Panel><p className={classes.small}>{t('campaigns:notBegun')}</p></Panel>}
    </Page>
  )
}

/** What was launched, in short. */
function About({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const audiences = useQuery({ queryKey: ['audiences'], queryFn: () => take(api.GET('/api/audiences')) })
  const { audience, except, variants, when, perHour } = campaign.definition
  const nameOf = (id: number) => plain(audiences.data?.items.find(one => one.id === id)?.name ?? t('campaigns:noAudience'))
  return (
    <Panel className={classes.about ?? ''}>
      <Facts facts={[
        [t('campaigns:audience'), audiences.isPending ? '…' : nameOf(audience)],
        except === null ? null : [t('campaigns:except'), nameOf(except)],
        ...variants.map(one => [variants.length === 1 ? t('campaigns:message') : t('campaigns:variantNumber', { name: plain(one.name) }), <Wording key={one.key} variant={one} share={variants.length > 1} />] as const),
        [t('campaigns:when'), [t(`campaigns:kind.${when.kind}`), when.kind === 'now' ? '' : when.time, when.inLocalTime ? t('campaigns:localTime') : ''].filter(Boolean).join(' · ')],
        perHour === null ? null : [t('campaigns:perHour'), format.number(perHour)],
      ]} />
    </Panel>
  )
}

/** Each channel with its template, where they are not all one. */
function Wording({ variant, share }: { variant: CampaignVariant; share: boolean }) {
  const words = useReachWords()
  return (
    <>
      {variant.channels.some(channel => channel.template)
        ? variant.channels.map((channel, index) => <span key={channel.channel}>{index > 0 && ' → '}{words.channel(channel.channel)}: <Link to={`/content/templates/${channel.template ?? variant.template}`}>{channel.template ?? variant.template}</Link></span>)
        : <><Link to={`/content/templates/${variant.template}`}>{variant.template}</Link> · {variant.channels.map(channel => words.channel(channel.channel)).join(' → ')}</>}
      {share && ` · ${variant.share}%`}
    </>
  )
}

function Acts({ campaign, waiting }: { campaign: CampaignView; waiting: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [asked, setAsked] = useState<Act | null>(null)
  const act = useAct(campaign.id, () => setAsked(null))
  const running = campaign.status === 'live' || campaign.status === 'paused'
  const open = (next: Act) => { act.reset(); setAsked(next) }
  return (
    <Group gap={8}>
      {may('ChangeCampaigns') && <Copy campaign={campaign} />}
      {may('ChangeCampaigns') && !running && <Button variant="default" leftSection={campaign.isArchived ? <IconArchiveOff size={16} aria-hidden="true" /> : <IconArchive size={16} aria-hidden="true" />} loading={act.isPending} onClick={() => act.mutate(campaign.isArchived ? 'restore' : 'archive')}>{t(campaign.isArchived ? 'campaigns:restore' : 'campaigns:archive')}</Button>}
      {may('SendCampaigns') && campaign.status === 'live' && <Button variant="default" leftSection={<IconPlayerPause size={16} aria-hidden="true" />} onClick={() => open('pause')}>{t('campaigns:pause')}</Button>}
      {may('SendCampaigns') && campaign.status === 'paused' && <Button variant="default" leftSection={<IconPlayerPlay size={16} aria-hidden="true" />} onClick={() => open('resume')}>{t('campaigns:resume')}</Button>}
      {may('SendCampaigns') && running && <Button color="red" leftSection={<IconPlayerStop size={16} aria-hidden="true" />} onClick={() => open('stop')}>{t('campaigns:stop')}</Button>}
      <Confirm opened={asked !== null} title={asked ? t(`campaigns:ask.${asked}.title`) : ''} act={asked ? t(`campaigns:${asked}`) : ''} danger={asked === 'stop'} busy={act.isPending} error={act.error}
        onClose={() => setAsked(null)} onConfirm={() => asked && act.mutate(asked)}>
        {asked && <p>{t(`campaigns:ask.${asked}.text`, { count: waiting, shown: format.number(waiting) })}</p>}
      </Confirm>
    </Group>
  )
}

/** What was launched does not change; a copy is a draft again. */
function Copy({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const copy = useMutation({
    mutationFn: () => take(api.POST('/api/campaigns', { body: { name: t('campaigns:copyName', { name: campaign.name, number: Date.now() % 10_000, interpolation: { escapeValue: false } }).slice(0, 100), definition: campaign.definition } })),
    onSuccess: async made => { await client.invalidateQueries({ queryKey: ['campaigns'] }); void navigate(`/campaigns/${made.id}`) },
  })
  return <Button variant="default" leftSection={<IconCopy size={16} aria-hidden="true" />} loading={copy.isPending} onClick={() => copy.mutate()}>{t('campaigns:copy')}</Button>
}
