import type { Change } from '../../../domain/roadmaps/changes/change.ts'
import type { DraftPlan, PlanActivityId, PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { blankActivity, neighbour, newActivityId } from '../../plan-editing/activity-edits.ts'

/** Where a row was let go: beside another one, or on a heading, which means first under it. */
export type DropPlace = { beside: PlanActivityId; side: 'above' | 'below' } | { under: number }

/** The edit that puts the row there; none where it stands there already. */
export function placeActivity(plan: DraftPlan, id: PlanActivityId, place: DropPlace): Change[] {
  const target = 'under' in place ? firstUnder(plan, id, place.under) : besides(plan, id, place)
  if (target === null) return []
  const activity = plan.activities.find((one) => one.id === id)
  const isThere = activity !== undefined && activity.section === target.section && (neighbour(plan, id, -1)?.id ?? null) === target.after
  return isThere || activity === undefined ? [] : [{ do: 'moveActivity', id, ...target }]
}

/** A new row, the last of its section. */
export function addUnder(plan: DraftPlan, section: number): Change[] {
  const last = plan.activities.findLast((activity) => activity.section === section) ?? lastAbove(plan.activities, section)
  return [{ do: 'addActivity', id: newActivityId(), after: last?.id ?? null, activity: { ...blankActivity, section } }]
}

type Target = { after: PlanActivityId | null; section: number | null }

function besides(plan: DraftPlan, id: PlanActivityId, { beside, side }: Extract<DropPlace, { beside: PlanActivityId }>): Target | null {
  const others = plan.activities.filter((activity) => activity.id !== id)
  const at = others.findIndex((activity) => activity.id === beside)
  const neighbourRow = others[at]
  if (neighbourRow === undefined) return null
  return { after: side === 'below' ? neighbourRow.id : (others[at - 1]?.id ?? null), section: neighbourRow.section }
}

/** Before the first row of the section, or, where it has none, after all rows of the sections above it. */
function firstUnder(plan: DraftPlan, id: PlanActivityId, section: number): Target {
  const others = plan.activities.filter((activity) => activity.id !== id)
  const first = others.findIndex((activity) => activity.section === section)
  if (first !== -1) return { after: others[first - 1]?.id ?? null, section }
  return { after: lastAbove(others, section)?.id ?? null, section }
}

function lastAbove(activities: readonly PlannedActivity[], section: number): PlannedActivity | undefined {
  return activities.findLast((activity) => activity.section === null || activity.section < section)
}
