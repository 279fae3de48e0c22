import { daysBetween, type CivilDate, type Window } from '../../kernel/civil-date.ts'
import type { Activity } from '../plan/plan.ts'

/** Where an activity stands by the calendar alone. Whether the work was done is for facts to say, but for what the document itself calls done. */
export const activityStates = ['done', 'before-approval', 'past', 'now', 'soon', 'future', 'undated'] as const
export type ActivityState = (typeof activityStates)[number]

/** What is this near is soon. */
const soonDays = 14

/** `approved`: the day of the approving document; what was over by then was never anybody's assignment («прошло до утверждения»). */
export function activityState({ schedule, done }: Pick<Activity, 'schedule' | 'done'>, today: CivilDate, approved: CivilDate | null): ActivityState {
  if (done) return 'done'
  const windows = schedule.windows.filter(([start, end]) => start !== null || end !== null)
  if (windows.length === 0) return 'undated'
  const ahead = windows.filter(([, end]) => end === null || end >= today)
  if (ahead.length === 0) return approved !== null && windows.every(([, end]) => end !== null && end < approved) ? 'before-approval' : 'past'
  if (ahead.some((window) => beginning(window) <= today)) return 'now'
  return ahead.some((window) => daysBetween(today, beginning(window)) <= soonDays) ? 'soon' : 'future'
}

/** A deadline does not say when the work begins: it comes up on its day. */
function beginning([start, end]: Window): CivilDate {
  return start ?? end ?? ''
}
