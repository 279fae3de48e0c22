import { addDays, type CivilDate } from '../kernel/civil-date.ts'
import type { RouteStep } from './review-route.ts'

/** A window as it is for one school: `opensOn` and `closesOn` in its region, `closesOn` later where it was extended. */
export type ReviewWindow = { opensOn: CivilDate; closesOn: CivilDate; isExtended: boolean }

export const timings = ['in-time', 'too-early', 'too-late', 'closed'] as const
/** `too-late`: the document came when too little of the window was left, and the school has no extension. */
export type Timing = (typeof timings)[number]

export function timingOf({ leadDays }: Pick<RouteStep, 'leadDays'>, window: ReviewWindow | null, cameOn: CivilDate, on: CivilDate): Timing {
  if (window === null) return 'in-time'
  if (on < window.opensOn) return 'too-early'
  if (on > window.closesOn) return 'closed'
  return cameOn > addDays(window.closesOn, -leadDays) && !window.isExtended ? 'too-late' : 'in-time'
}

/** An expert has the days of the step, and no longer than the window is open. */
export function readBy({ days }: Pick<RouteStep, 'days'>, window: ReviewWindow | null, on: CivilDate): CivilDate {
  const end = addDays(on, days)
  return window !== null && window.closesOn < end ? window.closesOn : end
}
