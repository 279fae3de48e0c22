import { addDays, monthOf, yearOf, type CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { PartyLoad } from '../../../domain/roadmaps/views/load-by-week.ts'
import { grouped } from '../../kit/parts/grouped.ts'

/** Every week from the first to the last in which anybody has anything due, empty ones included. */
export function weekColumns(loads: readonly PartyLoad[]): CivilDate[] {
  const mondays = loads.flatMap(({ weeks }) => weeks.map(({ monday }) => monday)).toSorted()
  const [first, last] = [mondays[0], mondays.at(-1)]
  if (first === undefined || last === undefined) return []
  const columns: CivilDate[] = []
  for (let monday = first; monday <= last && columns.length < 600; monday = addDays(monday, 7)) columns.push(monday)
  return columns
}

/** The months over the weeks: a week belongs to the month of its Thursday, as in ISO 8601. */
export function monthSpans(columns: readonly CivilDate[]): { key: string; year: number; month: number; weeks: number }[] {
  return [...grouped(columns, (monday) => addDays(monday, 3).slice(0, 7))].map(([key, weeks]) => ({ key, year: yearOf(key), month: monthOf(key), weeks: weeks.length }))
}
