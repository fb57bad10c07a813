// How wide a text is in a chart's letters, and how wide the box is in which a chart stands.
import { useEffect, useState, type RefObject } from 'react'

export const chartFont = 'system-ui, sans-serif'
export const chartFontSize = 12

let pen: CanvasRenderingContext2D | null = null

export function textWidth(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * 7
  pen.font = `${chartFontSize}px ${chartFont}`
  return pen.measureText(text).width
}

export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(entries => setWidth(Math.floor(entries[0]?.contentRect.width ?? 0)))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
  return width
}
