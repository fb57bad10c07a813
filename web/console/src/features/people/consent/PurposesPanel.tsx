// The purposes that customers are asked about.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsentPurpose } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Said } from '../../../shared/text/Said'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { SidePanel } from '../../../shared/ui/SidePanel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { PurposeForm } from './PurposeForm'
import { TrustedSources } from './TrustedSources'

const empty: ConsentPurpose = { key: '', title: { el: '', en: '' }, text: { el: '', en: '' }, basis: 'consent', channels: [], doubleOptIn: false, wording: 0 }

export function PurposesPanel() {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeSettings')
  const purposes = useQuery({ queryKey: ['purposes'], queryFn: () => take(api.GET('/api/consent/purposes')) })
  const [open, setOpen] = useState<number | null>(null)
  const all = purposes.data?.items ?? []
  const save = useMutation({
    mutationFn: (body: ConsentPurpose[]) => take(api.PUT('/api/consent/purposes', { body })),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['purposes'] }); setOpen(null) },
  })
  const put = (purpose: ConsentPurpose | null) => save.mutate(open === all.length ? [...all, purpose!] : all.flatMap((one, at) => (at === open ? (purpose ? [purpose] : []) : [one])))
  return (
    <Panel flush title={t('consent:purposes')} note={t('consent:purposesNote')}
      tools={may && <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setOpen(all.length)}>{t('consent:newPurpose')}</Button>}>
      {purposes.isPending && <Skeletons rows={3} />}
      {purposes.isError && <ErrorNote error={purposes.error} retry={() => void purposes.refetch()} />}
      {all.length > 0 && (
        <table className={rows.table}>
          <thead><tr><th scope="col">{t('consent:purpose')}</th><th scope="col">{t('consent:basis')}</th><th scope="col">{t('consent:channels')}</th><th scope="col" className={rows.number}>{t('consent:wordingNumber')}</th></tr></thead>
          <tbody>
            {all.map((purpose, index) => (
              <tr key={purpose.key}>
                <td><span>{may ? <button type="button" className={rows.link} onClick={() => setOpen(index)}><Said>{i18n.language === 'el' ? purpose.title.el : purpose.title.en}</Said></button> : <Said>{i18n.language === 'el' ? purpose.title.el : purpose.title.en}</Said>}<span className={rows.small}><code>{purpose.key}</code></span></span></td>
                <td data-label={t('consent:basis')}>{t(`consent:bases.${purpose.basis}`)}</td>
                <td data-label={t('consent:channels')}>{purpose.channels.map(channel => t(`consent:channel.${channel}`)).join(', ') || '–'}</td>
                <td data-label={t('consent:wordingNumber')} className={rows.number}>{purpose.wording}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {all.some(purpose => purpose.doubleOptIn) && <TrustedSources />}
      <SidePanel opened={open !== null} title={open === all.length ? t('consent:newPurpose') : t('consent:purpose')} onClose={() => setOpen(null)}>
        {open !== null && <PurposeForm key={open} start={all[open] ?? empty} isNew={open === all.length} busy={save.isPending} error={save.error} save={put} onCancel={() => setOpen(null)} />}
      </SidePanel>
    </Panel>
  )
}
