// Grey shapes where rows will stand, so that nothing jumps when they arrive.
import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export function Skeletons({ rows = 6, height = 40, gap = 8 }: { rows?: number; height?: number; gap?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('common:loading')}>
      {Array.from({ length: rows }, (_, row) => <Skeleton key={row} height={height} mb={gap} radius={8} />)}
    </div>
  )
}
