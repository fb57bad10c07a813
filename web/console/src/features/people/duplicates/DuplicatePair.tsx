// One pair: the two side by side, the reasons in words with a bar for the weight of each, and what can be done.
import { Button, Group, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DuplicatePersonView, DuplicateReasonView, DuplicateView } from '../../../generated/api'
import { useFormat } from '../../../shared/text/format'
import { Said } from '../../../shared/text/Said'
import { Panel } from '../../../shared/ui/Panel'
import classes from './Duplicates.module.css'

interface Props { pair: DuplicateView; mayDecide: boolean; busy: boolean; onAct: (act: 'confirm' | 'refuse' | 'reopen') => void; onLater: () => void }

const rows = ['given', 'family', 'email', 'phone', 'birthDate', 'address'] as const
const fullBar = 20

export function DuplicatePair({ pair, mayDecide, busy, onAct, onLater }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const reasons = new Map(pair.reasons.map(reason => [reason.field, reason]))
  const heading = (person: DuplicatePersonView) => (
    <><Link to={`/customers/${person.id}`}><Said>{person.name ?? t('duplicates:nameless')}</Said></Link>
      {person.lastSeenAt && <span className={classes.small}> · {t('duplicates:seen', { when: format.date(person.lastSeenAt) })}</span>}</>
  )
  return (
    <Panel title={t('duplicates:question')} note={t('duplicates:likely', { percent: format.percent(pair.probability) })}>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr><Table.Th>{t('duplicates:field')}</Table.Th><Table.Th>{heading(pair.one)}</Table.Th><Table.Th>{heading(pair.other)}</Table.Th><Table.Th>{t('duplicates:reason')}</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.filter(field => valueOf(pair.one, field) || valueOf(pair.other, field)).map(field => (
              <Table.Tr key={field}>
                <Table.Th scope="row" className={classes.label}>{t(`duplicates:fields.${field}`)}</Table.Th>
                <Table.Td><Said>{valueOf(pair.one, field) || '–'}</Said></Table.Td>
                <Table.Td><Said>{valueOf(pair.other, field) || '–'}</Said></Table.Td>
                <Table.Td><Reason reason={reasons.get(field)} /></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pair.decidedBy && pair.decidedAt && <p className={classes.small}>{t('duplicates:decided', { who: pair.decidedBy, when: format.date(pair.decidedAt) })}</p>}
      {mayDecide && (
        <Group gap="xs" mt="md">
          {pair.status === 'open' ? <>
            <Button loading={busy} onClick={() => onAct('confirm')}>{t('duplicates:confirm')}</Button>
            <Button variant="default" disabled={busy} onClick={() => onAct('refuse')}>{t('duplicates:refuse')}</Button>
            <Button variant="subtle" disabled={busy} onClick={onLater}>{t('duplicates:later')}</Button>
          </> : <Button variant="default" loading={busy} onClick={() => onAct('reopen')}>{t('duplicates:undo')}</Button>}
        </Group>
      )}
    </Panel>
  )
}

function Reason({ reason }: { reason: DuplicateReasonView | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!reason) return <span className={classes.small}>{t('duplicates:missing')}</span>
  const weight = format.decimal(reason.weight)
  return (
    <div>
      <span>{t(`duplicates:says.${reason.field}.${reason.level}`)}</span>
      <span className={classes.weigh}>
        <span className={classes.track} aria-hidden="true"><span className={reason.weight < 0 ? classes.against : classes.for} style={{ width: `${Math.min(100, Math.abs(reason.weight) / fullBar * 100)}%` }} /></span>
        <span className={classes.small}>{reason.weight < 0 ? t('duplicates:against', { weight }) : t('duplicates:for', { weight })}</span>
      </span>
    </div>
  )
}

function valueOf(person: DuplicatePersonView, field: (typeof rows)[number]): string {
  const known = person.details
  if (!known) return ''
  switch (field) {
    case 'email': return known.emails.join(', ')
    case 'phone': return known.phones.join(', ')
    case 'address': return [known.street, known.postcode, known.city].filter(Boolean).join(', ')
    default: return known[field] ?? ''
  }
}
