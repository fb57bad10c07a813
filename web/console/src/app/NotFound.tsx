// An address that leads nowhere: says so and shows the way home.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from '../shared/ui/Empty'
import { useTitle } from '../shared/ui/Page'

export function NotFound() {
  const { t } = useTranslation()
  useTitle(t('shell:notFound.title'))
  return (
    <Empty heading="h1" title={t('shell:notFound.title')} text={t('shell:notFound.text')}
      action={<Button component={Link} to="/">{t('shell:notFound.action')}</Button>} />
  )
}
