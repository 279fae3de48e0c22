import type { DraftPlan } from '../plan/planned-activity.ts'
import type { Change } from './change.ts'

/** A plan after its changes, and the changes that lead back. */
export type Applied = { plan: DraftPlan; inverse: Change[] }

export function unchanged(plan: DraftPlan): Applied {
  return { plan, inverse: [] }
}
