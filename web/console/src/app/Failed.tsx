// What is shown when a page breaks: the rest of the console stays, and a reload often helps after an update.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { ErrorNote } from '../shared/ui/ErrorNote'

export function Failed() {
  const error = useRouteError()
  const { t } = useTranslation()
  return (
    <div style={{ padding: 32, maxWidth: 720 }}>
      <ErrorNote error={error} />
      <Button mt={16} onClick={() => location.reload()}>{t('common:reload')}</Button>
    </div>
  )
}
