// What a customer would get: of the sample or a real one, on a phone or a desktop, with everything that is missing.
import { Checkbox, Group, Select, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplatePreviewRequest, TemplatePreviewView, TemplateContent } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { Choice } from '../../../shared/ui/Choice'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Panel } from '../../../shared/ui/Panel'
import classes from '../Reach.module.css'
import { channelOf, type ContentKind } from './content'
import { TemplateFaults } from './TemplateFaults'
import { TestSend } from './TestSend'

interface Props { template: string; content: TemplateContent; kind: ContentKind; language: string; data: string; setData: (data: string) => void }

export const sampleData = '{\n  "order_id": "P-1042",\n  "total": 59.9,\n  "products": [{ "name": "Δερμάτινη τσάντα", "price": 59.9, "quantity": 1 }]\n}'

export function Preview({ template, content, kind, language, data, setData }: Props) {
  const { t } = useTranslation()
  const [screen, setScreen] = useState('desktop')
  const [profile, setProfile] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [ownLanguage, setOwnLanguage] = useState(false)
  const given = parsed(data)
  const trial: TemplatePreviewRequest = { content, channel: channelOf[kind], profile, language: ownLanguage ? null : language, data: given ?? null }
  const [wanted] = useDebouncedValue(JSON.stringify(trial), 400)
  const [searched] = useDebouncedValue(search.trim(), 200)
  const people = useQuery({ queryKey: ['preview-people', searched], queryFn: () => take(api.GET('/api/profiles', { params: { query: { search: searched, limit: 8 } } })), enabled: searched.length > 1, placeholderData: keepPreviousData })
  const preview = useQuery({
    queryKey: ['preview', template, wanted], placeholderData: keepPreviousData, retry: false,
    queryFn: () => take(api.POST('/api/templates/{key}/preview', { params: { path: { key: template } }, body: JSON.parse(wanted) as TemplatePreviewRequest })),
  })
  return (
    <Panel title={t('reach:preview.title')} tools={kind === 'email' && <Choice label={t('reach:preview.screen')} value={screen} onChange={setScreen} data={['desktop', 'phone'].map(value => ({ value, label: t(`reach:preview.${value}`) }))} />}>
      <div className={classes.form}>
        <Group gap={12} align="end">
          <Select className={classes.grow} label={t('reach:preview.customer')} placeholder={t('reach:preview.sample')} clearable searchable value={profile} onChange={setProfile} searchValue={search} onSearchChange={setSearch} filter={({ options }) => options} nothingFoundMessage={t('reach:preview.search')}
            data={(people.data?.items ?? []).map(one => ({ value: one.id, label: one.name ?? t('common:unnamed') }))} />
          <Checkbox label={t('reach:preview.ownLanguage')} checked={ownLanguage} onChange={event => setOwnLanguage(event.currentTarget.checked)} />
        </Group>
        {preview.isError && <ErrorNote error={preview.error} />}
        {preview.data && <Shown view={preview.data} kind={kind} phone={screen === 'phone'} />}
        <Textarea autosize minRows={3} maxRows={10} label={t('reach:preview.data')} description={t('reach:preview.dataNote')} error={given === undefined ? t('reach:preview.noJson') : null} value={data} onChange={event => setData(event.currentTarget.value)} />
        <TestSend template={template} trial={trial} kind={kind} />
      </div>
    </Panel>
  )
}

function Shown({ view, kind, phone }: { view: TemplatePreviewView; kind: ContentKind; phone: boolean }) {
  const { t } = useTranslation()
  return (
    <div>
      <TemplateFaults faults={view.faults} />
      {view.subject && <p className={classes.subject}>{view.subject}</p>}
      {view.html ? <iframe className={phone ? `${classes.frame} ${classes.phone}` : classes.frame} title={t('reach:preview.title')} sandbox="" srcDoc={view.html} />
        : kind === 'webhook' ? <pre className={classes.plain}>{view.text}</pre> : <div className={classes.bubble} lang={view.language}>{view.text}</div>}
      {view.sms && <p className={classes.note}>{t('reach:preview.sms', { count: view.sms.segments, units: view.sms.units, encoding: t(`reach:encoding.${view.sms.encoding}`) })}{view.sms.firstOther && <> · {t('reach:preview.other', { letter: view.sms.firstOther })}</>}</p>}
    </div>
  )
}

/** Undefined for a text that is no JSON. */
function parsed(text: string): unknown {
  if (text.trim() === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
