/** A day of the calendar, `YYYY-MM-DD`, without a time and without a zone. Compares as a string. */
export type CivilDate = string

/** Inclusive on both sides; `null` where a side is open («до 1 марта»). */
export type Window = [start: CivilDate | null, end: CivilDate | null]

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The day, or null where the calendar has none (31 April). Month is 1 to 12. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function isCivilDate(text: string): text is CivilDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && civilDate(yearOf(text), monthOf(text), dayOf(text)) === text
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7))
}

export function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10))
}

/** By the Gregorian rule itself: every reading of a date asks this, often. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days are counted by JavaScript itself, in UTC: Temporal's polyfill takes longer to load than a road map to read. */
const dayLength = 86_400_000

export function weekdayOf(date: CivilDate): Weekday {
  const day = new Date(date).getUTCDay()
  return (day === 0 ? 7 : day) as Weekday
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, -14)
}

/** Whole days from `start` to `end`; negative where `end` comes first. */
export function daysBetween(start: CivilDate, end: CivilDate): number {
  return (Date.parse(end) - Date.parse(start)) / dayLength
}
