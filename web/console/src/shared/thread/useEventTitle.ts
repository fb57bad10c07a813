// What an event is called for people; names that nobody has translated are shown as they were sent.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { plain } from '../text/plain'
import { eventKey } from './eventKey'

export function useEventTitle() {
  const { t } = useTranslation()
  return useCallback((name: string | null | undefined, type?: string | null) => {
    if (!name) return type ? t(`terms:type.${type}`, { defaultValue: plain(type) }) : t('thread:unnamed')
    if (type === 'page' || type === 'screen') return `${t(`terms:type.${type}`)}: ${plain(name)}`
    const key = eventKey(name)
    const asType = t(`terms:type.${key}`, { defaultValue: '' })
    return (key && t(`thread:title.${key}`, { defaultValue: '' })) || asType || plain(name)
  }, [t])
}
