// The end of a growing list: loads the next page when it comes into view, and has a button for keyboards.
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props { has: boolean; loading: boolean; load: () => void }

export function More({ has, loading, load }: Props) {
  const { t } = useTranslation()
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(load)
  useEffect(() => { latest.current = load })
  useEffect(() => {
    if (!has || loading || !end.current) return
    const observer = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) latest.current()
    }, { rootMargin: '400px' })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [has, loading])
  if (!has) return null
  return (
    <div ref={end} style={{ textAlign: 'center', padding: 16 }}>
      <Button variant="subtle" size="xs" loading={loading} onClick={load}>{t('common:more')}</Button>
    </div>
  )
}
