import type { Id } from '../../kernel/id.ts'
import type { Binding } from '../../processes/binding.ts'
import type { Activity, Plan } from './plan.ts'

/** Names one activity through every edit of its plan, whatever happens to its number and its place. */
export type PlanActivityId = Id<'activity'>

export type PlannedActivity = Activity & {
  id: PlanActivityId
  /** The processes that carry it out, as a person confirmed them; null while the proposal stands (`bindingsOf`). Approval freezes them. */
  bindings: Binding[] | null
}

/** A plan that is worked on: its activities can be named. */
export type DraftPlan = Plan<PlannedActivity>

/** What an edit may set of an activity: all but its name and its place, which follow from the order. */
export type ActivityFields = Omit<PlannedActivity, 'id' | 'position'>

/** What an edit may set of the plan as a whole. */
export type PlanHeader = Pick<Plan, 'title' | 'programme' | 'territory' | 'years' | 'approval' | 'amends' | 'warnings'>
