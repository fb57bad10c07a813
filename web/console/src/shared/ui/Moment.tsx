// A point in time, said the way that fits its place, with the full date on hover.
import { useFormat } from '../text/format'
import { useMinute } from './useMinute'

type Way = 'relative' | 'time' | 'seconds' | 'date' | 'dateTime'

export function Moment({ at, as = 'relative' }: { at: string | null | undefined; as?: Way }) {
  const format = useFormat()
  const now = useMinute()
  if (!at) return <span>–</span>
  const text = {
    relative: () => format.relative(at, Math.max(now, Date.parse(at))),
    time: () => format.time(at),
    seconds: () => format.seconds(at),
    date: () => format.date(at),
    dateTime: () => `${format.date(at)}, ${format.time(at)}`,
  }[as]()
  return <time dateTime={at} title={format.full(at)}>{text}</time>
}
