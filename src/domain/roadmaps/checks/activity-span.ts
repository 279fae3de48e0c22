import type { CivilDate } from '../../kernel/civil-date.ts'
import type { Schedule } from '../plan/plan.ts'

/** The first day that a schedule names, a deadline's own day where it has no start. */
export function firstDay({ windows }: Schedule): CivilDate | null {
  const [start, end] = windows[0] ?? [null, null]
  return start ?? end
}

/** The last day that a schedule names. */
export function lastDay({ windows }: Schedule): CivilDate | null {
  const [start, end] = windows.at(-1) ?? [null, null]
  return end ?? start
}

export function printedDay(date: CivilDate): string {
  return date.split('-').reverse().join('.')
}

/** «мероприятие 5.1», or by its place where it has no number. */
export function namedActivity({ number, position }: { number: string | null; position: number }): string {
  return number === null ? `мероприятие в строке ${position}` : `мероприятие ${number}`
}
