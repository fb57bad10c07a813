// What keeps a template from being sent: each fault with its place, in the language of the page.
import { useTranslation } from 'react-i18next'
import type { TemplateFault } from '../../../generated/api'
import { faultIn } from '../../../shared/faults/faults'
import { plain } from '../../../shared/text/plain'
import { Tag } from '../../../shared/ui/Tag'
import { usePlace } from './usePlace'

export function TemplateFaults({ faults }: { faults: readonly TemplateFault[] }) {
  const { t, i18n } = useTranslation()
  const place = usePlace()
  if (faults.length === 0) return null
  const raw = { interpolation: { escapeValue: false } }
  const words = (fault: TemplateFault) => (fault.kind === 'missing'
    ? t('reach:preview.missing', { what: plain(fault.what), ...raw })
    : `${place(fault.place ?? '')}${fault.line > 0 ? `, ${t('reach:preview.line', { number: fault.line })}` : ''}: ${faultIn(i18n.language, fault.what) ?? fault.what}`)
  return (
    <div role="status">
      <Tag tone="bad">{t('reach:preview.faults')}</Tag>
      <ul>{faults.map(fault => <li key={`${fault.place}${fault.what}`}>{words(fault)}</li>)}</ul>
    </div>
  )
}
