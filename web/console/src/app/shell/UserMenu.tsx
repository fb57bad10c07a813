// Who is signed in, and the choices that belong to a person: language, light or dark, keyboard help, sign-out.
import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconKeyboard, IconLogout, IconUserCircle, IconUserCog } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { SessionView, SessionUser } from '../../generated/api'
import { api, take } from '../../shared/api/client'
import { queryClient, sessionKey } from '../../shared/api/queries'
import { changeLanguage, type Language } from '../../shared/i18n/i18n'
import { Said } from '../../shared/text/Said'
import { useActorName } from '../../shared/useActorName'
import classes from './Shell.module.css'
import menu from './UserMenu.module.css'

export function UserMenu({ session, user, openHelp }: { session: SessionView; user: SessionUser; openHelp: () => void }) {
  const { t, i18n } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const navigate = useNavigate()
  const actorName = useActorName()
  const signOut = useMutation({
    mutationFn: () => take(api.DELETE('/api/session')),
    onSuccess: async () => {
      queryClient.setQueryData(sessionKey, { ...session, user: null })
      await navigate('/sign-in')
      // What one person was allowed to see is not kept for the next.
      queryClient.removeQueries({ predicate: query => query.queryKey[0] !== sessionKey[0] })
    },
    onError: () => notifications.show({ color: 'red', message: t('shell:signOutFailed') }),
  })

  function choose(language: string) {
    void changeLanguage(language as Language)
    // The account remembers it for other devices; this browser has it already, so a failure changes nothing here.
    void api.PUT('/api/session/locale', { body: { locale: language } }).catch(() => undefined)
  }

  return (
    <Menu width={260} position="right-end" withinPortal>
      <Menu.Target>
        <button type="button" className={classes.place}>
          <IconUserCircle size={22} stroke={1.6} aria-hidden="true" />
          <span>{t('shell:account')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={menu.who}>
          <strong><Said>{actorName(user.name)}</Said></strong>
          <span>{user.email}</span>
          <span>{t(`terms:role.${user.role}`)}</span>
        </div>
        <Menu.Divider />
        <div className={menu.choice}>
          <span id="choose-language">{t('shell:language')}</span>
          <SegmentedControl fullWidth size="xs" aria-labelledby="choose-language" value={i18n.language} onChange={choose}
            data={[{ value: 'el', label: 'Ελληνικά' }, { value: 'en', label: 'English' }]} />
        </div>
        <div className={menu.choice}>
          <span id="choose-scheme">{t('shell:scheme.title')}</span>
          <SegmentedControl fullWidth size="xs" aria-labelledby="choose-scheme" value={colorScheme}
            onChange={value => setColorScheme(value as 'light' | 'dark' | 'auto')}
            data={(['light', 'dark', 'auto'] as const).map(value => ({ value, label: t(`shell:scheme.${value}`) }))} />
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} aria-hidden="true" />}>{t('shell:myAccount')}</Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden="true" />} onClick={openHelp}>{t('shell:help.title')}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden="true" />} onClick={() => signOut.mutate()}>{t('shell:signOut')}</Menu.Item>
        <div className={menu.version}>Mitos {session.version}{session.demo && ` · ${t('shell:demo')}`}</div>
      </Menu.Dropdown>
    </Menu>
  )
}
