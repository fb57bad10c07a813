// One entry of the tracking plan: its properties, its violations with the last event that had each, and its form where it can be changed.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { VocabularyEntryView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { plain } from '../../../shared/text/plain'
import { Said } from '../../../shared/text/Said'
import { useFormat } from '../../../shared/text/format'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import rows from '../../../shared/ui/Rows.module.css'
import { SidePanel } from '../../../shared/ui/SidePanel'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag } from '../../../shared/ui/Tag'
import { EntryForm, OwnPlanActions } from './OwnPlan'
import classes from './TrackingPlanPage.module.css'
import { useEntryTitle } from './useEntryTitle'

interface Props { entry: VocabularyEntryView | null; editing: boolean; edit: (on: boolean) => void; onClose: () => void }

export function EntryDrawer({ entry, editing, edit, onClose }: Props) {
  const title = useEntryTitle()
  const may = useMay()
  const changeable = entry !== null && (entry.own || !entry.known) && may('ChangeSettings')
  return (
    <SidePanel opened={entry !== null} title={entry ? title(entry) : ''} onClose={onClose}>
      {entry && (editing && changeable ? <EntryForm key={entry.name} entry={entry} onDone={() => edit(false)} /> : <Detail entry={entry} edit={changeable ? () => edit(true) : null} />)}
    </SidePanel>
  )
}

function Detail({ entry, edit }: { entry: VocabularyEntryView; edit: (() => void) | null }) {
  const { t } = useTranslation()
  return (
    <div className={classes.detail}>
      <p className={classes.code}><code>{plain(entry.name)}</code></p>
      {entry.description && <p className={classes.description}><Said>{entry.description}</Said></p>}
      {edit && <OwnPlanActions entry={entry} edit={edit} />}
      <Link to={`/data/events?name=${encodeURIComponent(entry.name)}`}>{t('settings:plan.latest')}</Link>
      {entry.violations > 0 && <Violations name={entry.name} />}
      <section>
        <h3 className={classes.heading}>{t('settings:plan.properties')}</h3>
        {entry.properties.length === 0 ? <p className={classes.code}>{t('settings:plan.noProperties')}</p> : (
          <table className={rows.table}>
            <thead><tr><th scope="col">{t('settings:plan.property')}</th><th scope="col">{t('settings:plan.type')}</th><th scope="col"><span className="unseen">{t('settings:plan.required')}</span></th></tr></thead>
            <tbody>
              {entry.properties.map(property => (
                <tr key={property.name}>
                  <td><code>{property.name}</code></td>
                  <td data-label={t('settings:plan.type')}>{t(`settings:plan.types.${property.type}`, { defaultValue: property.type })}</td>
                  <td>{property.required && <Tag>{t('settings:plan.required')}</Tag>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  )
}

function Violations({ name }: { name: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const violations = useQuery({ queryKey: ['violations', name], queryFn: () => take(api.GET('/api/vocabulary/{name}/violations', { params: { path: { name } } })) })
  return (
    <section>
      <h3 className={classes.heading}>{t('settings:plan.violations')}</h3>
      {violations.isPending && <Skeletons rows={2} />}
      {violations.isError && <ErrorNote error={violations.error} retry={() => void violations.refetch()} />}
      <ul className={classes.list}>
        {violations.data?.items.map(violation => (
          <li key={`${violation.path} ${violation.code}`} className={classes.violation}>
            <strong><code>{violation.path}</code></strong> <Said>{t(`events:violation.${violation.code}`, { defaultValue: violation.message })}</Said>
            <span className={classes.small}>
              {t('settings:plan.times', { count: violation.count, number: format.number(violation.count) })} · <Moment at={violation.lastAt} />
              {violation.lastMessageId && <> · <Link to={`/data/events?event=${encodeURIComponent(violation.lastMessageId)}`}>{t('events:original')}</Link></>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
