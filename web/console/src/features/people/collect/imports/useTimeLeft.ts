// How many seconds an import still needs, from the pace seen since the page was opened.
import { useEffect, useState } from 'react'
import type { ImportView } from '../../../../generated/api'

export function useTimeLeft(row: ImportView): number | null {
  const [begin, setBegin] = useState({ at: Date.now(), bytes: row.bytesDone })
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => {
    setBegin({ at: Date.now(), bytes: row.bytesDone })
    setSeconds(null)
    // A pause or a resume begins a new measurement; the bytes are only its starting point.
  }, [row.status])
  useEffect(() => {
    const read = row.bytesDone - begin.bytes
    const took = (Date.now() - begin.at) / 1000
    if (row.status === 'running' && read > 0 && took > 1) setSeconds((row.bytesTotal - row.bytesDone) / (read / took))
  }, [row.bytesDone, row.bytesTotal, row.status, begin])
  return row.status === 'running' ? seconds : null
}
