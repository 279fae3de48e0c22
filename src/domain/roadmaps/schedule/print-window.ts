import { dayOf, daysInMonth, monthOf, yearOf, type CivilDate, type Window } from '../../kernel/civil-date.ts'
import { monthInNominative } from './month-names.ts'

/** «15.02.2021» */
export function printDate(date: CivilDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`
}

/** One of several windows: a single day is a date; a whole year is printed in dates, for «2021 год» beside months would be their year. */
export function printWindow([start, end]: Window): string {
  if (start !== null && start === end) return printDate(start)
  const wholeYears = start !== null && end !== null && start.endsWith('-01-01') && end.endsWith('-12-31')
  return wholeYears ? `${printDate(start)} – ${printDate(end)}` : printPeriod([start, end])
}

/** A stretch, even of one day: «март 2022 года», «2021–2023 годы», «14.02.2022 – 01.03.2022», «до 01.03.2022». */
export function printPeriod([start, end]: Window): string {
  if (start === null) return end === null ? '' : `до ${printDate(end)}`
  if (end === null) return `с ${printDate(start)}`
  return wholeMonths(start, end) ?? `${printDate(start)} – ${printDate(end)}`
}

/** «с 10.02.2022 по 23.06.2022» */
export function printRange([start, end]: Window): string {
  return start === null || end === null ? printPeriod([start, end]) : `с ${printDate(start)} по ${printDate(end)}`
}

function wholeMonths(start: CivilDate, end: CivilDate): string | null {
  if (end < start || dayOf(start) !== 1 || dayOf(end) !== daysInMonth(yearOf(end), monthOf(end))) return null
  const [first, last] = [monthInNominative(monthOf(start)), monthInNominative(monthOf(end))]
  if (monthOf(start) === 1 && monthOf(end) === 12) return yearOf(start) === yearOf(end) ? `${yearOf(start)} год` : `${yearOf(start)}–${yearOf(end)} годы`
  if (yearOf(start) !== yearOf(end)) return `${first} ${yearOf(start)} года – ${last} ${yearOf(end)} года`
  return first === last ? `${first} ${yearOf(start)} года` : `${first} – ${last} ${yearOf(start)} года`
}
