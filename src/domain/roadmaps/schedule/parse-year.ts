import type { Cursor } from './cursor.ts'
import { yearInSchoolYear } from './moment.ts'

/** «2022 года», «2021–2022 учебного года», «2021–2023 гг.». */
export type PrintedYear = { kind: 'calendar' | 'school'; first: number; last: number; worded: boolean }

const yearWord = /^(г|гг|год|года|году|годом|годы|годов|годах|годам)$/
const schoolWord = /^(уч|учеб|учебн|учебный|учебного|учебном|учебному|учебные|учебных)$/
const currentWord = /^(текущ|нынешн|этог|данног|настоящ|календарн)/

export function isYear(value: number, digits: number): boolean {
  return digits === 4 && value >= 1990 && value <= 2099
}

export function takeYearWord(cursor: Cursor): boolean {
  let taken = false
  while (cursor.takeMatching(yearWord)) taken = true
  return taken
}

/** «учебного года». */
export function takeSchoolYearWords(cursor: Cursor): boolean {
  return cursor.attempt((c) => (c.takeMatching(schoolWord) && takeYearWord(c) ? true : null)) ?? false
}

/** A year as printed anywhere. Two digits count only with «г.» behind them. */
export function parseYear(cursor: Cursor): PrintedYear | null {
  return cursor.attempt((c) => {
    const first = c.takeNumber(({ value, digits, ending }) => isYear(value, digits) && (ending === null || /^(й|го|м|е|ый)$/.test(ending)))
    if (first === null) return parseShortYear(c)
    const slashed = c.isMark('/')
    const last = parseSecondYear(c, first)
    const worded = takeYearWord(c)
    if (takeSchoolYearWords(c) || (slashed && last === first + 1)) return { kind: 'school', first, last: last ?? first + 1, worded: true }
    return { kind: 'calendar', first, last: last ?? first, worded }
  })
}

function parseShortYear(cursor: Cursor): PrintedYear | null {
  const year = cursor.takeNumber(({ digits, ending }) => digits === 2 && ending === null)
  return year !== null && cursor.takeMatching(/^(г|гг|год|года|году)$/) ? { kind: 'calendar', first: 2000 + year, last: 2000 + year, worded: true } : null
}

/** The second number of «2021–2022», «2021/22 уч. г.»; two digits only where they are the next year of a school year. */
function parseSecondYear(cursor: Cursor, first: number): number | null {
  return cursor.attempt((c) => {
    takeYearWord(c)
    if (!c.takeMark('-') && !c.takeMark('/')) return null
    const next = c.takeNumber(({ value, digits, ending }) => ending === null && ((isYear(value, digits) && value > first) || (digits === 2 && value === (first + 1) % 100)))
    if (next === null) return null
    const short = next < 100
    if (short && !c.would((ahead) => ahead.takeMatching(yearWord) || ahead.takeMatching(schoolWord))) return null
    return short ? first + 1 : next
  })
}

/**
 * The year behind a month or a quarter: a calendar year, or the right half of a school year.
 * «март 2021–2023 гг.» answers null and stays for the caller: it is no single year.
 */
export function parseYearOf(month: number, cursor: Cursor): number | null {
  return cursor.attempt((c) => {
    c.takeMark('(')
    const year = parseYear(c)
    if (!year) return null
    if (year.kind === 'school') return yearInSchoolYear(month, year.first)
    return year.first === year.last ? year.first : null
  })
}

/** «текущего года»: words that name the year without telling it. */
export function takeCurrentYear(cursor: Cursor): boolean {
  return cursor.attempt((c) => ((c.takeMatching(currentWord) && takeYearWord(c)) || (c.takeWord('с', 'т') && c.takeWord('г')) ? true : null)) ?? false
}
