// The parts of a template's content, by the kind of channel that they are for.
import type { EmailBlock, LanguageContent } from '../../../generated/api'

export const kinds = ['email', 'sms', 'push', 'chat', 'webhook'] as const
export type ContentKind = (typeof kinds)[number]

/** What a channel begins with. */
export const emptyContent: { [Kind in ContentKind]: NonNullable<LanguageContent[Kind]> } = {
  email: { subject: '', preheader: null, blocks: [{ kind: 'text', text: '' }] },
  sms: { text: '', capitals: false },
  push: { title: '', body: '', url: null },
  chat: { text: '', button: null, url: null, template: null },
  webhook: { body: null },
}

export const blockKinds = ['heading', 'text', 'image', 'button', 'columns', 'products', 'divider', 'footer'] as const

export function newBlock(kind: string): EmailBlock {
  switch (kind) {
    case 'image': return { kind, image: '', alt: '' }
    case 'button': return { kind, text: '', url: '' }
    case 'columns': return { kind, columns: [[{ kind: 'text', text: '' }], [{ kind: 'text', text: '' }]] }
    case 'products': return { kind, list: 'event.products', limit: 4 }
    case 'divider': return { kind }
    default: return { kind, text: '' }
  }
}

export const chats = ['viber', 'whatsapp', 'messenger', 'telegram'] as const

/** The channel of the API that a preview is asked for. */
export const channelOf: Record<ContentKind, string> = { email: 'email', sms: 'sms', push: 'push', chat: 'viber', webhook: 'webhook' }
