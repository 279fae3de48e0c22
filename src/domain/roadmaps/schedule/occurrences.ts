import { RRuleTemporal } from 'rrule-temporal'
import { dayOf, monthOf, weekdayOf, yearOf, type CivilDate, type Window } from '../../kernel/civil-date.ts'
import type { Schedule } from '../plan/plan.ts'
import { weekdayCodes } from './weekday-names.ts'

/** A misprinted year must not keep anybody waiting. */
const mostYears = 100
/** Rows of a plan repeat the same few rules; the oldest answer makes room for a new one. */
const remembered = new Map<string, readonly CivilDate[]>()
const mostRemembered = 500

/**
 * The days on which a recurring schedule falls, ascending, by RFC 5545: each window is a series of its own that starts on its first day.
 * A schedule without a recurrence has none; a window with an open side is left out.
 */
export function occurrences(schedule: Pick<Schedule, 'windows' | 'recurrence'>, limit = Number.POSITIVE_INFINITY): CivilDate[] {
  const { recurrence, windows } = schedule
  if (recurrence === null) return []
  const dates = windows.flatMap((window) => series(recurrence, window))
  return [...new Set(dates)].toSorted().slice(0, limit)
}

function series(rule: string, [start, end]: Window): readonly CivilDate[] {
  if (start === null || end === null || end < start) return []
  const last = Math.min(yearOf(end), yearOf(start) + mostYears)
  const free = withoutStart(rule, start)
  if (free === null) return expansion(rule, start, last === yearOf(end) ? end : `${last}-12-31`)
  const years = Array.from({ length: last - yearOf(start) + 1 }, (_, index) => yearOf(start) + index)
  return years.flatMap((year) => expansion(free, `${year}-01-01`, `${year}-12-31`)).filter((date) => date >= start && date <= end)
}

/**
 * The same rule said without its first day («weekly» from a Thursday is «each Thursday»), so that a year of it serves every window.
 * Null where the steps are counted from the first day.
 */
function withoutStart(rule: string, start: CivilDate): string | null {
  if (rule.includes('INTERVAL=')) return null
  if (rule.startsWith('FREQ=DAILY') || rule.includes(';BYDAY=') || rule.includes(';BYMONTHDAY=')) return rule
  if (rule.startsWith('FREQ=WEEKLY')) return `${rule};BYDAY=${weekdayCodes[weekdayOf(start) - 1]}`
  const month = rule.startsWith('FREQ=YEARLY') && !rule.includes(';BYMONTH=') ? `;BYMONTH=${monthOf(start)}` : ''
  return `${rule}${month};BYMONTHDAY=${dayOf(start)}`
}

function expansion(rule: string, start: CivilDate, end: CivilDate): readonly CivilDate[] {
  const key = `${rule} ${start} ${end}`
  const known = remembered.get(key)
  if (known) return known
  const dates = expand(rule, start, end)
  const oldest = remembered.size >= mostRemembered ? remembered.keys().next().value : undefined
  if (oldest !== undefined) remembered.delete(oldest)
  remembered.set(key, dates)
  return dates
}

/** Exactly what the library says. */
export function expand(rule: string, start: CivilDate, end: CivilDate): CivilDate[] {
  const rruleString = `DTSTART;TZID=UTC:${start.replaceAll('-', '')}T000000\nRRULE:${rule};UNTIL=${end.replaceAll('-', '')}T000000Z`
  return new RRuleTemporal({ rruleString, cache: false }).all().map((date) => date.toPlainDate().toString())
}
