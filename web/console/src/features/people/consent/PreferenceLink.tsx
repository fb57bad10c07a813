// Makes the link with which a customer changes her preferences herself, and copies it.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLink } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, take } from '../../../shared/api/client'

export function PreferenceLink({ id }: { id: string }) {
  const { t } = useTranslation()
  const make = useMutation({
    mutationFn: () => take(api.POST('/api/profiles/{id}/consent/links', { params: { path: { id } }, body: { kind: 'preferences', purpose: null, channel: null } })),
    onSuccess: async link => {
      await navigator.clipboard.writeText(link.url).catch(() => undefined)
      notifications.show({ title: t('consent:linkMade'), message: link.url, autoClose: false })
    },
  })
  return <Button size="xs" variant="default" leftSection={<IconLink size={14} aria-hidden="true" />} loading={make.isPending} onClick={() => make.mutate()}>{t('consent:link')}</Button>
}
