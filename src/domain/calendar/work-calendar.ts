import { addDays, civilDate, weekdayOf, yearOf, type CivilDate } from '../kernel/civil-date.ts'

/** The working days of one year, as data: what the law says of every year is computed, what a year decides for itself is listed. */
export type WorkCalendar = {
  year: number
  /** A day off of a weekend, taken on another day instead. */
  moved: readonly (readonly [from: CivilDate, to: CivilDate])[]
  /** Days that a decree of that year made free for everybody. */
  freed: readonly CivilDate[]
}

/** Month and day of the public holidays of the Labour Code, article 112. */
const newYear = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08']
const others = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04']

/** By calendar, for a reminder asks of many days: the list of a year's days off is made once. */
const daysOff = new WeakMap<WorkCalendar, ReadonlySet<CivilDate>>()

/** The day must lie in the calendar's year. */
export function isWorkingDay(date: CivilDate, calendar: WorkCalendar): boolean {
  if (yearOf(date) !== calendar.year) throw new RangeError(`${date} is not in the calendar of ${calendar.year}`)
  if (daysOffOf(calendar).has(date)) return false
  return !isWeekend(date) || (calendar.moved.some(([from]) => from === date) && !isHoliday(date))
}

export function isHoliday(date: CivilDate): boolean {
  return newYear.includes(date.slice(5)) || others.includes(date.slice(5))
}

/** All that is not worked on beside ordinary weekends: holidays, days that they moved to, freed days. */
export function daysOffOf(calendar: WorkCalendar): ReadonlySet<CivilDate> {
  const known = daysOff.get(calendar)
  if (known) return known
  const days = new Set([...newYear, ...others].map((day) => `${calendar.year}-${day}`))
  for (const [, to] of calendar.moved) days.add(to)
  for (const day of calendar.freed) days.add(day)
  for (const day of others) {
    const date = `${calendar.year}-${day}`
    // A holiday on a weekend frees the next working day, unless the year moved it elsewhere. New Year's never do so by themselves.
    if (isWeekend(date) && !calendar.moved.some(([from]) => from === date)) days.add(nextPlainDay(date, days))
  }
  daysOff.set(calendar, days)
  return days
}

/** A calendar of what the law alone says: for a year that has not been decided yet. */
export function lawfulCalendar(year: number): WorkCalendar {
  return { year, moved: [], freed: [] }
}

/** The day itself where it is worked on, else the first working day after it. */
export function workingDayFrom(date: CivilDate, calendarOf: (year: number) => WorkCalendar): CivilDate {
  let day = date
  while (!isWorkingDay(day, calendarOf(yearOf(day)))) day = addDays(day, 1)
  return day
}

/** `count` working days before the date: what a reminder «за три рабочих дня» means. */
export function workingDaysBefore(date: CivilDate, count: number, calendarOf: (year: number) => WorkCalendar): CivilDate {
  let day = date
  for (let left = count; left > 0;) {
    day = addDays(day, -1)
    if (isWorkingDay(day, calendarOf(yearOf(day)))) left -= 1
  }
  return day
}

/** What is at fault with a calendar that somebody entered; nothing where it can be used. */
export function calendarFaults({ year, moved, freed }: WorkCalendar): CivilDate[] {
  const strayed = [...moved.flat(), ...freed].filter((date) => yearOf(date) !== year)
  const notFree = moved.filter(([from]) => !isWeekend(from) && !isHoliday(from)).map(([from]) => from)
  const twice = moved.map(([, to]) => to).filter((to, at, all) => all.indexOf(to) !== at)
  return [...new Set([...strayed, ...notFree, ...twice])]
}

function nextPlainDay(date: CivilDate, taken: ReadonlySet<CivilDate>): CivilDate {
  let day = addDays(date, 1)
  while (isWeekend(day) || taken.has(day)) day = addDays(day, 1)
  return day
}

function isWeekend(date: CivilDate): boolean {
  return weekdayOf(date) > 5
}

/** Every day of a year, in order. */
export function daysOfYear(year: number): CivilDate[] {
  const first = civilDate(year, 1, 1)
  const days: CivilDate[] = []
  for (let day = first; day !== null && yearOf(day) === year; day = addDays(day, 1)) days.push(day)
  return days
}
