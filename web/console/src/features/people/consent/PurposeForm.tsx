// One purpose: its key, legal basis, channels, and the words in which it is asked for, in both languages.
import { Button, Group, MultiSelect, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsentPurpose } from '../../../generated/api'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import classes from './Consent.module.css'

const channels = ['email', 'sms', 'phone', 'push', 'chat', 'social']
const bases = ['consent', 'contract', 'legitimateInterest', 'legalObligation'] as const

interface Props { start: ConsentPurpose; isNew: boolean; busy: boolean; error: unknown; save: (purpose: ConsentPurpose | null) => void; onCancel: () => void }

export function PurposeForm({ start, isNew, busy, error, save, onCancel }: Props) {
  const { t } = useTranslation()
  const [purpose, setPurpose] = useState(start)
  const set = (part: Partial<ConsentPurpose>) => setPurpose({ ...purpose, ...part })
  return (
    <form className={classes.form} onSubmit={event => { event.preventDefault(); save(purpose) }}>
      {isNew && <TextInput data-autofocus label={t('consent:key')} description={t('consent:keyNote')} maxLength={40} value={purpose.key} onChange={event => set({ key: event.currentTarget.value })} />}
      <Select label={t('consent:basis')} allowDeselect={false} value={purpose.basis} data={bases.map(value => ({ value, label: t(`consent:bases.${value}`) }))} onChange={value => value && set({ basis: value as ConsentPurpose['basis'] })} />
      <MultiSelect label={t('consent:channels')} description={t('consent:channelsNote')} value={[...purpose.channels]} data={channels.map(value => ({ value, label: t(`consent:channel.${value}`) }))} onChange={value => set({ channels: value })} />
      <Switch label={t('consent:doubleOptIn')} description={t('consent:doubleOptInNote')} checked={purpose.doubleOptIn} onChange={event => set({ doubleOptIn: event.currentTarget.checked })} />
      {(['el', 'en'] as const).map(language => (
        <fieldset key={language} className="plain">
          <legend className={classes.legend}>{t(`consent:in.${language}`)}</legend>
          <TextInput label={t('consent:titleField')} lang={language} maxLength={200} value={purpose.title[language]} onChange={event => set({ title: { ...purpose.title, [language]: event.currentTarget.value } })} />
          <Textarea label={t('consent:textField')} lang={language} autosize minRows={2} maxLength={4000} value={purpose.text[language]} onChange={event => set({ text: { ...purpose.text, [language]: event.currentTarget.value } })} />
        </fieldset>
      ))}
      <p className={classes.history}>{t('consent:wordingNote')}</p>
      {Boolean(error) && <ErrorNote error={error} />}
      <Group justify="space-between" gap={8}>
        {isNew ? <span /> : <Button variant="subtle" color="red" onClick={() => save(null)}>{t('common:remove')}</Button>}
        <Group gap={8}><Button variant="default" onClick={onCancel}>{t('common:cancel')}</Button><Button type="submit" loading={busy}>{t('common:save')}</Button></Group>
      </Group>
    </form>
  )
}
