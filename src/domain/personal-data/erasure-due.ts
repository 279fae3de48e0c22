import { workingDayFrom, type WorkCalendar } from '../calendar/work-calendar.ts'
import { addDays, type CivilDate } from '../kernel/civil-date.ts'

/** A request is answered within ten working days (152-ФЗ, статья 20, часть 1). */
const answerWithin = 10

export function erasureDueOn(askedOn: CivilDate, calendarOf: (year: number) => WorkCalendar): CivilDate {
  let due = askedOn
  for (let passed = 0; passed < answerWithin; passed += 1) due = workingDayFrom(addDays(due, 1), calendarOf)
  return due
}
