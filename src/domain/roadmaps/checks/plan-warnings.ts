import type { Activity, Plan } from '../plan/plan.ts'
import type { Warning, WarningCode } from '../plan/warning.ts'
import { approvalDoubts } from './approval-doubts.ts'
import { formDoubts } from './form-contradiction.ts'
import { frequencyDoubts } from './frequency-contradiction.ts'
import { numberDoubts } from './number-order.ts'
import type { PlanDoubt } from './plan-doubt.ts'
import { reviewOrderDoubts } from './review-order.ts'
import { stepOrderDoubts } from './step-order.ts'
import { targetDoubts } from './target-contradiction.ts'
import { yearDoubts } from './year-contradiction.ts'

/** What only the whole plan shows; computed anew after every change, from the plan alone. */
const planCodes: ReadonlySet<WarningCode> = new Set(['order-of-steps', 'approved-after-start', 'number-gap', 'number-repeat', 'contradiction'])

/** The plan with its plan-level warnings as they are now: those of an earlier state are gone, all others stay. */
export function withPlanWarnings<A extends Activity>(plan: Plan<A>): Plan<A> {
  const doubts = planDoubts(plan)
  const byActivity = new Map<number | null, Warning[]>()
  for (const { activity, warning } of doubts) byActivity.set(activity, [...(byActivity.get(activity) ?? []), warning])
  return {
    ...plan,
    activities: plan.activities.map((activity, index) => ({ ...activity, warnings: [...activity.warnings.filter(isLasting), ...(byActivity.get(index) ?? [])] })),
    warnings: [...plan.warnings.filter(isLasting), ...(byActivity.get(null) ?? [])],
  }
}

/** The doubts themselves, by activity and for the document. */
export function planDoubts({ activities, approval }: Plan): PlanDoubt[] {
  return [
    ...approvalDoubts(approval, activities), ...numberDoubts(activities), ...stepOrderDoubts(activities), ...reviewOrderDoubts(activities),
    ...frequencyDoubts(activities), ...formDoubts(activities), ...targetDoubts(activities), ...yearDoubts(activities),
  ]
}

function isLasting({ code, where }: Warning): boolean {
  return !planCodes.has(code) && !(code === 'weekend' && where === 'header')
}
