// The words that the pages about messages share: channels, statuses, reasons.
import { useTranslation } from 'react-i18next'
import type { Tone } from '../../shared/ui/Tag'

export const channels = ['email', 'sms', 'push', 'viber', 'whatsapp', 'messenger', 'telegram', 'webhook'] as const

export const statuses = ['planned', 'held', 'sending', 'sent', 'delivered', 'opened', 'clicked', 'refused', 'failed', 'bounced', 'unknown', 'cancelled'] as const

export const tones: Record<string, Tone> = {
  planned: 'quiet', held: 'warn', sending: 'info', sent: 'good', delivered: 'good', opened: 'good', clicked: 'good', refused: 'quiet', failed: 'bad', bounced: 'bad', unknown: 'warn', cancelled: 'quiet',
}

/** Stable words of the server in the reader's language; a word that is new here stays as it is. */
export function useReachWords() {
  const { t } = useTranslation()
  return {
    channel: (name: string) => t(`reach:channel.${name}`, { defaultValue: name }),
    status: (name: string) => t(`reach:status.${name}`, { defaultValue: name }),
    reason: (name: string) => t(`reach:reason.${name}`, { defaultValue: name }),
    what: (name: string) => t(`reach:what.${name}`, { defaultValue: name }),
    origin: (name: string) => t(`reach:origin.${name}`, { defaultValue: name }),
  }
}
