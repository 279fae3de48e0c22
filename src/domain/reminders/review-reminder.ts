import { addDays, weekdayOf, type CivilDate } from '../kernel/civil-date.ts'
import type { ReviewState } from '../reviews/review-states.ts'

/** What a digest says of reviews: to the expert, what is to be read; to the school and its curator, conclusions that were sent. */
export const reviewGroups = ['readings', 'conclusions'] as const
export type ReviewGroup = (typeof reviewGroups)[number]

/** Since when nobody was told anything: the day of the digest before, which is told of no more. */
type ToldDays = { day: CivilDate; since: CivilDate }

/** Of a reading its expert is told as it comes, and again from the Monday of the week in which it is due. */
export function isReadingTold({ state, assignedOn, dueOn }: { state: ReviewState; assignedOn: CivilDate; dueOn: CivilDate }, { day, since }: ToldDays): boolean {
  return state === 'assigned' && ((assignedOn >= since && assignedOn < day) || dueOn <= addDays(day, 7 - weekdayOf(day)))
}

/** Of a conclusion once, the day after. */
export function isConclusionTold({ concludedOn }: { concludedOn: CivilDate }, { day, since }: ToldDays): boolean {
  return concludedOn >= since && concludedOn < day
}
