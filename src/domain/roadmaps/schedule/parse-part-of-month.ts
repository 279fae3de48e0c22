import type { Cursor } from './cursor.ts'
import { lastWeekOfMonth, monthsMoment, partOfMonth, type Moment, type Span } from './moment.ts'
import { monthNames } from './month-names.ts'
import { parseOrdinals, type OrdinalRange } from './parse-ordinals.ts'
import { parseYearOf } from './parse-year.ts'

type Part = 'half' | 'third' | 'week'

const parts: readonly (readonly [RegExp, Part])[] = [[/^половин[аеуы]$/, 'half'], [/^декад[аеуы]$/, 'third'], [/^недел(я|е|ю|и|ям|ях|ь)$/, 'week']]
const weekDoubt = 'неделя месяца прочитана как его семь дней по порядку'
const edgeDoubt = 'начало, середина и конец месяца прочитаны как его декады'

/** «первая половина мая», «1-я декада марта», «последняя неделя августа». */
export function parsePartOfMonth(cursor: Cursor): Span[] | null {
  return cursor.attempt((c) => {
    const ordinals = parseOrdinals(c)
    const part = parts.find(([word]) => c.takeMatching(word))?.[1]
    const month = part && c.takeFrom(monthNames)
    if (!ordinals || !part || !month) return null
    const year = parseYearOf(month, c)
    const spans = ordinals.map(([first, last]) => spanOf(part, [first, last], month, year))
    return spans.every((span) => span !== null) ? spans : null
  })
}

/** «в начале марта», «в конце II квартала» is left to the quarters. */
export function parseEdgeOfMonth(cursor: Cursor): Moment | null {
  return cursor.attempt((c) => {
    const days = takeEdge(c)
    const month = days && c.takeFrom(monthNames)
    return month ? partOfMonth(days[0], days[1], month, parseYearOf(month, c), edgeDoubt) : null
  })
}

/** «в начале года», «в конце 2022 года», «в начале учебного года» are read as a month, and doubted. */
export function parseEdgeOfYear(cursor: Cursor): Moment | null {
  return cursor.attempt((c) => {
    const edge = takeEdge(c)
    if (!edge || edge[0] === 11) return null
    const atStart = edge[0] === 1
    const year = parseYearOf(atStart ? 1 : 12, c)
    const school = c.takeMatching(/^учебн/)
    if (year === null && !c.takeWord('года', 'г')) return null
    const month = school ? (atStart ? 9 : 5) : atStart ? 1 : 12
    return monthsMoment('month', month, month, year, 'начало и конец года прочитаны как его первый и последний месяц')
  })
}

function takeEdge(cursor: Cursor): readonly [number, number] | null {
  if (cursor.takeMatching(/^начал(о|е|а|у)$/)) return [1, 10]
  if (cursor.takeMatching(/^середин(а|е|ы|у)$/)) return [11, 20]
  if (cursor.takePhrase('первых', 'числах')) return [1, 10]
  return cursor.takeMatching(/^кон(ец|це|ца|цу)$/) || cursor.takePhrase('последних', 'числах') ? [21, 31] : null
}

function spanOf(part: Part, [first, last]: OrdinalRange, month: number, year: number | null): Span | null {
  const start = momentOf(part, first, month, year)
  const end = first === last ? null : momentOf(part, last, month, year)
  return start && (end || first === last) ? { start, end } : null
}

function momentOf(part: Part, ordinal: number, month: number, year: number | null): Moment | null {
  if (part === 'half' && (ordinal === 1 || ordinal === 2)) return partOfMonth(ordinal === 1 ? 1 : 16, ordinal === 1 ? 15 : 31, month, year, null)
  const third = ordinal === -1 ? 3 : ordinal
  if (part === 'third' && third >= 1 && third <= 3) return partOfMonth(10 * third - 9, third === 3 ? 31 : 10 * third, month, year, null)
  if (part === 'week' && ordinal === -1) return lastWeekOfMonth(month, year, weekDoubt)
  return part === 'week' && ordinal >= 1 && ordinal <= 5 ? partOfMonth(7 * ordinal - 6, ordinal === 5 ? 31 : 7 * ordinal, month, year, weekDoubt) : null
}
