import { addDays, weekdayOf, type CivilDate } from '../kernel/civil-date.ts'
import type { Visit } from '../visits/visit.ts'
import type { VisitSide } from '../visits/visit-type.ts'

/** What a digest says of visits: which are near, and which wait for the person's own step. */
export const visitGroups = ['visits', 'visit-steps'] as const
export type VisitGroup = (typeof visitGroups)[number]

/** Until Sunday; on a Sunday, and so before a Monday's visit, the next day as well. */
export function lastNearDay(day: CivilDate): CivilDate {
  return addDays(day, Math.max(1, 7 - weekdayOf(day)))
}

/** Under which heading a side is told of a visit on a day; null where it is not. */
export function visitGroup({ state, day: visitDay, proposedBy, signedBy }: Visit, side: VisitSide, day: CivilDate): VisitGroup | null {
  if (state === 'proposed') return proposedBy === side ? null : 'visit-steps'
  if (state === 'held') return signedBy.includes(side) ? null : 'visit-steps'
  if (state !== 'agreed') return null
  // Its protocol is the curator's to write.
  if (visitDay < day) return side === 'curator' ? 'visit-steps' : null
  return visitDay <= lastNearDay(day) ? 'visits' : null
}
