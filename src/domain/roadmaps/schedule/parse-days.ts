import type { Cursor } from './cursor.ts'
import { dayMoment, type Span } from './moment.ts'
import { monthNames } from './month-names.ts'
import { ordinalWords } from './numerals.ts'
import { parseYearOf, takeCurrentYear } from './parse-year.ts'
import type { DateToken, PairToken } from './tokens.ts'

type DayRange = { first: number; last: number | null }
type Ending = { month: number; year: number | null; doubt: string | null }

const doubtfulDate = 'дата напечатана необычно'

/**
 * Days that share what is printed after the last of them: «5 марта», «21-24.03.2022», «12, 14 и 19 мая 2021», «с 1 по 15 марта», «15.02.2021».
 * Null where no month closes the list.
 */
export function parseDays(cursor: Cursor): Span[] | null {
  return cursor.attempt((c) => {
    const ranges: DayRange[] = []
    for (;;) {
      const closed = parseRange(c, ranges)
      if (closed === null) return null
      const ending = closed === 'open' ? parseMonthEnding(c) : closed
      if (ending) return ranges.map((range) => spanOf(range, ending))
      if (!takeListSign(c)) return null
    }
  })
}

/** Adds one day or range of days; answers the ending where the last number brought it («24.03.2022»). */
function parseRange(cursor: Cursor, ranges: DayRange[]): Ending | 'open' | null {
  const from = cursor.takeWord('с', 'со')
  const first = parseDayNumber(cursor)
  if (first === null) return from ? null : parseNumericDay(cursor, (day) => ranges.push({ first: day, last: null }))
  const connected = cursor.attempt((c) => {
    if (!(c.takeMark('-') || (from && c.takeWord('по', 'до')))) return null
    const last = parseDayNumber(c)
    if (last !== null) return { last, ending: 'open' as const }
    let day = 0
    const ending = parseNumericDay(c, (number) => (day = number))
    return ending ? { last: day, ending } : null
  })
  if (from && !connected) return null
  ranges.push({ first, last: connected?.last ?? null })
  return connected?.ending ?? 'open'
}

function parseDayNumber(cursor: Cursor): number | null {
  const number = cursor.takeNumber(({ digits }) => digits <= 2)
  if (number !== null) return number
  return cursor.attempt((c) => {
    const tens = c.takeWord('двадцать') ? 20 : c.takeWord('тридцать') ? 30 : 0
    const ordinal = c.takeFrom(ordinalWords)
    if (ordinal === null || ordinal < 1 || !c.would((ahead) => ahead.takeFrom(monthNames))) return null
    return tens + ordinal
  })
}

function parseNumericDay(cursor: Cursor, found: (day: number) => void): Ending | null {
  const token = cursor.peek()
  if (token?.kind === 'date') return endWithDate(cursor, token, found)
  if (token?.kind === 'pair' && isDayAndMonth(token)) return endWithPair(cursor, token, found)
  return null
}

function endWithDate(cursor: Cursor, token: DateToken, found: (day: number) => void): Ending {
  cursor.at += 1
  found(token.day)
  cursor.takeWord('г', 'года', 'год', 'гг')
  return { month: token.month, year: token.year, doubt: token.doubtful ? doubtfulDate : null }
}

function endWithPair(cursor: Cursor, token: PairToken, found: (day: number) => void): Ending {
  cursor.at += 1
  found(token.first)
  const year = parseYearOf(token.second, cursor)
  return { month: token.second, year, doubt: token.secondDigits === 1 && year === null ? doubtfulDate : null }
}

/** `31.12` may be a day of a month, `3.1` is more often the number of a paragraph. */
function isDayAndMonth({ first, second, firstDigits, secondDigits }: PairToken): boolean {
  return second >= 1 && second <= 12 && secondDigits <= 2 && first >= 1 && first <= 99 && !(firstDigits === 1 && secondDigits === 1)
}

function parseMonthEnding(cursor: Cursor): Ending | null {
  return cursor.attempt((c) => {
    c.takeWord('числа')
    const month = c.takeFrom(monthNames)
    if (month === null) return null
    const year = parseYearOf(month, c)
    if (year === null) takeCurrentYear(c)
    return { month, year, doubt: null }
  })
}

function takeListSign(cursor: Cursor): boolean {
  const sign = cursor.takeMark(',') || cursor.takeMark(';') || cursor.takeMark('/')
  return cursor.takeWord('и') || sign
}

function spanOf({ first, last }: DayRange, { month, year, doubt }: Ending): Span {
  return { start: dayMoment(first, month, year, doubt), end: last === null ? null : dayMoment(last, month, year, doubt) }
}
