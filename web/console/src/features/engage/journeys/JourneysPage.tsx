// The journeys: what each is for, how it stands, and how many are on it; and the way to a new one.
import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { useFormat } from '../../../shared/text/format'
import { Said } from '../../../shared/text/Said'
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
import classes from './Canvas.module.css'

export const statusTones = { draft: 'quiet', live: 'good', paused: 'warn', stopped: 'plain' } as const
const names = ['new'] as const

export function JourneysPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()('ChangeJourneys')
  const [filters, change] = useFilters(names)
  const journeys = useQuery({ queryKey: ['journeys'], queryFn: () => take(api.GET('/api/journeys')) })
  const all = journeys.data?.items ?? []
  const add = may && <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => change({ new: '1' }, { replace: false })}>{t('journeys:new')}</Button>
  return (
    <Page title={t('journeys:title')} intro={t('journeys:intro')} actions={add}>
      {journeys.isPending && <Skeletons rows={5} />}
      {journeys.isError && <ErrorNote error={journeys.error} retry={() => void journeys.refetch()} />}
      {journeys.isSuccess && all.length === 0 && <Empty title={t('journeys:none.title')} text={t('journeys:none.text')} />}
      {all.length > 0 && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr><th scope="col">{t('journeys:name')}</th><th scope="col">{t('journeys:state')}</th><th scope="col">{t('journeys:entry')}</th><th scope="col">{t('journeys:now')}</th><th scope="col">{t('journeys:entered')}</th><th scope="col" data-minor="tablet">{t('journeys:changedAt')}</th></tr></thead>
            <tbody>
              {all.map(journey => (
                <tr key={journey.id}>
                  <td><Link to={`/journeys/${journey.id}`}><Said>{journey.name}</Said></Link></td>
                  <td data-label={t('journeys:state')}><Tag tone={statusTones[journey.status as keyof typeof statusTones]}>{t(`journeys:status.${journey.status}`)}</Tag>{journey.hasChanges && journey.version > 0 && <span className={rows.small}>{t('journeys:hasChanges')}</span>}</td>
                  <td data-label={t('journeys:entry')}>{journey.entry ? t(`journeys:trigger.${journey.entry}`) : t('journeys:notSet')}</td>
                  <td data-label={t('journeys:now')}>{format.number(journey.now)}</td>
                  <td data-label={t('journeys:entered')}>{format.number(journey.entered)}</td>
                  <td data-label={t('journeys:changedAt')} data-minor="tablet"><Moment at={journey.changedAt} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
      <SidePanel opened={filters.new !== '' && may} title={t('journeys:new')} onClose={() => change({ new: null })}><NewJourney /></SidePanel>
    </Page>
  )
}

function NewJourney() {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const language = i18n.language.startsWith('en') ? 'en' : 'el'
  const [name, setName] = useState('')
  const [template, setTemplate] = useState('')
  const ready = useQuery({ queryKey: ['journeyTemplates'], staleTime: Infinity, queryFn: () => take(api.GET('/api/journeys/templates')) })
  const create = useMutation({
    mutationFn: () => take(api.POST('/api/journeys', { body: { name: name.trim(), draft: null, template: template === '' ? null : template, language } })),
    onSuccess: async journey => { await client.invalidateQueries({ queryKey: ['journeys'] }); void navigate(`/journeys/${journey.id}`) },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput data-autofocus label={t('journeys:name')} maxLength={100} value={name} onChange={event => setName(event.currentTarget.value)} />
      <Radio.Group label={t('journeys:startFrom')} value={template} onChange={value => { setTemplate(value); const found = ready.data?.items.find(one => one.key === value); if (found && name === '') setName(found.name[language]) }}>
        <Stack gap={12} mt={8}>
          <Radio value="" label={t('journeys:empty')} />
          {ready.data?.items.map(one => <Radio key={one.key} value={one.key} label={one.name[language]} description={one.why[language]} />)}
        </Stack>
      </Radio.Group>
      {create.isError && <ErrorNote error={create.error} />}
      <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>{t('journeys:create')}</Button>
    </form>
  )
}
