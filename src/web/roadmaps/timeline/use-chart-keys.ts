import type { Virtualizer } from '@tanstack/react-virtual'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import type { TimelineLine } from './timeline-lines.ts'

/** One line is reached by Tab; the arrows go from line to line and along the year. */
export function useChartKeys(lines: readonly TimelineLine[], box: RefObject<HTMLElement | null>, virtual: Virtualizer<HTMLElement, Element>) {
  const [wanted, setCurrent] = useState(0)
  const current = Math.min(wanted, Math.max(0, lines.length - 1))
  const go = (to: number) => {
    const index = Math.max(0, Math.min(lines.length - 1, to))
    setCurrent(index)
    virtual.scrollToIndex(index)
    // The line may have to be drawn first.
    requestAnimationFrame(() => requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-line="${index}"]`)?.focus({ preventScroll: true })))
  }
  const press = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? Number(event.target.dataset['line'] ?? Number.NaN) : Number.NaN
    const from = Number.isNaN(at) ? current : at
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }[event.key]
    const along = { ArrowLeft: -160, ArrowRight: 160 }[event.key]
    if (step !== undefined) go(from + step)
    else if (along !== undefined) box.current?.scrollBy({ left: along })
    else if (event.key === 'Home' || event.key === 'End') go(event.key === 'Home' ? 0 : lines.length - 1)
    else return
    event.preventDefault()
  }
  return { current, press }
}
