// Who did something, as people say it: an e-mail as it is, a key by its name, and the administrator who has not said her name yet.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { plain } from './text/plain'

/** What the server calls the administrator of the first start (Kernel/Staff/StaffService.cs). */
export const unnamedAdministrator = 'Administrator'

export function useActorName(): (actor: string) => string {
  const { t } = useTranslation()
  return useCallback(actor => {
    if (actor === unnamedAdministrator) return t('terms:role.administrator')
    return actor.startsWith('key ') ? t('terms:keyNamed', { name: plain(actor.slice(4)) }) : plain(actor)
  }, [t])
}
