import type { Bound } from './bounds.ts'
import type { Moment } from './moment.ts'
import type { ScheduleContext } from './year-frame.ts'

/** `frames` are years that only say which year the others mean; `context` is what a school year among them makes of it. */
type Separated = { bounds: readonly Bound[]; frames: readonly Bound[]; context: ScheduleContext }

/** A year beside months that have none says which year they mean («2022 год: март, май»); a school year likewise. */
export function separateYearHeadings(printed: readonly Bound[], context: ScheduleContext): Separated {
  const years = printed.filter(isWholeYear)
  const others = printed.filter((bound) => !isWholeYear(bound))
  const lacking = others.some(({ start, end }) => (start?.year ?? end?.year ?? null) === null)
  const redundant = years.every(({ start }) => start?.year === null || others.every((other) => holds(start, other)))
  if (years.length === 0 || others.length === 0 || !(lacking || redundant)) return { bounds: printed, frames: [], context }
  const school = years.find(({ start }) => start?.grain === 'school-year' && start.year !== null)?.start?.year
  if (school != null) return { bounds: others, frames: [], context: { years: [school, school + 1], headingYear: null } }
  return { bounds: others, frames: years.filter(({ start }) => start?.year != null), context }
}

function isWholeYear({ single, start }: Bound): boolean {
  return single && (start?.grain === 'year' || start?.grain === 'school-year')
}

/** Whether a printed year holds a bound that prints its own: «2022 год: март 2022, май 2022». */
function holds(year: Moment | null, { start, end }: Bound): boolean {
  const own = start?.year ?? end?.year
  return own != null && year?.year != null && own >= year.year && own <= year.year + (year.grain === 'school-year' ? 1 : 0)
}
