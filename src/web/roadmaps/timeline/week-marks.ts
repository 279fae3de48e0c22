import { addDays, dayOf, type CivilDate } from '../../../domain/kernel/civil-date.ts'
import { mondayOf } from '../../../domain/roadmaps/views/iso-week.ts'
import type { TimeScale } from './time-scale.ts'

/** Every Monday of the scale, with its day of the month and its place. */
export function weeksOf({ start, end, at }: TimeScale): { monday: CivilDate; day: number; at: number }[] {
  const weeks: { monday: CivilDate; day: number; at: number }[] = []
  for (let monday = mondayOf(addDays(start, 6)); monday <= end; monday = addDays(monday, 7)) weeks.push({ monday, day: dayOf(monday), at: at(monday) })
  return weeks
}
