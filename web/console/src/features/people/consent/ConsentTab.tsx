// What a customer has said about each purpose and channel, since when and by which wording, and what can be done for her.
import { Button, Group, SegmentedControl } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { ConsentPurpose, ConsentView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Said } from '../../../shared/text/Said'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag, type Tone } from '../../../shared/ui/Tag'
import { useSourceName } from '../../../shared/useSourceName'
import classes from './Consent.module.css'
import { PersonActs } from './PersonActs'
import { PreferenceLink } from './PreferenceLink'

const tones: Record<string, Tone> = { granted: 'good', denied: 'bad', pending: 'warn', unknown: 'quiet' }

export function ConsentTab() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const consent = useQuery({ queryKey: ['consent', id], queryFn: () => take(api.GET('/api/profiles/{id}/consent', { params: { path: { id } } })) })
  const purposes = useQuery({ queryKey: ['purposes'], queryFn: () => take(api.GET('/api/consent/purposes')) })
  const may = useMay()
  return (
    <div className={classes.tab}>
      {(consent.isPending || purposes.isPending) && <Skeletons rows={5} />}
      {consent.isError && <ErrorNote error={consent.error} retry={() => void consent.refetch()} />}
      {consent.data && purposes.data && (
        <Panel flush title={t('consent:title')} note={t('consent:note')} tools={may('ChangeCustomers') && <PreferenceLink id={id} />}>
          <table className={rows.table}>
            <thead><tr><th scope="col">{t('consent:purpose')}</th><th scope="col">{t('consent:state')}</th><th scope="col">{t('consent:since')}</th><th scope="col"><span className="unseen">{t('common:actions')}</span></th></tr></thead>
            <tbody>{consent.data.items.map(one => <Row key={`${one.purpose} ${one.channel}`} id={id} one={one} purpose={purposes.data.items.find(purpose => purpose.key === one.purpose)} />)}</tbody>
          </table>
        </Panel>
      )}
      <p className={classes.history}><Link to={`/customers/${id}?tk=Consent%20Changed`}>{t('consent:history')}</Link></p>
      {may('ManagePrivacy') && <PersonActs id={id} />}
    </div>
  )
}

function Row({ id, one, purpose }: { id: string; one: ConsentView; purpose: ConsentPurpose | undefined }) {
  const { t, i18n } = useTranslation()
  const sourceName = useSourceName()
  const may = useMay()('ChangeCustomers')
  const title = purpose ? (i18n.language === 'el' ? purpose.title.el : purpose.title.en) : one.purpose
  const isAsked = purpose?.basis === 'consent' || purpose?.basis === 'legitimateInterest'
  return (
    <tr>
      <td><span><Said>{title}</Said>{one.channel && <span className={rows.small}>{t(`consent:channel.${one.channel}`, { defaultValue: one.channel })}</span>}</span></td>
      <td data-label={t('consent:state')}>
        <Tag tone={isAsked || !purpose ? tones[one.status] ?? 'quiet' : 'quiet'}>{isAsked || !purpose ? t(`consent:status.${one.status}`) : t('consent:notNeeded')}</Tag>
      </td>
      <td data-label={t('consent:since')}>
        {one.at ? <span><Moment at={one.at} as="dateTime" /><span className={rows.small}>{one.source && <Said>{sourceName(one.source)}</Said>}{one.wording !== null && <> · {t('consent:wording', { number: one.wording })}</>}</span></span> : <span className={rows.dim}>–</span>}
      </td>
      <td>{may && purpose && isAsked && <Say id={id} one={one} what={title} />}</td>
    </tr>
  )
}

function Say({ id, one, what }: { id: string; one: ConsentView; what: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const say = useMutation({
    mutationFn: (status: 'granted' | 'denied') => take(api.POST('/api/profiles/{id}/consent', { params: { path: { id } }, body: { purpose: one.purpose, channel: one.channel, status, evidence: null } })),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['consent', id] }), client.invalidateQueries({ queryKey: ['profile', id] })]),
  })
  return (
    <>
      <Group justify="flex-end" gap={8} wrap="nowrap">
        {one.status === 'granted' || one.status === 'denied'
          ? <SegmentedControl size="xs" disabled={say.isPending} aria-label={t('consent:sayOn', { what, channel: one.channel ?? '' })} value={one.status} onChange={value => say.mutate(value as 'granted' | 'denied')}
              data={[{ value: 'granted', label: t('consent:yes') }, { value: 'denied', label: t('consent:no') }]} />
          : <><Button size="xs" variant="default" loading={say.isPending} onClick={() => say.mutate('granted')}>{t('consent:yes')}</Button><Button size="xs" variant="default" loading={say.isPending} onClick={() => say.mutate('denied')}>{t('consent:no')}</Button></>}
      </Group>
      {say.isError && <ErrorNote error={say.error} />}
    </>
  )
}
