import { createHash } from 'node:crypto'
import type { Plan } from '../../domain/roadmaps/plan/plan.ts'
import type { DraftPlan, PlanActivityId } from '../../domain/roadmaps/plan/planned-activity.ts'

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
      return { ...activity, bindings: activity.bindings ?? null, id: uuidOf(`${importId} ${row} ${ordinal}`) }
    }),
  }
}

/** A UUID of version 8 (its bits are ours) from a hash. */
function uuidOf(text: string): PlanActivityId {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as PlanActivityId
}
