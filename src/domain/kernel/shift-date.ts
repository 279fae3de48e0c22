import { addDays, civilDate, dayOf, daysBetween, daysInMonth, monthOf, weekdayOf, yearOf, type CivilDate, type Window } from './civil-date.ts'

/** What stays the same in another year: the day of the month, or the day of the week. */
export type Kept = 'dates' | 'weekdays'

/** The window some years on. Whole months and the edges of a year stay what they are, whatever is kept. */
export function shiftWindow([start, end]: Window, years: number, keep: Kept): Window {
  if (start !== null && end !== null && end >= start) {
    if (isWholeMonths(start, end)) return [shiftDay(start, years, 'dates'), endOfMonth(yearOf(end) + years, monthOf(end))]
    return keep === 'dates' ? [shiftDay(start, years, keep), shiftDay(end, years, keep)] : shiftStretch(start, end, years)
  }
  return [start === null ? null : shiftDay(start, years, keep), end === null ? null : shiftDay(end, years, keep)]
}

/** The same day, or the nearest day of the same weekday that is still in that year. 29 February becomes the 28th where there is none. */
export function shiftDay(date: CivilDate, years: number, keep: Kept): CivilDate {
  const year = yearOf(date) + years
  const day = civilDate(year, monthOf(date), dayOf(date)) ?? endOfMonth(year, monthOf(date))
  if (keep === 'dates' || isEdgeOfYear(date)) return day
  const ahead = (weekdayOf(date) - weekdayOf(day) + 7) % 7
  const [nearest, other] = ahead <= 3 ? [ahead, ahead - 7] : [ahead - 7, ahead]
  const near = addDays(day, nearest)
  return yearOf(near) === year ? near : addDays(day, other)
}

/** A stretch keeps its length and the weekdays of both its ends; at the turn of the year it moves a week back or on to stay in its year. */
function shiftStretch(start: CivilDate, end: CivilDate, years: number): Window {
  const [first, last] = [shiftDay(start, years, 'weekdays'), shiftDay(end, years, 'weekdays')]
  if (isEdgeOfYear(start) || isEdgeOfYear(end)) return [first, last]
  const length = daysBetween(start, end)
  const moved = [0, -7, 7].map((days) => addDays(first, days)).find((day) =>
    yearOf(day) === yearOf(start) + years && yearOf(addDays(day, length)) === yearOf(end) + years)
  return moved === undefined ? [first, last] : [moved, addDays(moved, length)]
}

function isWholeMonths(start: CivilDate, end: CivilDate): boolean {
  return dayOf(start) === 1 && dayOf(end) === daysInMonth(yearOf(end), monthOf(end))
}

function isEdgeOfYear(date: CivilDate): boolean {
  return date.endsWith('-01-01') || date.endsWith('-12-31')
}

function endOfMonth(year: number, month: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`
}
