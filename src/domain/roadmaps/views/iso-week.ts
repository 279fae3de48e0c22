import { Temporal } from 'temporal-polyfill'
import { addDays, weekdayOf, type CivilDate } from '../../kernel/civil-date.ts'

/** The Monday of the week that a day is in: names the week, and compares as a string. */
export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** «2022-W08»: the week's number by ISO 8601, in the year that has its Thursday. */
export function isoWeekOf(date: CivilDate): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date)
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`
}
