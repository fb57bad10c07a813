// The register of processing activities: who answers for the data, what for, from where, how long; to fill in and to print.
import { Button, Group, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataController, RegisterView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Said } from '../../../shared/text/Said'
import { useSourceName } from '../../../shared/useSourceName'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Facts } from '../../../shared/ui/Facts'
import { Moment } from '../../../shared/ui/Moment'
import { Panel } from '../../../shared/ui/Panel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import classes from './Consent.module.css'

const key = ['register']
const fields = ['name', 'address', 'contact', 'dataProtectionOfficer', 'recipients', 'transfers', 'security'] as const

export function RegisterPanel() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ManagePrivacy')
  const register = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/privacy/register')), refetchOnWindowFocus: false })
  const [draft, setDraft] = useState<DataController | null>(null)
  useEffect(() => { if (register.data) setDraft(register.data.controller) }, [register.data])
  const save = useMutation({
    mutationFn: (body: DataController) => take(api.PUT('/api/privacy/register', { body })),
    onSuccess: async () => { notifications.show({ message: t('common:saved') }); await client.invalidateQueries({ queryKey: key }) },
  })
  return (
    <Panel className={classes.register} title={t('consent:register')} note={t('consent:registerNote')}
      tools={<Group gap={8}>
        <Button size="xs" variant="default" leftSection={<IconPrinter size={14} aria-hidden="true" />} onClick={() => window.print()}>{t('consent:print')}</Button>
        {may && <Button size="xs" loading={save.isPending} disabled={JSON.stringify(draft) === JSON.stringify(register.data?.controller)} onClick={() => draft && save.mutate(draft)}>{t('common:save')}</Button>}
      </Group>}>
      {register.isPending && <Skeletons rows={5} />}
      {register.isError && <ErrorNote error={register.error} retry={() => void register.refetch()} />}
      {save.isError && <ErrorNote error={save.error} />}
      {draft && (
        <fieldset className={`plain ${classes.controller}`} disabled={!may}>
          {fields.map(field => <Textarea key={field} label={t(`consent:controller.${field}`)} autosize minRows={1} maxLength={500} value={draft[field]} onChange={event => setDraft({ ...draft, [field]: event.currentTarget.value })} />)}
        </fieldset>
      )}
      {register.data && <Drawn register={register.data} />}
    </Panel>
  )
}

function Drawn({ register }: { register: RegisterView }) {
  const { t, i18n } = useTranslation()
  const sourceName = useSourceName()
  const said = (text: { el: string; en: string }) => (i18n.language === 'el' ? text.el : text.en)
  return (
    <Facts facts={[
      ...register.purposes.map(purpose => [<Said key="title">{said(purpose.title)}</Said>, <span key="what"><Said>{said(purpose.text)}</Said> · {t(`consent:bases.${purpose.basis}`)}{purpose.channels.length > 0 && <> · {purpose.channels.map(channel => t(`consent:channel.${channel}`)).join(', ')}</>}</span>] as const),
      [t('consent:sources'), register.sources.map(sourceName).join(', ')],
      [t('consent:retention'), register.kept.length === 0 ? t('consent:forEver') : register.kept.map(period => `${period.kind === '*' ? t('consent:others') : period.kind}: ${t('consent:daysCount', { count: period.days })}`).join(' · ')],
      [t('consent:erasures'), String(register.erasures)],
      [t('consent:printedAt'), <Moment key="at" at={register.at} as="dateTime" />],
    ]} />
  )
}
