import type { Cursor } from './cursor.ts'
import { monthMoment, monthsMoment, schoolYearMoment, weekdayInMonth, type Moment, type Span } from './moment.ts'
import { monthNames } from './month-names.ts'
import { parseDays } from './parse-days.ts'
import { numbersOf, parseOrdinals } from './parse-ordinals.ts'
import { parseEdgeOfMonth, parseEdgeOfYear, parsePartOfMonth } from './parse-part-of-month.ts'
import { parseEdgeOfQuarter, parseQuartersOrHalves, parseSeason } from './parse-part-of-year.ts'
import { isYear, parseYear, parseYearOf, takeCurrentYear, takeSchoolYearWords, takeYearWord } from './parse-year.ts'
import { weekdayNames } from './weekday-names.ts'

/** Any stretch of the calendar; several where a list shares what is printed behind it. */
export function parseMoments(cursor: Cursor): Span[] | null {
  return parseDays(cursor)
    ?? parseQuartersOrHalves(cursor)
    ?? parsePartOfMonth(cursor)
    ?? parseWeekdaysInMonth(cursor)
    ?? one(parseEdgeOfMonth(cursor) ?? parseEdgeOfYear(cursor) ?? parseEdgeOfQuarter(cursor))
    ?? parseMonth(cursor)
    ?? one(parseNumericMonth(cursor))
    ?? one(parseSeason(cursor))
    ?? parseYears(cursor)
    ?? one(parseUnnamedYear(cursor))
}

function one(moment: Moment | null): Span[] | null {
  return moment && [{ start: moment, end: null }]
}

/** «март», «март 2022 года»; «март 2021–2023 гг.» is March of each of them. */
function parseMonth(cursor: Cursor): Span[] | null {
  return cursor.attempt((c) => {
    const month = c.takeFrom(monthNames)
    if (month === null) return null
    c.takeMatching(/^(месяц|месяца|мес)$/)
    const year = parseYearOf(month, c)
    if (year !== null) return one(monthMoment(month, year))
    const years = c.attempt(parseYear)
    if (years) return Array.from({ length: years.last - years.first + 1 }, (_, index) => ({ start: monthMoment(month, years.first + index), end: null }))
    takeCurrentYear(c)
    return one(monthMoment(month, null))
  })
}

/** «03.2022», «02.22». */
function parseNumericMonth(cursor: Cursor): Moment | null {
  const token = cursor.peek()
  if (token?.kind !== 'pair' || token.first < 1 || token.first > 12 || token.secondDigits === 1) return null
  const year = token.secondDigits === 2 ? 2000 + token.second : token.second
  if (!isYear(year, 4) || token.secondDigits === 3 || (token.secondDigits === 2 && (token.second <= 12 || token.second > 29))) return null
  cursor.at += 1
  takeYearWord(cursor)
  return monthMoment(token.first, year)
}

/** «третий четверг марта», «последняя пятница августа, октября». */
function parseWeekdaysInMonth(cursor: Cursor): Span[] | null {
  return cursor.attempt((c) => {
    const ordinals = parseOrdinals(c)
    const weekday = ordinals && c.takeFrom(weekdayNames)
    const months = weekday ? parseMonthList(c) : []
    const last = months.at(-1)
    if (!ordinals || !weekday || last === undefined) return null
    const year = parseYearOf(last, c)
    return months.flatMap((month) => numbersOf(ordinals).map((ordinal) => ({ start: weekdayInMonth(ordinal, weekday, month, year), end: null })))
  })
}

function parseMonthList(cursor: Cursor): number[] {
  const months: number[] = []
  for (;;) {
    const month = cursor.attempt((c) => {
      if (months.length > 0 && !c.takeMark(',') && !c.takeWord('и')) return null
      return c.takeFrom(monthNames)
    })
    if (month === null) return months
    months.push(month)
  }
}

/** «2022 год», «2021-2023 гг.», «2021/2022 учебный год». «22 г.» needs a month before it. */
function parseYears(cursor: Cursor): Span[] | null {
  return cursor.attempt((c) => {
    const token = c.peek()
    const year = token?.kind === 'number' && token.digits === 4 ? parseYear(c) : null
    if (!year) return null
    if (year.kind === 'school') return one(schoolYearMoment(year.first))
    return [{ start: yearMoment(year.first), end: year.first === year.last ? null : yearMoment(year.last) }]
  })
}

export function yearMoment(year: number | null): Moment {
  return monthsMoment('year', 1, 12, year)
}

/** «года», «учебного года» where no number says which. */
function parseUnnamedYear(cursor: Cursor): Moment | null {
  if (takeSchoolYearWords(cursor)) return schoolYearMoment(cursor.attempt(parseYear)?.first ?? null)
  if (takeCurrentYear(cursor)) return yearMoment(null)
  return null
}
