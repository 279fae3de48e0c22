import { boundFitting } from '../plan/bound-fitting.ts'
import type { DraftPlan, PlannedActivity } from '../plan/planned-activity.ts'
import { comparePlans } from './compare-plans.ts'

/** `after` with every undertaking that `before` knows under the name that it has there; new ones keep their own. */
export function recogniseActivities(before: DraftPlan, after: DraftPlan): DraftPlan {
  const known = new Map(comparePlans(before, after).activities.flatMap((one) => (one.state === 'kept' ? [[one.after.id, one.before] as const] : [])))
  return { ...after, activities: after.activities.map((activity) => recognised(activity, known.get(activity.id))) }
}

/** What a person bound before is bound still, where it is the same kind of work. */
function recognised(activity: PlannedActivity, before: PlannedActivity | undefined): PlannedActivity {
  if (before === undefined) return activity
  const isBoundAlike = activity.bindings === null && before.kind === activity.kind && boundFitting({ ...activity, bindings: before.bindings })
  return { ...activity, id: before.id, bindings: isBoundAlike ? before.bindings : activity.bindings }
}
