// The texts that come with the program: those that are not there yet can be put into place, in both languages.
import { Button, Checkbox, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Skeletons } from '../../../shared/ui/Skeletons'
import classes from '../Reach.module.css'
import { useReachWords } from '../words'

export function ReadyTemplates({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const words = useReachWords()
  const client = useQueryClient()
  const [chosen, setChosen] = useState<string[]>([])
  const ready = useQuery({ queryKey: ['readyTemplates'], queryFn: () => take(api.GET('/api/templates/ready')) })
  const missing = (ready.data?.items ?? []).filter(one => !one.exists)
  const put = useMutation({
    mutationFn: () => take(api.POST('/api/templates/ready', { body: { keys: chosen, language: i18n.language } })),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['templates'] }); await client.invalidateQueries({ queryKey: ['readyTemplates'] }); onClose() },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    put.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      {ready.isPending && <Skeletons rows={4} />}
      {ready.isError && <ErrorNote error={ready.error} retry={() => void ready.refetch()} />}
      {ready.isSuccess && missing.length === 0 && <p>{t('reach:templates.readyNone')}</p>}
      {missing.length > 0 && (
        <Checkbox.Group label={t('reach:templates.readyNote')} value={chosen} onChange={setChosen}>
          <div className={classes.form}>
            {missing.map(one => <Checkbox key={one.key} value={one.key} label={i18n.language === 'el' ? one.nameEl : one.nameEn} description={one.channels.map(words.channel).join(', ')} />)}
          </div>
        </Checkbox.Group>
      )}
      {put.isError && <ErrorNote error={put.error} />}
      <Group justify="flex-end" gap={8}>
        {missing.length > chosen.length && <Button variant="subtle" onClick={() => setChosen(missing.map(one => one.key))}>{t('reach:templates.readyAll')}</Button>}
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={put.isPending} disabled={chosen.length === 0}>{t('common:add')}</Button>
      </Group>
    </form>
  )
}
