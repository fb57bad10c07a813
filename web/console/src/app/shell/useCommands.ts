// The pages and actions the command bar offers, with more words by which each may be looked for.
import { useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMay } from '../../shared/api/useMay'
import { changeLanguage } from '../../shared/i18n/i18n'
import { usePlaces } from './places'

export interface Command { key: string; label: string; words: string; run: () => void }

export function useCommands(): Command[] {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const may = useMay()
  const places = usePlaces()
  const go = (to: string) => () => void navigate(to)
  const pages = places.flatMap(place => {
    if (place.sections.length === 0) return [{ key: place.key, label: t(`shell:place.${place.key}`), words: place.to, run: go(place.to) }]
    return place.sections.map(section => ({
      key: section.key, label: t(`shell:section.${section.key}`), words: `${section.to} ${t(`shell:words.${section.key}`)}`, run: go(section.to),
    }))
  })
  const other = i18n.language === 'el' ? 'en' : 'el'
  return [
    ...pages,
    ...(may('Import') ? [{ key: 'new-import', label: t('shell:command.newImport'), words: 'csv ndjson upload', run: go('/data/imports?new=1') }] : []),
    ...(may('ChangeSettings') ? [{ key: 'new-source', label: t('shell:command.newSource'), words: 'write key sdk segment rudderstack', run: go('/settings/sources?new=1') }] : []),
    { key: 'account', label: t('shell:myAccount'), words: 'password totp 2fa κωδικός δεύτερο βήμα second factor sessions', run: go('/account') },
    { key: 'language', label: t('shell:command.language'), words: 'English Ελληνικά language γλώσσα', run: () => void changeLanguage(other) },
    {
      key: 'scheme', label: t(colorScheme === 'dark' ? 'shell:command.light' : 'shell:command.dark'), words: 'dark light σκούρο ανοιχτό',
      run: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
    },
  ]
}
