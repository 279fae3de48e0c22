import { OporaError } from '../../kernel/errors.ts'
import { boundFitting } from '../plan/bound-fitting.ts'
import type { ActivityFields, DraftPlan, PlanActivityId } from '../plan/planned-activity.ts'

export function requireSection(plan: DraftPlan, section: number | null): void {
  if (section !== null && plan.sections[section] === undefined) throw new OporaError('not_found', 'change.section-unknown', { at: section })
}

export function requireNew(plan: DraftPlan, id: PlanActivityId): void {
  if (plan.activities.some((activity) => activity.id === id)) throw new OporaError('invalid_input', 'change.activity-repeated', { id })
}

/** What an activity points at is there: its section, and the parties of its parts. */
export function requireFitting(plan: DraftPlan, activity: ActivityFields): void {
  const { section, parts, responsible } = activity
  requireSection(plan, section)
  if (parts.some((part) => part.responsible.some((index) => responsible[index] === undefined))) {
    throw new OporaError('invalid_input', 'change.part-party-unknown')
  }
  if (!boundFitting(activity)) throw new OporaError('invalid_input', 'change.binding-unfitting')
}
