import { oncePer } from '../../kernel/once-per.ts'
import { sameValue } from '../../kernel/same-value.ts'
import type { Activity, Plan } from '../plan/plan.ts'
import type { Warning, WarningCode } from '../plan/warning.ts'
import { approvalDoubts } from './approval-doubts.ts'
import { formDoubt } from './form-contradiction.ts'
import { frequencyDoubt } from './frequency-contradiction.ts'
import { numberDoubts } from './number-order.ts'
import type { PlanDoubt } from './plan-doubt.ts'
import { reviewOrderDoubts } from './review-order.ts'
import { stepOrderDoubts } from './step-order.ts'
import { targetDoubt } from './target-contradiction.ts'
import { yearDoubt } from './year-contradiction.ts'

/** What no cell alone shows; found anew after every change, from the plan alone. */
const planCodes: ReadonlySet<WarningCode> = new Set(['order-of-steps', 'approved-after-start', 'number-gap', 'number-repeat', 'contradiction'])

/**
 * The plan with its plan-level warnings as they are now: those of an earlier state are gone, all others stay. An activity whose warnings
 * are the same keeps its reference; and of one that was looked at before only its neighbours are looked at again, so that an edit of
 * thousands of rows costs little more than one of ten.
 */
export function withPlanWarnings<A extends Activity>(plan: Plan<A>): Plan<A> {
  const between = new Map<number | null, Warning[]>()
  for (const { activity, warning } of doubtsBetween(plan)) between.set(activity, [...(between.get(activity) ?? []), warning])
  return {
    ...plan,
    activities: plan.activities.map((activity, index) => {
      const warnings = withDoubts(activity.warnings, [...(between.get(index) ?? []), ...ownDoubts(activity)])
      return warnings === activity.warnings ? activity : { ...activity, warnings }
    }),
    warnings: withDoubts(plan.warnings, between.get(null) ?? []),
  }
}

/** The doubts themselves, by activity and for the document. */
export function planDoubts(plan: Plan): PlanDoubt[] {
  return [...doubtsBetween(plan), ...plan.activities.flatMap((one, activity) => ownDoubts(one).map((warning) => ({ activity, warning })))]
}

/** What shows only where activities are held against each other, or against the approval. */
function doubtsBetween({ activities, approval }: Plan): PlanDoubt[] {
  return [...approvalDoubts(approval, activities), ...numberDoubts(activities), ...stepOrderDoubts(activities), ...reviewOrderDoubts(activities)]
}

/** Where the cells of one activity disagree. */
const ownDoubts = oncePer((activity: Activity): Warning[] =>
  [frequencyDoubt(activity), formDoubt(activity), targetDoubt(activity), yearDoubt(activity)].filter((doubt) => doubt !== null))

/** The lasting ones first; the same list where nothing differs. */
function withDoubts(warnings: Warning[], doubts: readonly Warning[]): Warning[] {
  if (doubts.length === 0 && warnings.every(isLasting)) return warnings
  const now = [...warnings.filter(isLasting), ...doubts]
  return sameValue(now, warnings) ? warnings : now
}

function isLasting({ code, where }: Warning): boolean {
  return !planCodes.has(code) && !(code === 'weekend' && where === 'header')
}
