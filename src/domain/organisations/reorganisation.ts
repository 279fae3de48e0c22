import type { CivilDate } from '../kernel/civil-date.ts'
import { OporaError } from '../kernel/errors.ts'

/** What the rules of reorganisation ask of an organisation. */
export type Reorganised = { id: string; name: string; regionId: number; closedOn: CivilDate | null }

/** What has been closed stays as it was on that day; and nothing is entered before it has happened. */
export function requireOpen({ name, closedOn }: Reorganised, on: CivilDate, today: CivilDate): void {
  if (closedOn !== null) throw new OporaError('invalid_state', 'organisation.closed-already', { name, date: closedOn })
  requireHappened(on, today)
}

export function requireHappened(on: CivilDate, today: CivilDate): void {
  if (on > today) throw new OporaError('invalid_input', 'organisation.date-ahead', { date: on })
}

/** Several become one: at least two take part (the one that takes the others in counts), all of one region, for facts of a school keep its region for ever. */
export function requireMergeable(parts: readonly Reorganised[], on: CivilDate, today: CivilDate): void {
  if (new Set(parts.map(({ id }) => id)).size < 2) throw new OporaError('invalid_input', 'organisation.merge-alone')
  for (const part of parts) requireOpen(part, on, today)
  const regions = new Set(parts.map(({ regionId }) => regionId))
  if (regions.size > 1) throw new OporaError('invalid_input', 'organisation.merge-regions')
}

/** One becomes several: two at least where it ends itself, one where it lives on. */
export function requireSplittable(whole: Reorganised, parts: number, remains: boolean, on: CivilDate, today: CivilDate): void {
  requireOpen(whole, on, today)
  if (parts < (remains ? 1 : 2)) throw new OporaError('invalid_input', 'organisation.split-parts', { least: remains ? 1 : 2 })
}
