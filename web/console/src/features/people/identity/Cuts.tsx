// What people have cut apart, and the way to take a cut back.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdentityCutView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { Said } from '../../../shared/text/Said'
import { Confirm } from '../../../shared/ui/Confirm'
import { Moment } from '../../../shared/ui/Moment'
import { useActorName } from '../../../shared/useActorName'
import { useIdentifierName } from '../../../shared/useIdentifierName'
import { identifierKey, readAnew } from './identity'
import classes from './IdentityTab.module.css'

export function Cuts({ id, cuts }: { id: string; cuts: IdentityCutView[] }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const nameOf = useIdentifierName()
  const may = useMay()
  const actorName = useActorName()
  const [asked, setAsked] = useState<IdentityCutView | null>(null)
  const undo = useMutation({
    mutationFn: (cut: IdentityCutView) => take(api.POST('/api/profiles/{id}/cuts/undo', { params: { path: { id } }, body: { a: cut.a, b: cut.b } })),
    onSuccess: async () => {
      setAsked(null)
      notifications.show({ message: t('identity:cuts.undone') })
      await readAnew(client)
    },
  })
  return (
    <>
      <ul className={classes.list}>
        {cuts.map(cut => (
          <li key={`${identifierKey(cut.a)} ${identifierKey(cut.b)}`} className={classes.item}>
            <div>
              <div className={classes.head}>
                <span className={classes.type}>{nameOf(cut.a.type)}</span> <Said className={classes.value}>{cut.a.value}</Said>
                <span className={classes.dim}>{t('identity:cuts.from')}</span>
                <span className={classes.type}>{nameOf(cut.b.type)}</span> <Said className={classes.value}>{cut.b.value}</Said>
              </div>
              <p className={classes.small}><Said>{actorName(cut.by)}</Said> · <Moment at={cut.at} as="dateTime" /></p>
            </div>
            {may('ChangeCustomers') && <Button size="xs" variant="default" onClick={() => setAsked(cut)}>{t('identity:cuts.undo')}</Button>}
          </li>
        ))}
      </ul>
      <Confirm opened={asked !== null} title={t('identity:cuts.undoTitle')} act={t('identity:cuts.undo')} busy={undo.isPending} error={undo.error}
        onClose={() => { setAsked(null); undo.reset() }} onConfirm={() => asked && undo.mutate(asked)}>
        <p>{t('identity:cuts.undoText')}</p>
      </Confirm>
    </>
  )
}
