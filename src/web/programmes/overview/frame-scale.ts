import { addDays, daysBetween, type CivilDate } from '../../../domain/kernel/civil-date.ts'

/** Where a day stands on the strip of a year, in percent; days of other years stand at its ends. */
export type FrameScale = { at: (date: CivilDate) => number; bar: (start: CivilDate, end: CivilDate) => { left: number; width: number }; months: readonly { month: number; left: number }[] }

export function frameScale(year: number): FrameScale {
  const first = `${year}-01-01`
  const days = daysBetween(first, `${year + 1}-01-01`)
  const at = (date: CivilDate) => Math.min(100, Math.max(0, (daysBetween(first, date) / days) * 100))
  return {
    at,
    bar: (start, end) => {
      const left = at(start)
      return { left, width: Math.max(0.6, at(addDays(end, 1)) - left) }
    },
    months: Array.from({ length: 12 }, (_, month) => ({ month: month + 1, left: at(`${year}-${String(month + 1).padStart(2, '0')}-01`) })),
  }
}
