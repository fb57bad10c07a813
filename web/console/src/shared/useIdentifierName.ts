// What a type of identifier is called; types the console does not know keep their own name.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { plain } from './text/plain'

export function useIdentifierName() {
  const { t } = useTranslation()
  return useCallback((type: string) => t(`terms:identifier.${type}`, { defaultValue: plain(type) }), [t])
}
