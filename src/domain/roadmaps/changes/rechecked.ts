import { sameValue } from '../../kernel/same-value.ts'
import { withPlanWarnings } from '../checks/plan-warnings.ts'
import type { DraftPlan } from '../plan/planned-activity.ts'

/** The plan with the doubts that only the whole plan shows as they are now; an activity whose doubts are the same keeps its reference. */
export function rechecked(plan: DraftPlan): DraftPlan {
  const checked = withPlanWarnings(plan)
  const activities = plan.activities.map((activity, index) => {
    const after = checked.activities[index] ?? activity
    return sameValue(activity.warnings, after.warnings) ? activity : after
  })
  return { ...plan, activities, warnings: sameValue(plan.warnings, checked.warnings) ? plan.warnings : checked.warnings }
}
