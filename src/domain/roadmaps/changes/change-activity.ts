import { OporaError } from '../../kernel/errors.ts'
import type { DraftPlan } from '../plan/planned-activity.ts'
import { activityOf, indexOfActivity, insertedAfter, placeOf, withActivity, withOrder } from './activity-order.ts'
import { unchanged, type Applied } from './applied.ts'
import type { ChangeOf } from './change.ts'
import { requireFitting, requireNew, requireSection } from './fitting-activity.ts'
import { formerFields, mended } from './mended-activity.ts'

export function addActivity(plan: DraftPlan, { id, after, activity }: ChangeOf<'addActivity'>): Applied {
  requireNew(plan, id)
  requireFitting(plan, activity)
  return {
    plan: withOrder(plan, insertedAfter(plan, after, { ...activity, id, position: 0 })),
    inverse: [{ do: 'removeActivity', id }],
  }
}

export function changeActivity(plan: DraftPlan, { id, fields }: ChangeOf<'changeActivity'>): Applied {
  const before = activityOf(plan, id)
  const after = mended(before, fields, plan.years)
  if (after === before) return unchanged(plan)
  requireFitting(plan, after)
  return { plan: withActivity(plan, after), inverse: [{ do: 'changeActivity', id, fields: formerFields(before, after) }] }
}

export function moveActivity(plan: DraftPlan, { id, after, section }: ChangeOf<'moveActivity'>): Applied {
  if (after === id) throw new OporaError('invalid_input', 'change.after-itself', { id })
  const before = activityOf(plan, id)
  const place = placeOf(plan, id)
  if (place === after && before.section === section) return unchanged(plan)
  requireSection(plan, section)
  const moved = before.section === section ? before : { ...before, section }
  const others = { ...plan, activities: plan.activities.toSpliced(indexOfActivity(plan, id), 1) }
  return {
    plan: withOrder(plan, insertedAfter(others, after, moved)),
    inverse: [{ do: 'moveActivity', id, after: place, section: before.section }],
  }
}

export function removeActivity(plan: DraftPlan, { id }: ChangeOf<'removeActivity'>): Applied {
  const index = indexOfActivity(plan, id)
  const { id: _, position: __, ...activity } = activityOf(plan, id)
  return {
    plan: withOrder(plan, plan.activities.toSpliced(index, 1)),
    inverse: [{ do: 'addActivity', id, after: placeOf(plan, id), activity }],
  }
}

export function splitActivity(plan: DraftPlan, { id, newId, first, second }: ChangeOf<'splitActivity'>): Applied {
  requireNew(plan, newId)
  const before = activityOf(plan, id)
  const kept = mended(before, first, plan.years)
  // Deliverables, number and doubts stay with the first half unless the second names its own.
  const added = mended({ ...before, id: newId, position: 0, number: null, parts: [], warnings: [], bindings: null }, second, plan.years)
  requireFitting(plan, kept)
  requireFitting(plan, added)
  return {
    plan: withOrder(plan, insertedAfter(withActivity(plan, kept), id, added)),
    inverse: [
      { do: 'removeActivity', id: newId },
      ...(kept === before ? [] : [{ do: 'changeActivity' as const, id, fields: formerFields(before, kept) }]),
    ],
  }
}
