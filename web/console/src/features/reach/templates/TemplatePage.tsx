// One template: its draft in both languages and for each channel, beside it what a customer would get.
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { LanguageContent, TemplateContent, TemplateView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { plain } from '../../../shared/text/plain'
import { Choice } from '../../../shared/ui/Choice'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import classes from '../Reach.module.css'
import { ContentFields } from './ContentFields'
import { emptyContent, kinds, type ContentKind } from './content'
import { Preview, sampleData } from './Preview'
import { usePlace } from './usePlace'

export function TemplatePage() {
  const { key = '' } = useParams()
  const template = useQuery({ queryKey: ['template', key], queryFn: () => take(api.GET('/api/templates/{key}', { params: { path: { key } } })), refetchOnWindowFocus: false })
  if (template.isError) return <ErrorNote error={template.error} retry={() => void template.refetch()} />
  return template.data ? <Editor key={template.data.key} template={template.data} /> : <Skeletons rows={8} />
}

function Editor({ template }: { template: TemplateView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeMessages')
  const [draft, setDraft] = useState<TemplateContent>(template.draft)
  const [language, setLanguage] = useState('el')
  const [kind, setKind] = useState<ContentKind>('email')
  // Kept while one goes from language to language and from channel to channel.
  const [data, setData] = useState(sampleData)
  useEffect(() => setDraft(template.draft), [template.draft])
  const params = { path: { key: template.key } }
  const changed = JSON.stringify(draft) !== JSON.stringify(template.draft)
  const taken = async (view: TemplateView, words: string) => {
    client.setQueryData(['template', template.key], view)
    notifications.show({ message: words })
    await client.invalidateQueries({ queryKey: ['templates'] })
  }
  const save = useMutation({ mutationFn: () => take(api.PATCH('/api/templates/{key}', { params, body: { name: null, draft, archived: null } })), onSuccess: view => taken(view, t('common:saved')) })
  const publish = useMutation({ mutationFn: () => take(api.POST('/api/templates/{key}/publish', { params })), onSuccess: view => taken(view, t('reach:templates.published', { number: view.version })) })
  const content: LanguageContent = draft.languages[language] ?? {}
  const change = (next: LanguageContent) => setDraft({ languages: { ...draft.languages, [language]: next } })
  const place = usePlace()
  return (
    <Page title={plain(template.name)} intro={<>{template.key} · {template.version > 0 ? <Tag tone="good">{t('reach:templates.version', { number: template.version })}</Tag> : <Tag tone="quiet">{t('reach:templates.draft')}</Tag>} {template.hasChanges && template.version > 0 && t('reach:templates.ahead')}</>} actions={may && (
      <Group gap={8}>
        <Button variant="default" loading={save.isPending} disabled={!changed} onClick={() => save.mutate()}>{t('common:save')}</Button>
        <Button loading={publish.isPending} disabled={changed || !template.hasChanges} onClick={() => publish.mutate()}>{t('reach:templates.publish')}</Button>
      </Group>
    )}>
      {save.isError && <ErrorNote error={save.error} nameOf={place} />}
      {publish.isError && <ErrorNote error={publish.error} nameOf={place} />}
      <Group gap={12} mb={16} mt={8}>
        <Choice label={t('reach:templates.languages')} value={language} onChange={setLanguage} data={['el', 'en'].map(value => ({ value, label: t(`reach:language.${value}`) }))} />
        <Choice label={t('reach:templates.channels')} value={kind} onChange={value => setKind(value as ContentKind)} data={kinds.map(value => ({ value, label: t(`reach:content.${value}`) }))} />
      </Group>
      <div className={classes.split}>
        <Panel title={t('reach:templates.text')} note={t('reach:templates.liquid')}>
          {content[kind]
            ? <fieldset className={`plain ${classes.form}`} disabled={!may}><ContentFields kind={kind} content={content} change={change} /></fieldset>
            : <Button variant="default" disabled={!may} onClick={() => change({ ...content, [kind]: emptyContent[kind] })}>{t('reach:templates.begin')}</Button>}
        </Panel>
        {content[kind] ? <Preview template={template.key} content={draft} kind={kind} language={language} data={data} setData={setData} /> : <span />}
      </div>
    </Page>
  )
}
