// Columns over time, stacked when there are several series; each says its numbers on hover or by the arrow keys, and can be picked.
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../text/format'
import { useChartColours } from './colours'
import classes from './ColumnChart.module.css'
import { chartFont, chartFontSize, textWidth, useWidth } from './measure'
import { labelEvery, ticks, wrap } from './scale'

export interface Series { name: string; colour: string; values: number[] }

interface Props {
  columns: string[]
  series: Series[]
  height: number
  label: string
  svg: RefObject<SVGSVGElement | null>
  onPick: (index: number) => void
}

const legendLine = 20
const swatch = 16

export function ColumnChart({ columns, series, height, label, svg, onPick }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const colours = useChartColours()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [active, setActive] = useState<number | null>(null)

  const totals = columns.map((_, index) => series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0))
  const lines = ticks(Math.max(0, ...totals))
  const top = lines.at(-1)!
  const left = Math.ceil(Math.max(...lines.map(line => textWidth(format.short(line))))) + 10
  const places = series.length > 1 ? wrap(series.map(one => one.name), Math.max(0, width - left - swatch), swatch + 18, textWidth) : []
  const legend = places.length === 0 ? 0 : (places.at(-1)!.line + 1) * legendLine + 6
  const plot = { top: 10, bottom: height - 22 - legend, right: Math.max(width - 4, left + 1) }
  const room = (plot.right - left) / Math.max(columns.length, 1)
  const thick = Math.min(room * 0.72, 46)
  const y = (value: number) => plot.bottom - (value / top) * (plot.bottom - plot.top)
  const middle = (index: number) => left + (index + 0.5) * room
  const every = labelEvery(columns, room, textWidth)

  function steer(event: KeyboardEvent) {
    const last = columns.length - 1
    const moved = { ArrowLeft: (active ?? columns.length) - 1, ArrowRight: (active ?? -1) + 1, Home: 0, End: last }[event.key]
    if (moved !== undefined) setActive(Math.min(last, Math.max(0, moved)))
    else if (event.key === 'Enter' && active !== null) onPick(active)
    else if (event.key === 'Escape') setActive(null)
    else return
    event.preventDefault()
  }

  return (
    <div ref={box} className={classes.box} style={{ height }} role="group" aria-label={`${label} ${t('common:chart.keys')}`} tabIndex={0} onKeyDown={steer} onBlur={() => setActive(null)} onMouseLeave={() => setActive(null)}>
      {width > 0 && (
        <svg ref={svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} fontFamily={chartFont} fontSize={chartFontSize}>
          {lines.map(line => (
            <g key={line}>
              <line x1={left} x2={plot.right} y1={y(line)} y2={y(line)} stroke={colours.line} />
              <text x={left - 8} y={y(line) + 4} textAnchor="end" fill={colours.dim}>{format.short(line)}</text>
            </g>
          ))}
          {columns.map((column, index) => (
            <g key={index} className={classes.pick} onMouseEnter={() => setActive(index)} onClick={() => onPick(index)}>
              <rect x={left + index * room} y={plot.top} width={room} height={plot.bottom - plot.top} fill={colours.line} fillOpacity={active === index ? 0.5 : 0} />
              <Stack series={series} index={index} x={middle(index) - thick / 2} width={thick} y={y} />
              {index % every === 0 && <text x={middle(index)} y={plot.bottom + 16} textAnchor="middle" fill={colours.dim}>{column}</text>}
            </g>
          ))}
          {places.map((place, index) => (
            <g key={series[index]!.name} transform={`translate(${left + place.x} ${height - legend + place.line * legendLine + 8})`}>
              <rect width={10} height={10} rx={2} fill={series[index]!.colour} />
              <text x={swatch} y={9} fill={colours.text}>{series[index]!.name}</text>
            </g>
          ))}
        </svg>
      )}
      <div aria-live="polite">
        {active !== null && width > 0 && (
          <div className={classes.said} style={middle(active) < width / 2 ? { left: middle(active) + room / 2 + 6 } : { right: width - middle(active) + room / 2 + 6 }}>
            <strong>{columns[active]}</strong>
            {series.filter(one => series.length === 1 || one.values[active]).map(one => (
              <span key={one.name}><i style={{ background: one.colour }} /><em>{one.name}</em><b>{format.number(one.values[active] ?? 0)}</b></span>
            ))}
            {series.length > 1 && <span><em style={{ marginLeft: 0 }}>{t('common:chart.together')}</em><b>{format.number(totals[active] ?? 0)}</b></span>}
          </div>
        )}
      </div>
    </div>
  )
}

function Stack({ series, index, x, width, y }: { series: Series[]; index: number; x: number; width: number; y: (value: number) => number }) {
  let below = 0
  return series.map(one => {
    const from = below
    below += one.values[index] ?? 0
    return below > from && <rect key={one.name} x={x} y={y(below)} width={width} height={y(from) - y(below)} fill={one.colour} />
  })
}
