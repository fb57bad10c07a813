// Says what happened, what is safe, and what to do, for any failure of the API.
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/ApiError'
import { faultIn } from '../faults/faults'
import classes from './ErrorNote.module.css'

interface Props {
  error: unknown
  retry?: (() => void) | undefined
  /** What the page calls a field of the API. */
  nameOf?: (field: string) => string
}

export function ErrorNote({ error, retry, nameOf }: Props) {
  const { t } = useTranslation()
  const { title, safe, todo, detail, faults } = useErrorWords(error)
  // What was refused for good would be refused again.
  const lasting = error instanceof ApiError && !error.passing
  return (
    <div className={classes.note} role="alert">
      <IconAlertTriangle className={classes.icon} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        <p className={classes.text}>{safe} {todo}</p>
        {detail && <p className={classes.detail}>{detail}</p>}
        {faults.length > 0 && <ul className={classes.faults}>{faults.map(([field, words]) => <li key={field}>{nameOf?.(field) ?? field}: {words}</li>)}</ul>}
        {retry && !lasting && <Button variant="default" size="xs" mt={8} onClick={retry}>{t('common:retry')}</Button>}
      </div>
    </div>
  )
}

export function useErrorWords(error: unknown) {
  const { t, i18n } = useTranslation()
  const known = error instanceof ApiError ? error : null
  const fields = Object.keys(known?.fields ?? {})
  const faults = fields.map(field => [field, known!.fields[field]!.map(sentence => faultIn(i18n.language, sentence) ?? '').filter(Boolean).join(' ')] as const)
  const areSaid = faults.length > 0 && faults.every(([, words]) => words !== '')
  // What is mended in quarantine and still does not pass is refused with a reason of quarantine.
  if (known?.status === 422 && i18n.exists(`quarantine:reason.${known.code}.title`)) {
    return { title: t('errors:replay.title', { why: t(`quarantine:reason.${known.code}.title`) }), safe: t('errors:replay.safe'), todo: t(`quarantine:reason.${known.code}.todo`), detail: null, faults: [] }
  }
  const key = errorKey(known, code => i18n.exists(`errors:${code}.title`))
  return {
    title: t(`errors:${key}.title`),
    safe: t(`errors:${key}.safe`),
    todo: t(`errors:${key}.todo`),
    // The server's sentence is English; where the console has words of its own for the code it is left out.
    detail: key === 'bug' ? String(error) : key !== known?.code ? known?.detail ?? null : fields.length > 0 && !areSaid ? t('errors:fields', { names: fields.join(', ') }) : null,
    faults: key === known?.code && areSaid ? faults : [],
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
