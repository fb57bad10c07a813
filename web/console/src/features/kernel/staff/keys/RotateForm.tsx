// Puts a new key in the place of one, which goes on working for a while.
import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiKeyView } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useFormat } from '../../../../shared/text/format'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import form from '../form.module.css'

const graces = ['0', '1', '24', '168', '720']

export function RotateForm({ of, onClose, onMade }: { of: ApiKeyView; onClose: () => void; onMade: (key: string) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [hours, setHours] = useState('24')
  const rotate = useMutation({
    mutationFn: () => take(api.POST('/api/keys/{id}/rotate', { params: { path: { id: of.id } }, body: { graceHours: Number(hours) } })),
    onSuccess: answer => {
      onClose()
      onMade(answer.key)
    },
  })
  return (
    <div className={form.fields}>
      <p className={form.note}>{t('settings:keys.rotateText', { name: of.name })}</p>
      <Select label={t('settings:keys.grace')} allowDeselect={false} value={hours} onChange={value => value && setHours(value)}
        data={graces.map(value => ({ value, label: value === '0' ? t('settings:keys.atOnce') : format.duration(Number(value) * 3600) }))} />
      {rotate.isError && <ErrorNote error={rotate.error} />}
      <div className={form.end}>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button loading={rotate.isPending} onClick={() => rotate.mutate()}>{t('settings:keys.rotate')}</Button>
      </div>
    </div>
  )
}
