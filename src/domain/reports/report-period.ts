import { daysInMonth, monthOf, yearOf, type CivilDate } from '../kernel/civil-date.ts'

export type ReportPeriod = { from: CivilDate; to: CivilDate }

/** What a report is usually asked for. A half-year is what curators report. */
export const periodKinds = ['month', 'quarter', 'half-year', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

const months: Record<PeriodKind, number> = { 'month': 1, 'quarter': 3, 'half-year': 6, 'year': 12 }

/** The calendar period of a kind that a day lies in. */
export function periodAround(day: CivilDate, kind: PeriodKind): ReportPeriod {
  const length = months[kind]
  const first = Math.floor((monthOf(day) - 1) / length) * length + 1
  const last = first + length - 1
  const year = yearOf(day)
  return { from: dayOfMonth(year, first, 1), to: dayOfMonth(year, last, daysInMonth(year, last)) }
}

function dayOfMonth(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
