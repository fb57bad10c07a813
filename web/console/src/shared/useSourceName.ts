// What a source is called; those that an import without a name of its own made (Collect's "import csv" and the like) are put into words.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { plain } from './text/plain'

const ofImport = /^import (csv|ndjson|online-retail|shopify-customers|shopify-orders|woocommerce-orders|woocommerce-customers|vcard)$/

export function useSourceName(): (name: string) => string {
  const { t } = useTranslation()
  return useCallback(name => {
    const kind = ofImport.exec(name)?.[1]
    return kind ? t('terms:importedFrom', { kind: t(`imports:kind.${kind}`) }) : plain(name)
  }, [t])
}
