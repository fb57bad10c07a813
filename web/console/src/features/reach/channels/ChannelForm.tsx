// Makes or changes a connection: the fields are those that its kind asks for; what is secret is never shown again.
import { Button, Group, Modal, NumberInput, PasswordInput, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelConnectionView, ChannelKindView, ConnectionField } from '../../../generated/api'
import { ApiError } from '../../../shared/api/ApiError'
import { api, take } from '../../../shared/api/client'
import { faultIn } from '../../../shared/faults/faults'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import classes from '../Reach.module.css'

interface Props { form: ChannelConnectionView | 'new' | null; kinds: ChannelKindView[]; onClose: () => void; onSaved: () => void }

export function ChannelForm(props: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={props.form !== null} onClose={props.onClose} size={560} title={<strong>{props.form === 'new' ? t('reach:channels.new') : t('reach:channels.edit')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {props.form && <Fields {...props} form={props.form} />}
    </Modal>
  )
}

function Fields({ form, kinds, onClose, onSaved }: Props & { form: ChannelConnectionView | 'new' }) {
  const { t, i18n } = useTranslation()
  const known = form === 'new' ? null : form
  const [kind, setKind] = useState(known?.kind ?? kinds[0]?.kind ?? '')
  const [name, setName] = useState(known?.name ?? '')
  const [perSecond, setPerSecond] = useState(known?.perSecond ?? 0)
  const [fields, setFields] = useState<Record<string, string>>(known?.fields ?? {})
  const wanted = kinds.find(one => one.kind === kind)
  const save = useMutation({
    mutationFn: () => known === null
      ? take(api.POST('/api/channels', { body: { kind, name: name.trim(), perSecond, fields } }))
      : take(api.PATCH('/api/channels/{id}', { params: { path: { id: known.id } }, body: { name: name.trim(), enabled: null, place: null, perSecond, fields } })),
    onSuccess: onSaved,
  })
  // Beside the field that is wrong; the note below says the same for those who look there first.
  const fault = (field: string) => (save.error instanceof ApiError ? save.error.fields[field]?.map(words => faultIn(i18n.language, words) ?? words).join(' ') : undefined)
  const nameOf = (field: string) => (field.startsWith('fields.') ? t(`reach:field.${field.slice(7)}`, { defaultValue: field.slice(7) }) : t(`reach:channels.${field}`, { defaultValue: field }))
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      {known === null && <Select label={t('reach:channels.kind')} allowDeselect={false} value={kind} onChange={value => { if (value) { setKind(value); setFields({}) } }} data={kinds.map(one => ({ value: one.kind, label: t(`reach:kind.${one.kind}`, { defaultValue: one.kind }) }))} />}
      <TextInput label={t('reach:channels.name')} required withAsterisk={false} error={fault('name')} value={name} onChange={event => setName(event.currentTarget.value)} />
      {wanted?.fields.map(field => <Field key={field.name} field={field} fault={fault(`fields.${field.name}`)} isSet={known?.secretsSet.includes(field.name) ?? false} value={fields[field.name] ?? ''} onChange={value => setFields({ ...fields, [field.name]: value })} />)}
      <NumberInput label={t('reach:channels.perSecond')} description={t('reach:channels.perSecondNote')} min={0} max={10_000} allowDecimal={false} error={fault('perSecond')} value={perSecond} onChange={value => typeof value === 'number' && setPerSecond(value)} />
      {save.isError && <ErrorNote error={save.error} nameOf={nameOf} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>{t('common:save')}</Button>
      </Group>
    </form>
  )
}

interface FieldProps { field: ConnectionField; fault: string | undefined; isSet: boolean; value: string; onChange: (value: string) => void }

function Field({ field, fault, isSet, value, onChange }: FieldProps) {
  const { t } = useTranslation()
  const label = t(`reach:field.${field.name}`, { defaultValue: field.name })
  const description = isSet ? t('reach:channels.isSet') : field.default ? t('reach:channels.default', { value: field.default }) : undefined
  if (field.choices) return <Select label={label} error={fault} value={value || field.default || null} onChange={chosen => onChange(chosen ?? '')} data={field.choices.map(choice => ({ value: choice, label: t(`reach:choice.${choice}`, { defaultValue: choice }) }))} />
  if (field.name === 'dkimKey') return <Textarea autosize minRows={2} maxRows={6} label={label} error={fault} description={description} value={value} onChange={event => onChange(event.currentTarget.value)} />
  if (field.isSecret) return <PasswordInput autoComplete="off" label={label} error={fault} description={description} value={value} onChange={event => onChange(event.currentTarget.value)} />
  return <TextInput label={label} error={fault} description={description} required={field.isRequired} withAsterisk={false} value={value} onChange={event => onChange(event.currentTarget.value)} />
}
