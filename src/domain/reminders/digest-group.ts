import { reminderGroups } from './reminder-group.ts'
import { reviewGroups, type ReviewGroup } from './review-reminder.ts'
import { visitGroups, type VisitGroup } from './visit-reminder.ts'

/** All headings of a digest, in the order in which they are told. */
export const digestGroups = [...reminderGroups, ...visitGroups, ...reviewGroups] as const
export type DigestGroup = (typeof digestGroups)[number]

export function isVisitGroup(group: DigestGroup): group is VisitGroup {
  return visitGroups.some((one) => one === group)
}

export function isReviewGroup(group: DigestGroup): group is ReviewGroup {
  return reviewGroups.some((one) => one === group)
}
