import { OporaError } from '../../kernel/errors.ts'
import type { DraftPlan } from '../plan/planned-activity.ts'
import { activityOf, placeOf, withActivity, withOrder } from './activity-order.ts'
import type { Applied } from './applied.ts'
import type { ChangeOf } from './change.ts'
import { joinedContinuation } from './joined-continuation.ts'
import { joinedPart } from './joined-part.ts'
import { formerFields, mended } from './mended-activity.ts'

/** Two rows become one; the second one's name is free again. */
export function joinActivities(plan: DraftPlan, { id, other, as }: ChangeOf<'joinActivities'>): Applied {
  if (id === other) throw new OporaError('invalid_input', 'change.join-itself', { id })
  const first = activityOf(plan, id)
  const second = activityOf(plan, other)
  const fields = as === 'part' ? joinedPart(first, second) : joinedContinuation(first, second, plan)
  const joined = mended(first, fields, plan.years)
  const { id: _, position: __, ...taken } = second
  const left = plan.activities.filter((activity) => activity.id !== other)
  return {
    plan: withOrder(plan, withActivity({ ...plan, activities: left }, joined).activities),
    inverse: [
      { do: 'changeActivity', id, fields: formerFields(first, joined) },
      { do: 'addActivity', id: other, after: placeOf(plan, other), activity: taken },
    ],
  }
}
