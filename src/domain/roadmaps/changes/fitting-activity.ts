import { OporaError } from '../../kernel/errors.ts'
import type { ActivityFields, DraftPlan, PlanActivityId } from '../plan/planned-activity.ts'

export function requireSection(plan: DraftPlan, section: number | null): void {
  if (section !== null && plan.sections[section] === undefined) throw new OporaError('not_found', 'change.section-unknown', { at: section })
}

export function requireNew(plan: DraftPlan, id: PlanActivityId): void {
  if (plan.activities.some((activity) => activity.id === id)) throw new OporaError('invalid_input', 'change.activity-repeated', { id })
}

/** What an activity points at is there: its section, and the parties of its parts. */
export function requireFitting(plan: DraftPlan, { section, parts, responsible }: ActivityFields): void {
  requireSection(plan, section)
  if (parts.some((part) => part.responsible.some((index) => responsible[index] === undefined))) {
    throw new OporaError('invalid_input', 'change.part-party-unknown')
  }
}
