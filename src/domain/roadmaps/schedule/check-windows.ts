import { weekdayOf } from '../../kernel/civil-date.ts'
import type { Warning } from '../plan/warning.ts'
import { printWindow } from './print-window.ts'
import { duplicateMonth, endBeforeStart, weekend, yearOutsidePlan } from './schedule-warnings.ts'
import type { ReadWindow } from './windows.ts'
import type { ScheduleContext } from './year-frame.ts'

/** Ends before starts, and single days at the weekend. */
export function checkWindows(windows: readonly ReadWindow[]): Warning[] {
  return windows.flatMap(({ window: [start, end], isDay }) => {
    if (start && end && end < start) return [endBeforeStart(start, end)]
    if (!isDay || !end) return []
    const weekday = weekdayOf(end)
    return weekday >= 6 ? [weekend(end, weekday === 6)] : []
  })
}

/** Years outside the plan, each told once. */
export function checkYears(windows: readonly ReadWindow[], { years, headingYear }: ScheduleContext): Warning[] {
  const planned = headingYear === null ? years : [...years, headingYear]
  if (planned.length === 0) return []
  const met = windows.flatMap(({ window }) => window.map((date) => (date === null ? null : Number(date.slice(0, 4)))))
  return [...new Set(met)].filter((year) => year !== null && !planned.includes(year)).map((year) => yearOutsidePlan(year ?? 0, planned))
}

/** Each window once; a repeated one is told. */
export function withoutRepeats(windows: readonly ReadWindow[]): { windows: ReadWindow[]; warnings: Warning[] } {
  const kept = new Map<string, ReadWindow>()
  const warnings: Warning[] = []
  for (const read of windows) {
    const key = read.window.join('/')
    if (kept.has(key)) warnings.push(duplicateMonth(printWindow(read.window)))
    else kept.set(key, read)
  }
  return { windows: [...kept.values()], warnings }
}
