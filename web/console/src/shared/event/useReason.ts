// Explains a reason for quarantine in plain words: what is wrong and what to do about it.
import { useTranslation } from 'react-i18next'

export interface Reason { title: string; todo: string }

export function useReason(code: string | null | undefined): Reason | null {
  const explain = useReasons()
  return code ? explain(code) : null
}

export function useReasons(): (code: string) => Reason {
  const { t, i18n } = useTranslation()
  return code => {
    const known = i18n.exists(`quarantine:reason.${code}.title`) ? code : 'other'
    return { title: t(`quarantine:reason.${known}.title`, { code }), todo: t(`quarantine:reason.${known}.todo`) }
  }
}
