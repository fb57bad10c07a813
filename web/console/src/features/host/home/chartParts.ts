// What the charts of the home page share: axes and the box on hover.
import type { ChartColours } from '../../../shared/charts/colours'
import type { ChartOption } from '../../../shared/charts/engine'
import type { Format } from '../../../shared/text/format'

export function axes(days: string[], colours: ChartColours, format: Format): ChartOption {
  return {
    animationDuration: 300,
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    grid: { left: 8, right: 8, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category', data: days, axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false },
      axisLabel: { color: colours.dim, hideOverlap: true },
    },
    yAxis: {
      type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.dim, formatter: (value: number) => format.short(value) },
    },
  }
}

export function tooltip(colours: ChartColours, format: Format): NonNullable<ChartOption['tooltip']> {
  return {
    trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { opacity: 0.15 } }, confine: true,
    // Drawn on the canvas: nothing is written into the page.
    renderMode: 'richText', backgroundColor: colours.surface, borderColor: colours.line,
    textStyle: { color: colours.text, fontSize: 12 }, valueFormatter: value => format.number(Number(value ?? 0)),
  }
}
