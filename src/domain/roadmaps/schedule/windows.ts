import type { CivilDate, Window } from '../../kernel/civil-date.ts'
import { planYears, type Dated, type ScheduleContext } from './year-frame.ts'

/** A window with what it was printed as. */
export type ReadWindow = { window: Window; dated: Dated; isDay: boolean }

/** The window of a bound; null where the calendar has no such day. An open end is the end of the plan. */
export function windowOf(dated: Dated, context: ScheduleContext): ReadWindow | null {
  const { bound, startYear, endYear } = dated
  const first = bound.start && startYear !== null ? (bound.start.within(startYear)?.[0] ?? null) : null
  if (bound.start && first === null) return null
  const last = bound.end ? (endYear === null ? null : (bound.end.within(endYear)?.[1] ?? null)) : planEnd(startYear, context)
  if (last === null) return null
  const isDay = (bound.single && bound.start?.grain === 'day') || (bound.start === null && bound.end?.grain === 'day')
  return { window: [first, last], dated, isDay }
}

function planEnd(startYear: number | null, context: ScheduleContext): CivilDate | null {
  if (startYear === null) return null
  return `${Math.max(startYear, planYears(context)?.[1] ?? startYear)}-12-31`
}

/** The whole plan as one window; none where no year is known. */
export function planWindows(context: ScheduleContext): Window[] {
  const years = planYears(context)
  return years ? [[`${years[0]}-01-01`, `${years[1]}-12-31`]] : []
}

export function ascending(windows: readonly ReadWindow[]): ReadWindow[] {
  const key = ({ window: [start, end] }: ReadWindow): string => `${start ?? end ?? ''} ${end ?? ''}`
  return windows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
