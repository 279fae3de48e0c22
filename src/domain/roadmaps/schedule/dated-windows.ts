import type { Warning } from '../plan/warning.ts'
import type { Bound } from './bounds.ts'
import { checkWindows, checkYears } from './check-windows.ts'
import { doubtful, impossibleDate, yearAssumed } from './schedule-warnings.ts'
import { windowOf, type ReadWindow } from './windows.ts'
import type { Dated, ScheduleContext } from './year-frame.ts'

/** The windows of bounds whose years are settled, and what is doubtful about them. `frame` rules open ends, `plan` what is outside. */
export function datedWindows(text: string, dated: readonly Dated[], frame: ScheduleContext, plan: ScheduleContext): { windows: ReadWindow[]; warnings: Warning[] } {
  const warnings: Warning[] = []
  const windows: ReadWindow[] = []
  for (const entry of dated) {
    const { bound, assumed, startYear, endYear } = entry
    const words = text.slice(bound.from, bound.to)
    const window = windowOf(entry, frame)
    if (window) windows.push(window)
    else warnings.push(impossibleDate(words))
    if (assumed) warnings.push(yearAssumed(words, startYear ?? endYear ?? 0, endYear ?? startYear ?? 0))
    const doubt = doubtOf(bound)
    if (doubt !== null) warnings.push(doubtful(words, doubt))
  }
  return { windows, warnings: [...onlyOnce(warnings), ...checkWindows(windows), ...checkYears(windows, plan)] }
}

function doubtOf({ start, end }: Bound): string | null {
  return start?.doubt ?? end?.doubt ?? null
}

function onlyOnce(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((warning) => [warning.message, warning])).values()]
}
