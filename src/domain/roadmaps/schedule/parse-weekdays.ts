import type { Cursor } from './cursor.ts'
import { monthNames } from './month-names.ts'
import { numbersOf, parseOrdinals } from './parse-ordinals.ts'
import { rulePiece, workdays, type RulePiece } from './rule-piece.ts'
import { everyWeekday, weekdayNames } from './weekday-names.ts'

/** «первый понедельник квартала» lies in its first month, «последняя пятница квартала» in its last. */
const monthsOfQuarters = (ordinals: readonly number[]): number[] => (ordinals.every((ordinal) => ordinal < 0) ? [3, 6, 9, 12] : [1, 4, 7, 10])

/** «по вторникам и четвергам», «каждую первую среду месяца», «в последний вторник», «понедельник – пятница». */
export function parseWeekdays(cursor: Cursor): RulePiece | null {
  return cursor.attempt((c) => {
    const from = c.form() === 'с' && weekdayNames.has(c.form(1) ?? '')
    const by = c.form() === 'по'
    c.takeWord('в', 'во', 'по', 'на', 'с')
    const every = by || c.takeMatching(/^кажд(ый|ая|ую|ое|ые|ого)$/)
    const ordinals = parseOrdinals(c)
    const plural = everyWeekday.has(c.form() ?? '')
    const days = parseDayList(c, from)
    if (days.length === 0 || c.would((ahead) => ordinals && ahead.takeFrom(monthNames))) return ordinals ? parseWorkday(c, numbersOf(ordinals)) : null
    const within = takeCycle(c)
    if (!ordinals) return rulePiece({ weekdays: days, recurs: every || plural || within !== null })
    const doubt = every && within === null && numbersOf(ordinals).includes(2) ? '«каждый второй» прочитано как «второй в месяце»' : null
    return rulePiece({ freq: 'MONTHLY', weekdays: days, ordinals: numbersOf(ordinals), doubt, months: within === 'quarter' ? monthsOfQuarters(numbersOf(ordinals)) : [] })
  })
}

/** «последний рабочий день месяца» */
function parseWorkday(cursor: Cursor, ordinals: readonly number[]): RulePiece | null {
  const position = ordinals.length === 1 ? ordinals[0] : undefined
  if (position === undefined || !cursor.takeMatching(/^рабоч/) || !cursor.takeMatching(/^(день|дня)$/)) return null
  if (cursor.would((c) => c.takeFrom(monthNames))) return null
  const within = takeCycle(cursor)
  return within === 'week' ? null : rulePiece({ freq: 'MONTHLY', weekdays: workdays, setPosition: position, months: within === 'quarter' ? monthsOfQuarters(ordinals) : [] })
}

function parseDayList(cursor: Cursor, from: boolean): number[] {
  const days: number[] = []
  for (;;) {
    const day = cursor.attempt((c) => {
      if (days.length > 0 && !c.takeMark(',') && !c.takeMark('/') && !c.takeWord('и')) return null
      c.takeWord('по', 'в', 'во')
      return c.takeFrom(weekdayNames)
    })
    if (day === null) return [...new Set(days)].toSorted((a, b) => a - b)
    const last = cursor.attempt((c) => (c.takeMark('-') || (from && c.takeWord('по')) ? c.takeFrom(weekdayNames) : null)) ?? day
    for (let weekday: number = day; weekday <= last; weekday += 1) days.push(weekday)
  }
}

/** «каждого месяца», «недели», «квартала». */
function takeCycle(cursor: Cursor): 'week' | 'month' | 'quarter' | null {
  return cursor.attempt((c) => {
    c.takeWord('в')
    c.takeMatching(/^кажд(ого|ой|ом|ый|ую)$/)
    if (c.takeMatching(/^(недели|неделю|неделе)$/)) return 'week'
    if (c.takeMatching(/^(месяца|месяц|месяце|мес)$/)) return 'month'
    return c.takeMatching(/^(квартала|квартал|квартале)$/) ? 'quarter' : null
  })
}
