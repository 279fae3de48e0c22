import type { Cursor } from './cursor.ts'
import { monthsMoment, seasonMoment, type Moment, type Span } from './moment.ts'
import { parseOrdinals } from './parse-ordinals.ts'
import { parseYear, parseYearOf, takeCurrentYear, takeYearWord, type PrintedYear } from './parse-year.ts'

const quarterWord = /^(квартал(а|е|у|ы|ов|ах|ам|ом)?|кв|кварт)$/
const halfWord = /^(полугоди(е|я|и|ю|й|ях)|полуг|пг)$/
const seasons: readonly (readonly [RegExp, number])[] = [
  [/^(весн(а|ой|ы|у)|весенн[а-я]+)$/, 3], [/^(лет(о|ом|а)|летн[а-я]+)$/, 6], [/^(осень|осенью|осени|осенн[а-я]+)$/, 9], [/^(зим(а|ой|ы|у)|зимн[а-я]+)$/, 12],
]

/** «I квартал», «I-II кварталы 2022 г.», «II и IV квартал», «второе полугодие 2021», «первая половина года». */
export function parseQuartersOrHalves(cursor: Cursor): Span[] | null {
  return cursor.attempt((c) => {
    const ordinals = parseOrdinals(c)
    if (!ordinals) return null
    const months = takeLength(c)
    if (!months || ordinals.some(([first, last]) => last < first || first < 1 || last > 12 / months)) return null
    const schoolHalf = months === 6 ? parseSchoolYear(c) : null
    if (schoolHalf) return ordinals.map(([first, last]) => ({ start: halfOfSchoolYear(first, schoolHalf.first), end: last === first ? null : halfOfSchoolYear(last, schoolHalf.first) }))
    const year = parseYearOf(1 + months * ((ordinals.at(-1)?.[1] ?? 1) - 1), c)
    if (year === null) takeCurrentYear(c)
    return ordinals.map(([first, last]) => ({ start: partOfYear(first, months, year), end: last === first ? null : partOfYear(last, months, year) }))
  })
}

function takeLength(cursor: Cursor): 3 | 6 | null {
  if (cursor.takeMatching(quarterWord)) return 3
  if (cursor.takeMatching(halfWord)) return 6
  if (cursor.takeWord('п') && cursor.takeMark('/') && cursor.takeWord('г')) return 6
  const half = cursor.attempt((c) => (c.takeMatching(/^половин[аеуы]$/) && c.would((ahead) => parseYear(ahead) ?? takeYearWord(ahead)) ? true : null))
  if (!half) return null
  takeYearWord(cursor)
  return 6
}

function parseSchoolYear(cursor: Cursor): PrintedYear | null {
  return cursor.attempt((c) => {
    const year = parseYear(c)
    return year?.kind === 'school' ? year : null
  })
}

function partOfYear(ordinal: number, months: 3 | 6, year: number | null): Moment {
  return monthsMoment(months === 3 ? 'quarter' : 'half', 1 + months * (ordinal - 1), months * ordinal, year)
}

/** The first half of a school year ends with December, the second begins after it. */
function halfOfSchoolYear(ordinal: number, from: number): Moment {
  const doubt = 'полугодие учебного года прочитано по месяцам'
  return ordinal === 1 ? monthsMoment('half', 9, 12, from, doubt) : monthsMoment('half', 1, 5, from + 1, doubt)
}

/** «весна 2022», «летний период». «Летние каникулы» are no season: their days differ from school to school. */
export function parseSeason(cursor: Cursor): Moment | null {
  return cursor.attempt((c) => {
    const first = seasons.find(([word]) => c.takeMatching(word))?.[1]
    if (!first || c.would((ahead) => ahead.takeMatching(/^(каникул|школ|лагер|сесси|кампани|смен|оздоров)/))) return null
    c.takeMatching(/^(период|время|месяцы|сезон)/)
    const winter = first === 12 ? c.attempt(parseYear) : null
    const year = winter ? winter.first : parseYearOf(first, c)
    if (year === null) takeCurrentYear(c)
    return seasonMoment(first, year, 'время года прочитано по календарным месяцам')
  })
}

/** «конец I квартала»: its last month. */
export function parseEdgeOfQuarter(cursor: Cursor): Moment | null {
  return cursor.attempt((c) => {
    const atEnd = c.takeMatching(/^кон(ец|це)$/)
    if (!atEnd && !c.takeMatching(/^начал(о|е)$/)) return null
    const span = parseQuartersOrHalves(c)?.[0]
    if (!span || span.end) return null
    const length = span.start.grain === 'quarter' ? 3 : 6
    const month = atEnd ? span.start.month + length - 1 : span.start.month
    return monthsMoment('month', month, month, span.start.year, 'начало и конец квартала прочитаны как его первый и последний месяц')
  })
}

