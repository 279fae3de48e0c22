import type { DraftPlan } from '../plan/planned-activity.ts'
import { comparePlans } from './compare-plans.ts'

/** `after` with every undertaking that `before` knows under the name that it has there; new ones keep their own. */
export function recogniseActivities(before: DraftPlan, after: DraftPlan): DraftPlan {
  const known = new Map(comparePlans(before, after).activities.flatMap((one) => (one.state === 'kept' ? [[one.after.id, one.before.id] as const] : [])))
  return { ...after, activities: after.activities.map((activity) => ({ ...activity, id: known.get(activity.id) ?? activity.id })) }
}
