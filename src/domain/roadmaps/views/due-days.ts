import type { CivilDate } from '../../kernel/civil-date.ts'
import type { Activity } from '../plan/plan.ts'
import { occurrences } from '../schedule/occurrences.ts'

/**
 * The days on which something of an activity has to be there, ascending: the day itself, the deadline, the end of each period, every
 * occurrence. Work that goes on all the time, or depends on something else, is due on no day.
 */
export function dueDays({ schedule }: Pick<Activity, 'schedule'>): CivilDate[] {
  if (schedule.kind === 'ongoing') return []
  if (schedule.recurrence !== null) return occurrences(schedule)
  return [...new Set(schedule.windows.flatMap(([, end]) => end ?? []))].toSorted()
}
