// What the rules would make of the newest events.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlaceView, TouchpointRule } from '../../../../generated/api'
import { api, take } from '../../../../shared/api/client'
import { useFormat } from '../../../../shared/text/format'
import { useEventTitle } from '../../../../shared/thread/useEventTitle'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { Moment } from '../../../../shared/ui/Moment'
import { Panel } from '../../../../shared/ui/Panel'
import rows from '../../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../../shared/ui/Skeletons'

const pauseMs = 400

export function RulesPreview({ rules }: { rules: TouchpointRule[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const eventTitle = useEventTitle()
  const [settled] = useDebouncedValue(JSON.stringify(rules), pauseMs)
  const preview = useQuery({
    queryKey: ['touchpointPreview', settled], placeholderData: keepPreviousData, retry: false,
    queryFn: () => take(api.POST('/api/touchpoint-rules/preview', { body: JSON.parse(settled) as TouchpointRule[] })),
  })
  const said = (place: PlaceView) => [t(`terms:channel.${place.channel}`, { defaultValue: place.channel }), t(`terms:touchpoint.${place.touchpoint}`, { defaultValue: place.touchpoint }), t(`terms:stage.${place.stage}`, { defaultValue: place.stage })].join(' · ')
  if (preview.isPending) return <Skeletons rows={3} />
  if (preview.isError) return <ErrorNote error={preview.error} />
  return (
    <Panel flush={preview.data.examples.length > 0} title={t('touchpoints:preview', { count: preview.data.changed, number: format.number(preview.data.changed) })}
      note={t('touchpoints:previewNote', { count: preview.data.looked, number: format.number(preview.data.looked) })}>
      {preview.data.examples.length > 0 && (
        <table className={rows.table}>
          <thead><tr><th scope="col">{t('touchpoints:event')}</th><th scope="col">{t('touchpoints:before')}</th><th scope="col">{t('touchpoints:after')}</th></tr></thead>
          <tbody>
            {preview.data.examples.map(one => (
              <tr key={one.messageId}>
                <td><span>{eventTitle(one.kind)}<span className={rows.small}><Moment at={one.at} /></span></span></td>
                <td data-label={t('touchpoints:before')}>{said(one.before)}</td>
                <td data-label={t('touchpoints:after')}><span>{said(one.after)}{one.rule !== null && <span className={rows.small}>{rules[one.rule]?.name}</span>}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
