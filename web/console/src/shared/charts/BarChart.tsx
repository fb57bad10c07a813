// A list of bars, one a row with its name and number; a row that leads somewhere is a link.
import { useRef, type RefObject } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'
import { useFormat } from '../text/format'
import classes from './BarChart.module.css'
import { useChartColours } from './colours'
import { chartFont, chartFontSize, textWidth, useWidth } from './measure'
import { cut } from './scale'

export interface Bar { key: string; name: string; value: number; to?: string }

interface Props { bars: Bar[]; label: string; svg: RefObject<SVGSVGElement | null> }
interface Place { x: number; y: number; width: number; names: number; numbers: number; greatest: number }

const rowHeight = 30
const gap = 32
/** From this width on a long list stands in two columns. */
const twoColumnsFrom = 760

export function BarChart({ bars, label, svg }: Props) {
  const format = useFormat()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const columns = width >= twoColumnsFrom && bars.length > 6 ? 2 : 1
  const perColumn = Math.ceil(bars.length / columns)
  const columnWidth = (width - gap * (columns - 1)) / columns
  const names = Math.min(columnWidth * 0.42, Math.max(0, ...bars.map(bar => textWidth(bar.name))) + 2)
  const numbers = Math.max(0, ...bars.map(bar => textWidth(format.number(bar.value))))
  const greatest = Math.max(1, ...bars.map(bar => bar.value))
  const height = perColumn * rowHeight
  return (
    <div ref={box} className={classes.box} style={{ minHeight: height }}>
      {width > 0 && (
        <svg ref={svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label} fontFamily={chartFont} fontSize={chartFontSize}>
          {bars.map((bar, index) => {
            const place = { x: Math.floor(index / perColumn) * (columnWidth + gap), y: (index % perColumn) * rowHeight, width: columnWidth, names, numbers, greatest }
            return bar.to ? <Linked key={bar.key} bar={bar} to={bar.to} place={place} /> : <g key={bar.key}><Row bar={bar} place={place} /></g>
          })}
        </svg>
      )}
    </div>
  )
}

/** Called by what one reads in it; where there is no room for a whole name, its title has it. */
function Linked({ bar, to, place }: { bar: Bar; to: string; place: Place }) {
  const follow = useLinkClickHandler(to)
  return (
    <a href={useHref(to)} onClick={event => follow(event as unknown as React.MouseEvent<HTMLAnchorElement>)}>
      <Row bar={bar} place={place} />
    </a>
  )
}

function Row({ bar, place }: { bar: Bar; place: Place }) {
  const format = useFormat()
  const colours = useChartColours()
  const start = place.x + place.names + 12
  const name = cut(bar.name, place.names, textWidth)
  const room = Math.max(8, place.width - place.names - place.numbers - 24)
  return (
    <>
      <rect className={classes.back} x={place.x} y={place.y + 1} width={place.width} height={rowHeight - 2} rx={4} fillOpacity={1} fill="none" />
      <text x={place.x + 2} y={place.y + 19} fill={colours.text}>{name}{name !== bar.name && <title>{bar.name}</title>}</text>{' '}
      <rect x={start} y={place.y + 9} width={room} height={12} rx={2} fill={colours.line} fillOpacity={0.5} />
      <rect x={start} y={place.y + 9} width={Math.max(bar.value > 0 ? 2 : 0, (bar.value / place.greatest) * room)} height={12} rx={2} fill={colours.main} />
      <text x={place.x + place.width - 2} y={place.y + 19} textAnchor="end" fill={colours.text}>{format.number(bar.value)}</text>
    </>
  )
}
