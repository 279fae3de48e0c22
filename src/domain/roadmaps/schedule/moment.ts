import { addDays, civilDate, daysInMonth, weekdayOf, type CivilDate } from '../../kernel/civil-date.ts'

export type Grain = 'day' | 'part' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'school-year'

/** The first and the last day. */
type Days = [first: CivilDate, last: CivilDate]

/** A stretch of the calendar that may still lack its year: «5 марта», «II квартал», «первая неделя мая 2022». */
export type Moment = {
  grain: Grain
  /** As printed; null where the cell does not say. */
  year: number | null
  /** The month in which it begins: tells the halves of a school year apart. */
  month: number
  /** Its days in a year; null where the calendar has no such day. */
  within: (year: number) => Days | null
  /** Why the reading is only one of several, in Russian; null where it is plain. */
  doubt: string | null
  /** «последняя пятница мая»: which weekday of its month, counted from the end where negative. */
  nth?: { ordinal: number; weekday: number }
}

/** One stretch or, where `end` is given, everything from the first day of `start` to the last day of `end`. */
export type Span = { start: Moment; end: Moment | null }

export function dayMoment(day: number, month: number, year: number | null, doubt: string | null = null): Moment {
  return { grain: 'day', year, month, doubt, within: (y) => both(civilDate(y, month, day)) }
}

export function monthsMoment(grain: Grain, first: number, last: number, year: number | null, doubt: string | null = null): Moment {
  return { grain, year, month: first, doubt, within: (y) => between(civilDate(y, first, 1), lastDay(y, last)) }
}

export function monthMoment(month: number, year: number | null): Moment {
  return monthsMoment('month', month, month, year)
}

/** Days `first` to `last` of a month; a month that ends sooner cuts `last`. */
export function partOfMonth(first: number, last: number, month: number, year: number | null, doubt: string | null): Moment {
  return { grain: 'part', year, month, doubt, within: (y) => between(civilDate(y, month, first), civilDate(y, month, Math.min(last, daysInMonth(y, month)))) }
}

/** The last seven days of a month. */
export function lastWeekOfMonth(month: number, year: number | null, doubt: string | null): Moment {
  return { grain: 'part', year, month, doubt, within: (y) => between(civilDate(y, month, daysInMonth(y, month) - 6), lastDay(y, month)) }
}

/** «третий четверг марта»; counted from the end where the ordinal is negative. */
export function weekdayInMonth(ordinal: number, weekday: number, month: number, year: number | null): Moment {
  return { grain: 'day', year, month, doubt: null, nth: { ordinal, weekday }, within: (y) => both(nthWeekday(y, month, ordinal, weekday)) }
}

/**
 * A school year is read as 1 September to 31 May: lessons and the plans made for them end in May; June to August belong to examinations and leave.
 * Some plans mean the whole of it to 31 August, so a reader is told.
 */
export function schoolYearMoment(year: number | null): Moment {
  return { grain: 'school-year', year, month: 9, doubt: 'учебный год прочитан как 1 сентября – 31 мая', within: (y) => [`${y}-09-01`, `${y + 1}-05-31`] }
}

export function seasonMoment(first: number, year: number | null, doubt: string): Moment {
  if (first === 12) return { grain: 'season', year, month: 12, doubt, within: (y) => between(civilDate(y, 12, 1), lastDay(y + 1, 2)) }
  return monthsMoment('season', first, first + 2, year, doubt)
}

/** The day before a stretch begins. */
export function dayBefore(moment: Moment): Moment {
  return { ...moment, grain: 'part', within: (year) => {
    const first = moment.within(year)?.[0]
    return first === undefined ? null : both(addDays(first, -1))
  } }
}

/** The year in which a month of the school year `from`/`from + 1` lies. */
export function yearInSchoolYear(month: number, from: number): number {
  return month >= 9 ? from : from + 1
}

function nthWeekday(year: number, month: number, ordinal: number, weekday: number): CivilDate | null {
  const length = daysInMonth(year, month)
  const first = civilDate(year, month, 1)
  if (!first) return null
  const earliest = 1 + ((weekday - weekdayOf(first) + 7) % 7)
  const latest = earliest + 7 * Math.floor((length - earliest) / 7)
  const day = ordinal > 0 ? earliest + 7 * (ordinal - 1) : latest + 7 * (ordinal + 1)
  return day >= 1 && day <= length ? civilDate(year, month, day) : null
}

function lastDay(year: number, month: number): CivilDate | null {
  return civilDate(year, month, daysInMonth(year, month))
}

function both(date: CivilDate | null): Days | null {
  return between(date, date)
}

function between(first: CivilDate | null, last: CivilDate | null): Days | null {
  return first && last ? [first, last] : null
}
