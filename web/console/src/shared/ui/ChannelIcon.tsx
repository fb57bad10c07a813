// The picture of a channel, the same everywhere.
import {
  IconAt, IconBell, IconBuildingStore, IconCircleDot, IconDeviceMobile, IconHeadset, IconMail, IconMessage2, IconMessages, IconWorld,
} from '@tabler/icons-react'

const icons = {
  web: IconWorld, app: IconDeviceMobile, store: IconBuildingStore, phone: IconHeadset, email: IconMail,
  sms: IconMessage2, chat: IconMessages, social: IconAt, push: IconBell, other: IconCircleDot,
}

export function ChannelIcon({ channel, size = 16 }: { channel: string | null | undefined; size?: number }) {
  const Icon = icons[(channel ?? 'other') as keyof typeof icons] ?? icons.other
  return <Icon size={size} stroke={1.7} aria-hidden="true" />
}
