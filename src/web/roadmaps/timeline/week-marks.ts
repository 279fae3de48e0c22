import { addDays, dayOf, type CivilDate } from '../../../domain/kernel/civil-date.ts'
import { mondayOf } from '../../../domain/roadmaps/views/iso-week.ts'
import type { TimeScale } from './time-scale.ts'

/** The name of the month takes the room of its first days. */
const firstNamedDay = 4

/** The Mondays of the scale, each with its day of the month and its place. */
export function weeksOf({ start, end, at }: TimeScale): { monday: CivilDate; day: number; at: number }[] {
  const weeks: { monday: CivilDate; day: number; at: number }[] = []
  for (let monday = mondayOf(addDays(start, 6)); monday <= end; monday = addDays(monday, 7)) weeks.push({ monday, day: dayOf(monday), at: at(monday) })
  return weeks.filter(({ day }) => day >= firstNamedDay)
}
