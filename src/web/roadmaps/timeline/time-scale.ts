import { daysBetween, daysInMonth, monthOf, yearOf, type CivilDate } from '../../../domain/kernel/civil-date.ts'
import { grouped } from '../../kit/parts/grouped.ts'
import type { TimelineZoom } from '../roadmap-search.ts'

export type ScaleMonth = { key: string; year: number; month: number; at: number; share: number }

/** The days from the first of a month to the last of another one, as shares of the whole width. */
export type TimeScale = {
  start: CivilDate
  end: CivilDate
  days: number
  months: ScaleMonth[]
  years: { year: number; at: number; share: number }[]
  /** Where a day begins: 0 is the left end, 1 the right one. */
  at: (date: CivilDate) => number
  /** How much of the width the days take, both included. */
  share: (start: CivilDate, end: CivilDate) => number
}

export function timeScale([first, last]: readonly [CivilDate, CivilDate]): TimeScale {
  const start = `${first.slice(0, 7)}-01`
  const end = `${last.slice(0, 7)}-${String(daysInMonth(yearOf(last), monthOf(last))).padStart(2, '0')}`
  const days = daysBetween(start, end) + 1
  const at = (date: CivilDate) => daysBetween(start, date) / days
  const share = (from: CivilDate, to: CivilDate) => (daysBetween(from, to) + 1) / days
  const months = monthsBetween(start, end).map(({ year, month, key }): ScaleMonth => ({ key, year, month, at: at(`${key}-01`), share: daysInMonth(year, month) / days }))
  const years = [...grouped(months, ({ year }) => year)].map(([year, own]) => ({ year, at: own[0]?.at ?? 0, share: own.reduce((sum, month) => sum + month.share, 0) }))
  return { start, end, days, months, years, at, share }
}

/** Pixels a day; null: as many as there is room for. */
export const pixelsADay: Record<TimelineZoom, number | null> = { year: null, quarter: 7, month: 24 }

/** Below this even the whole year can't be read. */
export const fewestPixelsADay = 1.7

function monthsBetween(start: CivilDate, end: CivilDate): { year: number; month: number; key: string }[] {
  const first = yearOf(start) * 12 + monthOf(start) - 1
  const last = yearOf(end) * 12 + monthOf(end) - 1
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const [year, month] = [Math.floor((first + step) / 12), ((first + step) % 12) + 1]
    return { year, month, key: `${year}-${String(month).padStart(2, '0')}` }
  })
}
