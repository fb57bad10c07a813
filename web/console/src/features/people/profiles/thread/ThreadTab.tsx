// The thread of one customer: every touchpoint of every channel, newest first, live without moving what one reads.
import { Button } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { EventDrawer } from '../../../../shared/event/EventDrawer'
import { Empty } from '../../../../shared/ui/Empty'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { More } from '../../../../shared/ui/More'
import { Skeletons } from '../../../../shared/ui/Skeletons'
import { useFilters } from '../../../../shared/useFilters'
import { profileQuery } from '../../../../shared/api/profile'
import { Thread } from './Thread'
import { ThreadFilters } from './ThreadFilters'
import { threadFilterNames, useThread } from './useThread'
import classes from './ThreadTab.module.css'

export function ThreadTab() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [filters, change] = useFilters(threadFilterNames)
  const profile = useQuery(profileQuery(id)).data
  const { query, rows, waiting, fresh, pullIn } = useThread(id, filters)
  const [original, setOriginal] = useState<string | null>(null)
  const top = useRef<HTMLDivElement>(null)
  const filtered = Object.values(filters).some(Boolean)

  async function showNew() {
    await pullIn()
    top.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }

  return (
    <div ref={top} className={classes.tab}>
      <ThreadFilters id={id} channelCounts={profile?.channelCounts ?? {}} />
      <div className={classes.new} aria-live="polite">
        {waiting > 0 && (
          <Button size="xs" radius="xl" leftSection={<IconArrowUp size={14} aria-hidden="true" />} onClick={() => void showNew()}>
            {t('profile:new', { count: waiting })}
          </Button>
        )}
      </div>
      {query.isPending && <Skeletons rows={8} height={44} />}
      {query.isError && rows.length === 0 && <ErrorNote error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && filtered && (
        <Empty small title={t('profile:noneFiltered.title')} text={t('profile:noneFiltered.text')}
          action={<Button variant="default" onClick={() => change({ tc: null, tk: null, from: null, to: null })}>{t('common:clear')}</Button>} />
      )}
      {query.isSuccess && rows.length === 0 && !filtered && <Empty small title={t('profile:noThread.title')} text={t('profile:noThread.text')} />}
      <Thread items={rows} fresh={fresh} ended={!query.hasNextPage && !filtered} whole={!filters.tc && !filters.tk} openOriginal={setOriginal} />
      <More has={query.hasNextPage} loading={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />
      <EventDrawer messageId={original} onClose={() => setOriginal(null)} />
    </div>
  )
}
