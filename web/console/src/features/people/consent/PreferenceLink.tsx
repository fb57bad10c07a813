// Makes the link with which a customer changes her preferences herself, and shows it to be copied.
import { Button, Modal } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'
import { CopyButton } from '../../../shared/ui/CopyButton'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import classes from './Consent.module.css'

export function PreferenceLink({ id }: { id: string }) {
  const { t } = useTranslation()
  const make = useMutation({ mutationFn: () => take(api.POST('/api/profiles/{id}/consent/links', { params: { path: { id } }, body: { kind: 'preferences', purpose: null, channel: null } })) })
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconLink size={14} aria-hidden="true" />} loading={make.isPending} onClick={() => make.mutate()}>{t('consent:link')}</Button>
      {make.isError && <ErrorNote error={make.error} />}
      <Modal opened={make.data !== undefined} onClose={() => make.reset()} title={<strong>{t('consent:link')}</strong>} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <p>{t('consent:linkMade')}</p>
        <p className={classes.link}><code>{make.data?.url}</code> <CopyButton text={make.data?.url ?? ''} what={t('consent:link')} /></p>
      </Modal>
    </>
  )
}
