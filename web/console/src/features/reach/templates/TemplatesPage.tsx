// The templates: what each says on which channels, in which languages, and whether its draft is ahead.
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Said } from '../../../shared/text/Said'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import classes from '../Reach.module.css'
import { useReachWords } from '../words'
import { ReadyTemplates } from './ReadyTemplates'

export function TemplatesPage() {
  const { t } = useTranslation()
  const words = useReachWords()
  const may = useMay()('ChangeMessages')
  const [adding, setAdding] = useState(false)
  const [putting, setPutting] = useState(false)
  const templates = useQuery({ queryKey: ['templates'], queryFn: () => take(api.GET('/api/templates')) })
  const all = templates.data?.items ?? []
  const add = may && (
    <Group gap={8}>
      <Button variant="default" onClick={() => setPutting(true)}>{t('reach:templates.ready')}</Button>
      <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>{t('reach:templates.new')}</Button>
    </Group>
  )
  return (
    <Page title={t('reach:templates.title')} intro={t('reach:templates.intro')} actions={add}>
      {templates.isPending && <Skeletons rows={4} />}
      {templates.isError && <ErrorNote error={templates.error} retry={() => void templates.refetch()} />}
      {templates.isSuccess && all.length === 0 && <Empty title={t('reach:templates.empty.title')} text={t('reach:templates.empty.text')} />}
      {all.length > 0 && (
        <Panel flush>
          <table className={rows.table}>
            <thead><tr><th scope="col">{t('reach:templates.name')}</th><th scope="col">{t('reach:templates.channels')}</th><th scope="col">{t('reach:templates.languages')}</th><th scope="col">{t('reach:statusTitle')}</th><th scope="col">{t('reach:templates.changed')}</th></tr></thead>
            <tbody>
              {all.map(one => (
                <tr key={one.key}>
                  <td><Link className={rows.link} to={`/content/templates/${one.key}`}><Said>{one.name}</Said></Link><span className={rows.small}>{one.key}</span></td>
                  <td data-label={t('reach:templates.channels')}>{one.channels.map(words.channel).join(', ')}</td>
                  <td data-label={t('reach:templates.languages')}>{one.languages.map(language => t(`reach:language.${language}`)).join(', ')}</td>
                  <td data-label={t('reach:statusTitle')}><span>{one.archived ? <Tag tone="quiet">{t('reach:templates.archived')}</Tag> : one.isPublished ? <Tag tone="good">{t('reach:templates.version', { number: one.version })}</Tag> : <Tag tone="quiet">{t('reach:templates.draft')}</Tag>}{one.isPublished && one.hasChanges && <span className={rows.small}>{t('reach:templates.ahead')}</span>}</span></td>
                  <td data-label={t('reach:templates.changed')}><Moment at={one.changedAt} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title={<strong>{t('reach:templates.new')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>{adding && <NewTemplate onClose={() => setAdding(false)} />}</Modal>
      <Modal opened={putting} onClose={() => setPutting(false)} title={<strong>{t('reach:templates.ready')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>{putting && <ReadyTemplates onClose={() => setPutting(false)} />}</Modal>
    </Page>
  )
}

function NewTemplate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [key, setKey] = useState('')
  const add = useMutation({
    mutationFn: () => take(api.POST('/api/templates', { body: { key, name: name.trim(), content: { languages: { el: { email: { subject: '', preheader: null, blocks: [] } } } } } })),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['templates'] }); await navigate(`/content/templates/${key}`) },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput label={t('reach:templates.name')} value={name} onChange={event => setName(event.currentTarget.value)} />
      <TextInput label={t('reach:templates.key')} description={t('reach:templates.keyNote')} value={key} onChange={event => setKey(event.currentTarget.value.toLowerCase().replace(/[^a-z0-9-]/g, '-'))} />
      {add.isError && <ErrorNote error={add.error} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={add.isPending} disabled={name.trim() === '' || key === ''}>{t('common:add')}</Button>
      </Group>
    </form>
  )
}
