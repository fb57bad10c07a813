// The command bar (Ctrl/⌘ K): finds customers by any spelling through the API, and pages and actions by their words.
import { Spotlight, spotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowRight, IconSearch, IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, take } from '../../shared/api/client'
import { fold } from '../../shared/text/fold'
import { plain } from '../../shared/text/plain'
import { telling } from '../../shared/telling'
import { useCommands } from './useCommands'

export function CommandBar() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [search] = useDebouncedValue(query.trim(), 120)
  const commands = useCommands()
  const customers = useQuery({
    queryKey: ['command-bar', search],
    queryFn: ({ signal }) => take(api.GET('/api/profiles', { params: { query: { search, limit: 8 } }, signal })),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  })
  const people = search.length > 1 ? customers.data?.items ?? [] : []
  const wanted = fold(query)
  const found = commands.filter(command => fold(`${command.label} ${command.words}`).includes(wanted))
  const nothing = people.length === 0 && found.length === 0 && !customers.isFetching

  return (
    <Spotlight.Root query={query} onQueryChange={setQuery} shortcut={['mod + K']} tagsToIgnore={[]} centered={false} lockScroll={false} overlayProps={{ blur: 0, backgroundOpacity: 0.35 }} maxHeight={480} scrollable clearQueryOnClose>
      <Spotlight.Search placeholder={t('shell:command.placeholder')} aria-label={t('shell:command.placeholder')} leftSection={<IconSearch size={20} aria-hidden="true" />} />
      <Spotlight.ActionsList>
        {people.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell:command.customers')}>
            {people.map(person => (
              <Spotlight.Action key={person.id} onClick={() => void navigate(`/customers/${person.id}`)}
                leftSection={<IconUser size={18} stroke={1.6} aria-hidden="true" />}
                label={plain(person.name ?? t('common:unnamed'))}
                description={plain(person.matched && person.matched.kind !== 'name' && person.matched.kind !== 'sameName' ? person.matched.value : telling(person.identifiers).slice(0, 2).map(identifier => identifier.value).join(' · '))} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell:command.pages')}>
            {found.map(command => (
              <Spotlight.Action key={command.key} onClick={() => { spotlight.close(); command.run() }} label={command.label}
                leftSection={<IconArrowRight size={18} stroke={1.6} aria-hidden="true" />} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{t('shell:command.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
