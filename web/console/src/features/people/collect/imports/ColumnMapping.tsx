// For each column of the file: what it is, with a value from the first rows as a reminder.
import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { oneLine } from '../../../../shared/text/plain'
import { Said } from '../../../../shared/text/Said'
import { roles, type ColumnChoice, type MappingDraft, type Role } from './columns'
import classes from './ImportsPage.module.css'

interface Props { draft: MappingDraft; rows: Record<string, unknown>[]; change: (draft: MappingDraft) => void }

const single: Role[] = ['userId', 'email', 'phone', 'timestamp', 'event']

export function ColumnMapping({ draft, rows, change }: Props) {
  const { t } = useTranslation()
  const set = (part: Partial<MappingDraft>) => change({ ...draft, ...part })
  function setColumn(column: string, part: Partial<ColumnChoice>) {
    set({
      columns: draft.columns.map(choice => {
        if (choice.column === column) return { ...choice, ...part }
        // Only one column can be the customer's e-mail, the time, and so on.
        const taken = part.role && single.includes(part.role) && choice.role === part.role
        return taken ? { ...choice, role: 'ignore' } : choice
      }),
    })
  }
  const has = (role: Role) => draft.columns.some(choice => choice.role === role)
  const sample = (column: string) => oneLine(rows.map(row => row[column]).find(value => value !== null && value !== undefined && value !== ''))

  const timestamp = draft.columns.find(choice => choice.role === 'timestamp')?.column
  const oddTime = timestamp && !draft.format && !/^\d{4}-\d{2}-\d{2}|^\d{10,13}$/.test(sample(timestamp)) ? timestamp : null

  return (
    <>
      <div className={classes.pair}>
        <Select label={t('imports:rowIs')} allowDeselect={false} value={draft.type} onChange={type => type && set({ type })}
          data={(['track', 'identify', 'page'] as const).map(value => ({ value, label: t(`imports:rowType.${value}`) }))} />
        {draft.type !== 'identify' && !has('event') && (
          <TextInput label={t('imports:eventName')} placeholder="Order Completed" value={draft.eventName} onChange={event => set({ eventName: event.currentTarget.value })} />
        )}
      </div>
      <div className={classes.columns} role="group" aria-label={t('imports:columns')}>
        {draft.columns.map(choice => (
          <div key={choice.column} className={classes.column}>
            <span className={classes.name}><strong><Said>{choice.column}</Said></strong><span className={classes.sample}><Said>{sample(choice.column)}</Said></span></span>
            <Select size="xs" allowDeselect={false} aria-label={t('imports:roleOf', { column: choice.column })} value={choice.role} onChange={role => role && setColumn(choice.column, { role: role as Role })}
              data={roles.map(value => ({ value, label: t(`imports:role.${value}`) }))} />
            {choice.role === 'property' || choice.role === 'trait'
              ? <TextInput size="xs" aria-label={t('imports:nameOf', { column: choice.column })} value={choice.name} onChange={event => setColumn(choice.column, { name: event.currentTarget.value })} />
              : <span />}
          </div>
        ))}
      </div>
      <MultiSelect label={t('imports:unique')} description={t('imports:uniqueNote')} data={draft.columns.map(choice => choice.column)} value={draft.columns.filter(choice => choice.unique).map(choice => choice.column)}
        onChange={unique => set({ columns: draft.columns.map(choice => ({ ...choice, unique: unique.includes(choice.column) })) })} />
      {has('timestamp') && (
        <div className={classes.pair}>
          <TextInput label={t('imports:format')} description={t('imports:formatNote')} placeholder="d/M/yyyy H:mm" error={oddTime && t('imports:formatWanted', { column: oddTime })} value={draft.format} onChange={event => set({ format: event.currentTarget.value })} />
          <TextInput label={t('imports:zone')} description={t('imports:zoneNote')} value={draft.zone} onChange={event => set({ zone: event.currentTarget.value })} />
        </div>
      )}
    </>
  )
}
