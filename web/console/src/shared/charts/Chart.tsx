// Draws one ECharts picture, follows its box and the colour scheme, and can save itself as PNG.
import { Skeleton } from '@mantine/core'
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { useChartColours } from './colours'
import { save } from './csv'
import type { ChartOption, EChartsType } from './engine'

export interface ChartHandle { savePicture: (fileName: string) => void }

interface Props { option: ChartOption; height: number; label: string; onPick?: ((index: number) => void) | undefined; ref?: Ref<ChartHandle> }

export function Chart({ option, height, label, onPick, ref }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType | null>(null)
  const colours = useChartColours()
  const pick = useRef(onPick)
  useEffect(() => { pick.current = onPick })

  useEffect(() => {
    let made: EChartsType | null = null
    let gone = false
    void import('./engine').then(({ init }) => {
      if (gone || !box.current) return
      made = init(box.current, null, { renderer: 'canvas' })
      made.on('click', event => pick.current?.(event.dataIndex))
      setChart(made)
    })
    return () => {
      gone = true
      made?.dispose()
      setChart(null)
    }
  }, [])

  useEffect(() => {
    chart?.setOption(option, { notMerge: true })
  }, [chart, option])

  useEffect(() => {
    if (!chart || !box.current) return
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [chart])

  useImperativeHandle(ref, () => ({
    savePicture(fileName) {
      const canvas = chart?.renderToCanvas({ pixelRatio: 2, backgroundColor: colours.surface })
      canvas?.toBlob(blob => { if (blob) save(blob, `${fileName}.png`) }, 'image/png')
    },
  }), [chart, colours])

  return (
    <div style={{ height, position: 'relative' }}>
      {!chart && <Skeleton height={height} />}
      <div ref={box} role="img" aria-label={label} style={{ position: 'absolute', inset: 0 }} />
    </div>
  )
}
