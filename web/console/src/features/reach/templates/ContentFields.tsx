// The fields of one channel's content.
import { Switch, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LanguageContent } from '../../../generated/api'
import { Blocks } from './Blocks'
import type { ContentKind } from './content'

interface Props { kind: ContentKind; content: LanguageContent; change: (next: LanguageContent) => void }

export function ContentFields({ kind, content, change }: Props) {
  const { t } = useTranslation()
  const { email, sms, push, chat, webhook } = content
  if (kind === 'email' && email) return (
    <>
      <TextInput label={t('reach:templates.subject')} value={email.subject} onChange={event => change({ ...content, email: { ...email, subject: event.currentTarget.value } })} />
      <TextInput label={t('reach:templates.preheader')} value={email.preheader ?? ''} onChange={event => change({ ...content, email: { ...email, preheader: event.currentTarget.value || null } })} />
      <Blocks blocks={email.blocks} inside={false} change={blocks => change({ ...content, email: { ...email, blocks } })} />
    </>
  )
  if (kind === 'sms' && sms) return (
    <>
      <Textarea autosize minRows={4} label={t('reach:templates.sms')} value={sms.text} onChange={event => change({ ...content, sms: { ...sms, text: event.currentTarget.value } })} />
      <Switch label={t('reach:templates.capitals')} description={t('reach:templates.capitalsNote')} checked={sms.capitals ?? false} onChange={event => change({ ...content, sms: { ...sms, capitals: event.currentTarget.checked } })} />
    </>
  )
  if (kind === 'push' && push) return (
    <>
      <TextInput label={t('reach:templates.pushTitle')} value={push.title} onChange={event => change({ ...content, push: { ...push, title: event.currentTarget.value } })} />
      <Textarea autosize minRows={3} label={t('reach:templates.pushBody')} value={push.body} onChange={event => change({ ...content, push: { ...push, body: event.currentTarget.value } })} />
      <TextInput label={t('reach:templates.url')} value={push.url ?? ''} onChange={event => change({ ...content, push: { ...push, url: event.currentTarget.value || null } })} />
    </>
  )
  if (kind === 'chat' && chat) return (
    <>
      <Textarea autosize minRows={4} label={t('reach:templates.chat')} value={chat.text} onChange={event => change({ ...content, chat: { ...chat, text: event.currentTarget.value } })} />
      <TextInput label={t('reach:templates.button')} value={chat.button ?? ''} onChange={event => change({ ...content, chat: { ...chat, button: event.currentTarget.value || null } })} />
      <TextInput label={t('reach:templates.url')} value={chat.url ?? ''} onChange={event => change({ ...content, chat: { ...chat, url: event.currentTarget.value || null } })} />
      <TextInput label={t('reach:templates.whatsapp')} description={t('reach:templates.whatsappNote')} value={chat.template?.name ?? ''} onChange={event => change({ ...content, chat: { ...chat, template: event.currentTarget.value ? { name: event.currentTarget.value, language: chat.template?.language ?? 'el', parameters: chat.template?.parameters ?? [] } : null } })} />
      {chat.template && <Textarea autosize minRows={2} label={t('reach:templates.parameters')} value={chat.template.parameters.join('\n')} onChange={event => chat.template && change({ ...content, chat: { ...chat, template: { ...chat.template, parameters: event.currentTarget.value.split('\n') } } })} />}
    </>
  )
  if (kind === 'webhook' && webhook) return <Textarea autosize minRows={6} label={t('reach:templates.webhook')} description={t('reach:templates.webhookNote')} value={webhook.body ?? ''} onChange={event => change({ ...content, webhook: { body: event.currentTarget.value || null } })} />
  return null
}
