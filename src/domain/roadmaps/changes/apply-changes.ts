import { OporaError } from '../../kernel/errors.ts'
import { withPlanWarnings } from '../checks/plan-warnings.ts'
import type { DraftPlan } from '../plan/planned-activity.ts'
import type { Applied } from './applied.ts'
import { addActivity, changeActivity, moveActivity, removeActivity, splitActivity } from './change-activity.ts'
import { addSection, changeSection, moveSection, removeSection } from './change-section.ts'
import type { Change } from './change.ts'
import { describePlan } from './describe-plan.ts'
import { joinActivities } from './join-activities.ts'
import { renumber } from './renumber.ts'

/**
 * The plan after the changes, in their order, and the changes that give the plan back exactly. All or nothing: the first change that
 * cannot be made throws, and the plan that was given is as it was. What no change touches keeps its reference, the plan itself included;
 * the doubts that only the whole plan shows are found anew.
 */
export function applyChanges(plan: DraftPlan, changes: readonly Change[]): Applied {
  let current = plan
  const inverses: Change[][] = []
  for (const change of changes) {
    const applied = applyChange(current, change)
    current = applied.plan
    inverses.push(applied.inverse)
  }
  return { plan: current === plan ? plan : withPlanWarnings(current), inverse: inverses.reverse().flat() }
}

/** The changes that can still be made, for a plan that was read anew in the meantime: a change whose place is gone is left out. */
export function applyWherePossible(plan: DraftPlan, changes: readonly Change[]): { plan: DraftPlan; kept: Change[] } {
  let current = plan
  const kept = changes.filter((change) => {
    try {
      current = applyChange(current, change).plan
      return true
    } catch (error) {
      if (error instanceof OporaError) return false
      throw error
    }
  })
  return { plan: current === plan ? plan : withPlanWarnings(current), kept }
}

function applyChange(plan: DraftPlan, change: Change): Applied {
  switch (change.do) {
    case 'describe': return describePlan(plan, change)
    case 'addSection': return addSection(plan, change)
    case 'changeSection': return changeSection(plan, change)
    case 'removeSection': return removeSection(plan, change)
    case 'moveSection': return moveSection(plan, change)
    case 'addActivity': return addActivity(plan, change)
    case 'changeActivity': return changeActivity(plan, change)
    case 'moveActivity': return moveActivity(plan, change)
    case 'removeActivity': return removeActivity(plan, change)
    case 'joinActivities': return joinActivities(plan, change)
    case 'splitActivity': return splitActivity(plan, change)
    case 'renumber': return renumber(plan, change)
  }
}
