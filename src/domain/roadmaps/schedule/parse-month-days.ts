import type { Cursor } from './cursor.ts'
import { monthNames } from './month-names.ts'
import { numbersOf, type OrdinalRange } from './parse-ordinals.ts'
import { rulePiece, type RulePiece } from './rule-piece.ts'

const lastMonthsOfQuarters = [3, 6, 9, 12]
const firstMonthsOfQuarters = [1, 4, 7, 10]

/** «до 5 числа», «10 и 25 числа каждого месяца», «с 1 по 5 число», «в последний день месяца», «до конца месяца». */
export function parseMonthDays(cursor: Cursor): RulePiece | null {
  return cursor.attempt((c) => {
    const until = takeHead(c)
    const last = parseLastDay(c) ?? parseMonthOfQuarter(c)
    if (last) return last
    const from = c.takeWord('с', 'со')
    const ranges = parseNumbers(c, from)
    if (ranges.length === 0) return null
    const named = c.takeMatching(/^(число|числа|числу|числах|чис)$/)
    if (named && c.would((ahead) => ahead.takeFrom(monthNames))) return null
    const months = takeMonthWords(c)
    if (!named && months === null) return null
    const days = numbersOf(ranges)
    return days.every((day) => day >= 1 && day <= 31) ? rulePiece({ monthDays: days, months: months ?? [], until, everyMonth: months !== null, recurs: true }) : null
  })
}

/** Whether the day that follows is the last: «до», «не позднее», «к». */
function takeHead(cursor: Cursor): boolean {
  const notLater = cursor.takePhrase('не', 'позднее') || cursor.takePhrase('не', 'позже')
  if (notLater) cursor.takeWord('чем')
  cursor.takePhrase('в', 'срок')
  const until = cursor.takeWord('до', 'к', 'по') || notLater
  cursor.takeWord('на', 'в', 'во')
  cursor.takeMatching(/^кажд(ое|ого)$/)
  return until
}

function parseLastDay(cursor: Cursor): RulePiece | null {
  return cursor.attempt((c) => {
    const first = c.takeMatching(/^перв(ый|ое|ого|ому)$/)
    const named = (first || c.takeMatching(/^последн(ий|ее|его|ему)$/)) && c.takeMatching(/^(день|дня|дню|число|числа|числу)$/)
    if (!named && (first || !c.takeMatching(/^(конца|концу|конце|конец)$/))) return null
    const every = c.form()?.startsWith('кажд') ?? false
    const doubt = named || /^конц(а|у)$/.test(c.form(-1) ?? '') ? null : 'конец месяца прочитан как его последний день'
    if (!named && !every && c.takeMatching(/^квартала?$/)) return rulePiece({ monthDays: [-1], months: lastMonthsOfQuarters, recurs: false, doubt })
    const months = takeMonthWords(c)
    return months === null ? null : rulePiece({ monthDays: [first ? 1 : -1], months, recurs: named || every, doubt })
  })
}

/** «в последний месяц квартала» */
function parseMonthOfQuarter(cursor: Cursor): RulePiece | null {
  return cursor.attempt((c) => {
    const last = c.takeMatching(/^последн(ий|ем)$/)
    if ((!last && !c.takeMatching(/^перв(ый|ом)$/)) || !c.takeMatching(/^месяце?$/)) return null
    c.takeMatching(/^кажд/)
    return c.takeMatching(/^квартал/) ? rulePiece({ freq: 'MONTHLY', months: last ? lastMonthsOfQuarters : firstMonthsOfQuarters }) : null
  })
}

function parseNumbers(cursor: Cursor, from: boolean): OrdinalRange[] {
  const ranges: OrdinalRange[] = []
  for (;;) {
    const range = cursor.attempt((c): OrdinalRange | null => {
      if (ranges.length > 0 && !c.takeMark(',') && !c.takeWord('и')) return null
      const first = c.takeNumber(({ digits }) => digits <= 2)
      if (first === null) return null
      const last = c.attempt((ahead) => (ahead.takeMark('-') || (from && ahead.takeWord('по', 'до')) ? ahead.takeNumber(({ digits }) => digits <= 2) : null))
      return [first, last ?? first]
    })
    if (!range) return ranges
    ranges.push(range)
  }
}

/** «каждого месяца», «месяца, следующего за отчётным», «последнего месяца квартала» → the months it limits to; null where no such words stand. */
function takeMonthWords(cursor: Cursor): number[] | null {
  return cursor.attempt((c) => {
    const position = c.takeMatching(/^последн/) ? 'last' : c.takeMatching(/^перв(ого|ом)$/) ? 'first' : null
    c.takeMatching(/^(кажд|текущ|отчетн|следующ|календарн)/)
    if (!c.takeMatching(/^(месяца|месяце|мес)$/)) return null
    if (position && (c.takeMatching(/^кажд/), c.takeMatching(/^квартал/))) return position === 'last' ? lastMonthsOfQuarters : firstMonthsOfQuarters
    const afterQuarter = c.attempt((ahead) => {
      ahead.takeMark(',')
      if (!ahead.takeMatching(/^следующ/)) return null
      ahead.takeWord('за', 'после')
      if (!ahead.takeMatching(/^(отчетн|истекш|прошедш)/)) return null
      const quarter = ahead.takeMatching(/^квартал/)
      ahead.takeMatching(/^(месяц|период|полугоди|год)/)
      return quarter ? firstMonthsOfQuarters : []
    })
    return afterQuarter ?? []
  })
}
