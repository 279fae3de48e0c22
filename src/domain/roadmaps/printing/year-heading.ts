import { yearOf } from '../../kernel/civil-date.ts'
import type { Activity, Plan } from '../plan/plan.ts'

/** A schedule that names its year itself; what is printed from the windows does so too. */
const namedYear = /(?<!\d)(?:19|20)\d\d(?!\d)/

/**
 * «май» means a year that the heading above the rows names, or the title. Whoever prints such rows without either makes a paper
 * that nobody can keep to: the year over which a row must stand, null where it needs none.
 */
export function yearHeading({ schedule }: Activity, { title, years }: Pick<Plan, 'title' | 'years'>): number | null {
  const { text, kind, windows } = schedule
  if (text === null || namedYear.test(text) || !(kind === 'date' || kind === 'deadline' || kind === 'period' || kind === 'periods')) return null
  const [start, end] = windows[0] ?? [null, null]
  const day = start ?? end
  if (day === null) return null
  const year = yearOf(day)
  if (years.length === 1 && years[0] === year && (title ?? '').includes(String(year))) return null
  const isWholePlan = years.length > 1 && start === `${years[0]}-01-01` && windows.at(-1)?.[1] === `${years.at(-1)}-12-31`
  return isWholePlan ? null : year
}
