import { monthOf, yearOf, type CivilDate } from '../../../domain/kernel/civil-date.ts'

/** `YYYY-MM` some months on. */
export function monthAfter(month: string, steps: number): string {
  const count = yearOf(month) * 12 + monthOf(month) - 1 + steps
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The month to begin with: that of the programme date where the plan speaks of it, else the nearest one of which it does. */
export function monthToShow(today: CivilDate, years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return today.slice(0, 7)
  if (yearOf(today) < first) return `${first}-01`
  return yearOf(today) > last ? `${last}-12` : today.slice(0, 7)
}
