import type { Plan } from '../../domain/roadmaps/plan/plan.ts'
import type { DraftPlan, PlanActivityId } from '../../domain/roadmaps/plan/planned-activity.ts'
import { hashedId } from '../kernel/hashed-id.ts'

/**
 * Gives every activity of a reading a name that another reading of the same document finds again (by its source row),
 * so that mends outlive a change of columns.
 */
export function namePlan(plan: Plan, importId: string): DraftPlan {
  const seen = new Map<number, number>()
  return {
    ...plan,
    activities: plan.activities.map((activity) => {
      const row = activity.source?.row ?? -activity.position
      const ordinal = seen.get(row) ?? 0
      seen.set(row, ordinal + 1)
      return { ...activity, bindings: activity.bindings ?? null, id: hashedId(`${importId} ${row} ${ordinal}`) as PlanActivityId }
    }),
  }
}
