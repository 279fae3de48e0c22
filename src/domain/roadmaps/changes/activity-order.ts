import { OporaError } from '../../kernel/errors.ts'
import type { DraftPlan, PlanActivityId, PlannedActivity } from '../plan/planned-activity.ts'

/** The index of an activity; refuses a name that the plan does not hold. */
export function indexOfActivity(plan: DraftPlan, id: PlanActivityId): number {
  const index = plan.activities.findIndex((activity) => activity.id === id)
  if (index < 0) throw new OporaError('not_found', 'change.activity-unknown', { id })
  return index
}

export function activityOf(plan: DraftPlan, id: PlanActivityId): PlannedActivity {
  const activity = plan.activities[indexOfActivity(plan, id)]
  if (activity === undefined) throw new OporaError('not_found', 'change.activity-unknown', { id })
  return activity
}

/** Who stands before: the place of an activity, as a change names it. */
export function placeOf(plan: DraftPlan, id: PlanActivityId): PlanActivityId | null {
  return plan.activities[indexOfActivity(plan, id) - 1]?.id ?? null
}

/** The list with `activity` put in after `after`. */
export function insertedAfter(plan: DraftPlan, after: PlanActivityId | null, activity: PlannedActivity): PlannedActivity[] {
  const at = after === null ? 0 : indexOfActivity(plan, after) + 1
  return plan.activities.toSpliced(at, 0, activity)
}

/** Positions are always 1 to n; an activity that keeps its place keeps its reference, so that only what changed is saved. */
export function withOrder(plan: DraftPlan, activities: readonly PlannedActivity[]): DraftPlan {
  return {
    ...plan,
    activities: activities.map((activity, index) => (activity.position === index + 1 ? activity : { ...activity, position: index + 1 })),
  }
}

export function withActivity(plan: DraftPlan, activity: PlannedActivity): DraftPlan {
  return { ...plan, activities: plan.activities.map((other) => (other.id === activity.id ? activity : other)) }
}
