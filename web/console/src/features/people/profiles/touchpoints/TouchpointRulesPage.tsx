// Touchpoint rules: where events happen and to which stage they belong, by rules of the business, tried out on the past before they hold.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TouchpointRule } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useMay } from '../../../../shared/api/useMay'
import { Confirm } from '../../../../shared/ui/Confirm'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Page } from '../../../../shared/ui/Page'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { RuleFields } from './RuleFields'
import { RulesPreview } from './RulesPreview'
import classes from './Touchpoints.module.css'

const key = ['touchpointRules']
const blank: TouchpointRule = { name: '', events: [], filters: [], channel: null, touchpoint: null, stage: null }

export function TouchpointRulesPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const may = useMay()('ChangeTraits')
  const saved = useQuery({ queryKey: key, queryFn: () => take(api.GET('/api/touchpoint-rules')), refetchOnWindowFocus: false })
  const [draft, setDraft] = useState<TouchpointRule[] | null>(null)
  const [asked, setAsked] = useState(false)
  useEffect(() => { if (saved.data) setDraft(saved.data.items) }, [saved.data])
  const rules = draft ?? []
  const changed = saved.data !== undefined && JSON.stringify(rules) !== JSON.stringify(saved.data.items)
  const complete = rules.every(rule => rule.name.trim() && (rule.channel ?? rule.touchpoint ?? rule.stage))
  const save = useMutation({
    mutationFn: (body: TouchpointRule[]) => take(api.PUT('/api/touchpoint-rules', { body })),
    onSuccess: async () => { setAsked(false); notifications.show({ message: t('touchpoints:saved') }); await client.invalidateQueries({ queryKey: key }) },
  })
  function move(index: number, by: number) {
    const next = [...rules]
    const [taken] = next.splice(index, 1)
    next.splice(index + by, 0, taken!)
    setDraft(next)
  }

  return (
    <Page title={t('touchpoints:title')} intro={t('touchpoints:intro')} actions={may && <Button disabled={!changed || !complete} onClick={() => setAsked(true)}>{t('common:save')}</Button>}>
      {saved.isPending && <Skeletons rows={4} />}
      {saved.isError && <ErrorNote error={saved.error} retry={() => void saved.refetch()} />}
      {draft?.length === 0 && <Empty small title={t('touchpoints:none.title')} text={t('touchpoints:none.text')} />}
      <fieldset className={`plain ${classes.rules}`} disabled={!may}>
        {rules.map((rule, index) => (
          <RuleFields key={index} rule={rule} index={index} last={index === rules.length - 1} change={next => setDraft(rules.map((one, at) => (at === index ? next : one)))}
            move={by => move(index, by)} remove={() => setDraft(rules.filter((_, at) => at !== index))} />
        ))}
        {may && draft && <Button className={classes.add} variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setDraft([...rules, blank])}>{t('touchpoints:add')}</Button>}
      </fieldset>
      {may && changed && complete && <RulesPreview rules={rules} />}
      <Confirm opened={asked} title={t('touchpoints:saveTitle')} act={t('common:save')} busy={save.isPending} error={save.error} onClose={() => setAsked(false)} onConfirm={() => save.mutate(rules)}>
        <p>{t('touchpoints:saveText')}</p>
      </Confirm>
    </Page>
  )
}
