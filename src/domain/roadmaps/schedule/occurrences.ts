import { RRuleTemporal } from 'rrule-temporal'
import type { CivilDate, Window } from '../../kernel/civil-date.ts'
import type { Schedule } from '../plan/plan.ts'

/** Rows of one plan repeat the same few rules; the oldest answer makes room for a new one. */
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
  const key = `${rule} ${start} ${end}`
  const known = remembered.get(key)
  if (known) return known
  const dates = expand(rule, start, end)
  const oldest = remembered.size >= mostRemembered ? remembered.keys().next().value : undefined
  if (oldest !== undefined) remembered.delete(oldest)
  remembered.set(key, dates)
  return dates
}

function expand(rule: string, start: CivilDate, end: CivilDate): CivilDate[] {
  const rruleString = `DTSTART;TZID=UTC:${start.replaceAll('-', '')}T000000\nRRULE:${rule};UNTIL=${end.replaceAll('-', '')}T000000Z`
  return new RRuleTemporal({ rruleString, cache: false }).all().map((date) => date.toPlainDate().toString())
}
