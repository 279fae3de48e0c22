import type { Bound } from './bounds.ts'
import type { Moment } from './moment.ts'

/** Plan years ascending; the heading above the row wins over them. */
export type ScheduleContext = { years: readonly number[]; headingYear: number | null }

type YearChoice = { year: number; assumed: boolean }

/**
 * The year of a month that prints none. In a plan of two years on end, the frame of a school year, September to December lie in the first and
 * January to August in the second; summer, which belongs to either, is told to the reader. A longer plan gives its first year, and says so.
 */
function yearFromContext(month: number, { years, headingYear }: ScheduleContext): YearChoice | null {
  if (headingYear !== null) return { year: headingYear, assumed: false }
  const [first, second] = years
  if (first === undefined) return null
  if (second === undefined) return { year: first, assumed: false }
  if (years.length === 2 && second === first + 1) return { year: month >= 9 ? first : second, assumed: month === 7 || month === 8 }
  return { year: first, assumed: true }
}

/** First and last year of the plan, or of the heading. */
export function planYears({ years, headingYear }: ScheduleContext): [first: number, last: number] | null {
  if (headingYear !== null) return [headingYear, headingYear]
  const [first, last] = [years[0], years.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

/** `bound` with its years; `assumed` where the context alone could not tell. */
export type Dated = { bound: Bound; startYear: number | null; endYear: number | null; assumed: boolean }

/** Gives every bound its years: its own, a neighbour's («февраль, сентябрь 2022 года»), or the context's. Null where there is none. */
export function settleYears(bounds: readonly Bound[], frames: readonly Bound[], context: ScheduleContext): (Dated | null)[] {
  const ordered = [...bounds, ...frames].toSorted((a, b) => a.from - b.from || a.to - b.to)
  const headed = ordered[0] !== undefined && frames.includes(ordered[0])
  return bounds.map((bound) => {
    const own = printedYear(bound)
    if (own !== null) return withYears(bound, null, false)
    const at = ordered.indexOf(bound)
    const after = ordered.slice(at + 1).find((other) => printedYear(other) !== null)
    const before = ordered.slice(0, at).findLast((other) => printedYear(other) !== null)
    const neighbour = headed ? (before ?? after) : (after ?? before)
    if (neighbour) return withYears(bound, neighbourYear(bound, neighbour, neighbour === after, context), false)
    if (frames.length === 0 && isUnnamedYear(bound)) return wholePlan(bound, context)
    const choice = yearFromContext(monthOf(bound), context)
    return choice && withYears(bound, choice.year, choice.assumed)
  })
}

/** «в течение года», «до конца года»: in a plan of several years the whole of it, and the reader is told. */
function wholePlan(bound: Bound, context: ScheduleContext): Dated | null {
  const years = planYears(context)
  return years && { bound, startYear: years[0], endYear: years[1], assumed: years[0] !== years[1] }
}

function isUnnamedYear({ start, end, single }: Bound): boolean {
  return end?.grain === 'year' && end.year === null && (single || start === null)
}

/** «ноябрь, декабрь, январь 2022» of a plan for 2021 and 2022: the months before the turn of the year belong to 2021. */
function neighbourYear(bound: Bound, neighbour: Bound, isAfter: boolean, { years }: ScheduleContext): number | null {
  const year = isAfter ? (neighbour.start?.year ?? neighbour.end?.year ?? null) : (neighbour.end?.year ?? neighbour.start?.year ?? null)
  if (year === null) return null
  const [month, other] = [monthOf(bound), monthOf(neighbour)]
  const turned = isAfter ? year - 1 : year + 1
  const turns = isAfter ? month > other : month < other
  return turns && neighbour.start?.grain !== 'year' && years.includes(turned) ? turned : year
}

function printedYear({ start, end }: Bound): number | null {
  return start?.year ?? end?.year ?? null
}

function monthOf({ start, end }: Bound): number {
  return start?.month ?? end?.month ?? 1
}

/** Start and end complete each other; «октябрь – январь» runs over the new year, «май – март» does not. */
function withYears(bound: Bound, given: number | null, assumed: boolean): Dated {
  const { start, end } = bound
  const anchor = start?.year ?? end?.year ?? given
  if (anchor === null) return { bound, startYear: null, endYear: null, assumed }
  if (!start || !end || bound.single) return { bound, startYear: anchor, endYear: end?.year ?? anchor, assumed }
  const crosses = crossesNewYear(start, end, anchor)
  if (start.year !== null || end.year === null) return { bound, startYear: anchor, endYear: end.year ?? (crosses ? anchor + 1 : anchor), assumed }
  return { bound, startYear: crosses ? anchor - 1 : anchor, endYear: end.year, assumed }
}

function crossesNewYear(start: Moment, end: Moment, year: number): boolean {
  const first = start.within(year)?.[0]
  const last = end.within(year)?.[1]
  return first !== undefined && last !== undefined && last < first && start.month >= 8 && end.month <= 8
}
