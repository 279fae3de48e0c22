import type { Id } from '../../kernel/id.ts'
import type { Activity, Plan } from './plan.ts'

/** Names one activity through every edit of its plan, whatever happens to its number and its place. */
export type PlanActivityId = Id<'activity'>

export type PlannedActivity = Activity & { id: PlanActivityId }

/** A plan that is worked on: its activities can be named. */
export type DraftPlan = Plan<PlannedActivity>

/** What an edit may set of an activity: all but its name and its place, which follow from the order. */
export type ActivityFields = Omit<Activity, 'position'>

/** What an edit may set of the plan as a whole. */
export type PlanHeader = Pick<Plan, 'title' | 'programme' | 'territory' | 'years' | 'approval' | 'amends' | 'warnings'>
