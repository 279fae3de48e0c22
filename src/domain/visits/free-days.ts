import { addDays, yearOf, type CivilDate } from '../kernel/civil-date.ts'
import { isWorkingDay, type WorkCalendar } from '../calendar/work-calendar.ts'
import type { VisitSide } from './visit-type.ts'

/** What stands in one of the two calendars on a day. */
export type BusyDay = { day: CivilDate; side: VisitSide; kind: 'visit' | 'due'; count: number }

export type ProposedDay = { day: CivilDate; isFree: boolean; busy: readonly BusyDay[] }

/**
 * Working days from `from` on, each with what both sides have on it; days on which neither has a visit and nothing falls due are free.
 * A day with another visit of either side is left out: nobody is in two places.
 */
export function proposedDays({ from, days, busy, calendarOf }: { from: CivilDate; days: number; busy: readonly BusyDay[]; calendarOf: (year: number) => WorkCalendar }): ProposedDay[] {
  const proposed: ProposedDay[] = []
  for (let at = 0; at < days; at += 1) {
    const day = addDays(from, at)
    if (!isWorkingDay(day, calendarOf(yearOf(day)))) continue
    const there = busy.filter((one) => one.day === day)
    if (there.some(({ kind }) => kind === 'visit')) continue
    proposed.push({ day, isFree: there.length === 0, busy: there })
  }
  return proposed
}
