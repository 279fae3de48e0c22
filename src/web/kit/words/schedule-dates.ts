import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { Schedule } from '../../../domain/roadmaps/plan/plan.ts'
import { occurrences } from '../../../domain/roadmaps/schedule/occurrences.ts'

/** The nearest days of a schedule from `today` on, or its first ones where all are over; without a recurrence, the days its windows start and end. */
export function nextDates(schedule: Schedule, today: CivilDate | null, limit: number): CivilDate[] {
  const days = schedule.recurrence === null
    ? [...new Set(schedule.windows.flat().filter((day): day is CivilDate => day !== null))].toSorted()
    : occurrences(schedule)
  const ahead = days.filter((day) => today === null || day >= today)
  return (ahead.length > 0 ? ahead : days).slice(0, limit)
}
