// Says what happened, what is safe, and what to do, for any failure of the API.
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/ApiError'
import classes from './ErrorNote.module.css'

interface Props { error: unknown; retry?: (() => void) | undefined }

export function ErrorNote({ error, retry }: Props) {
  const { t } = useTranslation()
  const { title, safe, todo, detail } = useErrorWords(error)
  return (
    <div className={classes.note} role="alert">
      <IconAlertTriangle className={classes.icon} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        <p className={classes.text}>{safe} {todo}</p>
        {detail && <p className={classes.detail}>{detail}</p>}
        {retry && <Button variant="default" size="xs" mt={8} onClick={retry}>{t('common:retry')}</Button>}
      </div>
    </div>
  )
}

export function useErrorWords(error: unknown) {
  const { t, i18n } = useTranslation()
  const known = error instanceof ApiError ? error : null
  const key = errorKey(known, code => i18n.exists(`errors:${code}.title`))
  return {
    title: t(`errors:${key}.title`),
    safe: t(`errors:${key}.safe`),
    todo: t(`errors:${key}.todo`),
    detail: key === 'bug' ? String(error) : known?.detail ?? null,
  }
}

function errorKey(error: ApiError | null, exists: (code: string) => boolean): string {
  if (!error) return 'bug'
  if (exists(error.code)) return error.code
  if (error.status === 0) return 'unreachable'
  if (error.status === 403) return 'forbidden'
  if (error.status === 404) return 'not_found'
  if (error.status === 422 || error.status === 400) return 'invalid'
  if (error.status === 429) return 'too_many'
  if (error.status === 503) return 'unavailable'
  return 'server'
}
