// What an entry of the plan is called: its own title in the language of the page, else what the console calls the event.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { VocabularyEntryView } from '../../../generated/api'
import { plain } from '../../../shared/text/plain'
import { useEventTitle } from '../../../shared/thread/useEventTitle'

export function useEntryTitle() {
  const { i18n } = useTranslation()
  const eventTitle = useEventTitle()
  return useCallback((entry: VocabularyEntryView) => {
    const own = i18n.language === 'el' ? entry.title?.el : entry.title?.en
    return own ? plain(own) : eventTitle(entry.name)
  }, [i18n.language, eventTitle])
}
