import type { Cursor } from './cursor.ts'
import { dayMoment, monthsMoment, schoolYearMoment, type Moment, type Span } from './moment.ts'
import { monthNames } from './month-names.ts'
import { parseDays } from './parse-days.ts'
import { parseMoments, yearMoment } from './parse-moment.ts'
import { parseYear, parseYearOf, takeSchoolYearWords } from './parse-year.ts'
import { takePlan } from './parse-during.ts'

export type Bounds =
  | { type: 'span'; span: Span }
  | { type: 'deadline'; until: Moment; vague: boolean }
  | { type: 'since'; start: Moment }
  | { type: 'plan-end' }

/** Anything with edges: «с … по …», «до …», «10–12 марта», «март – до конца года». Several where a list shares its month. */
export function parseBounds(cursor: Cursor): Bounds[] | null {
  return parseSince(cursor) ?? parseDeadline(cursor) ?? parseSpans(cursor)
}

function parseSpans(cursor: Cursor): Bounds[] | null {
  const spans = parseMoments(cursor)
  const open = spans?.at(-1)
  if (!spans || !open) return null
  const end = open.end ? null : cursor.attempt((c) => {
    const dash = c.takeMark('-')
    c.takeWord('и')
    const until = c.takeWord('по') || (open.start.grain === 'day' && c.takeWord('до'))
    if (!dash && !until) return null
    if (dash) c.takeWord('до')
    return parseEnd(c, false)
  })
  const read = end ? [...spans.slice(0, -1), { start: open.start, end: end.until }] : spans
  return read.map((span) => ({ type: 'span', span }))
}

/** «с 1 марта по 15 апреля», «начиная с сентября», «не ранее 1 июня». */
function parseSince(cursor: Cursor): Bounds[] | null {
  return cursor.attempt((c) => {
    c.takeMatching(/^начиная$/)
    const notBefore = (c.takePhrase('не', 'ранее') || c.takePhrase('не', 'раньше')) && (c.takeWord('чем'), true)
    const hence = !notBefore && c.takeWord('от')
    const after = !notBefore && !hence && c.takeWord('после')
    const from = hence || after || c.takeWord('с', 'со')
    if (!notBefore && !from) return null
    const start = parseStart(c)
    if (!start) return null
    if (after) return start.end ? null : [{ type: 'since', start: { ...start.start, doubt: '«после» прочитано как «начиная с»' } }]
    if (start.end) return [{ type: 'span', span: start }]
    const end = c.attempt((ahead) => {
      takeConnector(ahead)
      return parseEnd(ahead, true)
    })
    if (end) return [{ type: 'span', span: { start: start.start, end: end.until } }]
    return hence ? null : [{ type: 'since', start: start.start }]
  })
}

function takeConnector(cursor: Cursor): void {
  cursor.takeMark(',')
  cursor.takeWord('и')
  cursor.takeMark('-')
}

function parseStart(cursor: Cursor): Span | null {
  return cursor.attempt((c) => {
    if (!c.takeMatching(/^начала$/)) return parseMoments(c)?.[0] ?? null
    const moment = parseNamedStretch(c, 'start')
    return moment && { start: moment, end: null }
  })
}

/** «15 апреля», «конца года», «до конца мая»; in «с … по …» the little word must stand. */
function parseEnd(cursor: Cursor, wordNeeded: boolean): { until: Moment; vague: boolean } | null {
  return cursor.attempt((c) => {
    const dash = c.tokens[c.at - 1]
    const word = c.takeWord('по') ? 'по' : c.takeWord('до') ? 'до' : c.takeWord('к') ? 'к' : null
    if (wordNeeded && word === null && !(dash?.kind === 'mark' && dash.mark === '-')) return null
    const end = parseEndOf(c)
    if (end) return { until: end, vague: false }
    const span = parseMoments(c)?.[0]
    if (!span || span.end) return null
    const inclusive = c.takeWord('включительно')
    const vague = word === 'до' && span.start.grain !== 'day' && !inclusive
    const doubt = span.start.doubt ?? (vague ? 'конец прочитан включительно' : null)
    return { until: { ...span.start, doubt }, vague }
  })
}

/** «до 29.01.2021», «не позднее 1 июня», «к 15 мая», «по 30 июня», «в срок до …», «до конца года». */
function parseDeadline(cursor: Cursor): Bounds[] | null {
  return cursor.attempt((c) => {
    const by = takeDeadlineHead(c)
    if (!by) return null
    if (c.takeMatching(/^начал(а|у)$/)) {
      const moment = parseNamedStretch(c, 'start')
      return moment && [{ type: 'deadline', until: { ...moment, doubt: '«до начала» прочитано как последний день перед ним' }, vague: true }]
    }
    const planEnd = c.attempt((ahead) => (ahead.takeMatching(/^(конца|концу|окончания|окончанию|завершения|завершению)$/) && takePlan(ahead) ? true : null))
    if (planEnd) return [{ type: 'plan-end' }]
    const end = parseEndOf(c)
    if (end) return [{ type: 'deadline', until: end, vague: false }]
    const middle = parseMiddle(c)
    if (middle) return [{ type: 'deadline', until: middle, vague: false }]
    const spans = parseDays(c) ?? parseMoments(c)
    if (!spans || spans.some((span) => span.end)) return null
    const inclusive = c.takeWord('включительно') || (c.isMark('(') && c.form(1) === 'включительно' && ((c.at += 3), true))
    return spans.map(({ start }) => ({ type: 'deadline', until: start, vague: !inclusive && (by === 'перед' || (by === 'до' || by === 'к') && start.grain !== 'day') }))
  })
}

function takeDeadlineHead(cursor: Cursor): string | null {
  return cursor.attempt((c) => {
    const final = c.takeMatching(/^(крайний|предельный|конечный)$/)
    if (c.form() === 'в' && c.form(1) === 'срок') c.at += 2
    else c.takeWord('срок')
    c.takeMark('-')
    c.takeMark(':')
    const notLater = c.takePhrase('не', 'позднее') || c.takePhrase('не', 'позже')
    if (notLater) c.attempt((ahead) => (ahead.takeMark(','), ahead.takeWord('чем') ? true : null))
    if (c.takeWord('до')) return 'до'
    if (c.takeWord('перед', 'накануне')) return 'перед'
    if (c.takeWord('к', 'ко')) return 'к'
    if (c.takeWord('по')) return 'по'
    return notLater || final ? 'не позднее' : null
  })
}

/** «до середины мая» */
function parseMiddle(cursor: Cursor): Moment | null {
  return cursor.attempt((c) => {
    const month = c.takeMatching(/^середин(ы|е)$/) ? c.takeFrom(monthNames) : null
    return month === null ? null : dayMoment(15, month, parseYearOf(month, c), 'середина месяца прочитана как 15-е число')
  })
}

/** «конца года», «концу II квартала», «окончания учебного года»: the stretch whose last day counts. */
function parseEndOf(cursor: Cursor): Moment | null {
  return cursor.attempt((c) => (c.takeMatching(/^(конца|концу|окончания|окончанию|завершения|завершению)$/) ? parseNamedStretch(c, 'end') : null))
}

function parseNamedStretch(cursor: Cursor, edge: 'start' | 'end'): Moment | null {
  return cursor.attempt((c) => {
    c.takeMatching(/^(текущ|календарн|финансов|этог|данног|нынешн)/)
    if (takeSchoolYearWords(c)) return schoolYearBehind(c, edge)
    if (c.takeWord('года', 'г')) {
      const year = c.attempt(parseYear)
      return yearMoment(year?.first ?? null)
    }
    const span = parseMoments(c)?.[0]
    return span && !span.end ? span.start : null
  })
}

/** The end of a school year lies in the year of its May: «до конца учебного года» in a plan for 2022 is 31 May 2022. */
function schoolYearBehind(cursor: Cursor, edge: 'start' | 'end'): Moment {
  const from = cursor.attempt(parseYear)?.first ?? null
  if (edge === 'start') return { ...schoolYearMoment(from), doubt: null }
  const doubt = 'конец учебного года прочитан как 31 мая'
  return { ...monthsMoment('school-year', 5, 5, from === null ? null : from + 1), within: (y) => [`${y - 1}-09-01`, `${y}-05-31`], doubt }
}
