import type { Action } from '../access/policy.ts'
import type { AssignmentState } from './assignment-state.ts'
import type { AssignmentStep } from './assignment-step.ts'

/** Whose step it is, beside what the permission table says of the role: of whoever holds it, of whoever decides over the holder, of anybody else as well. */
type Side = 'holder' | 'decider' | 'anybody'

export type AssignmentRule = { from: readonly AssignmentState[]; side: Side; permission: Action }

const everyState = ['open', 'awaiting', 'returned', 'done', 'waived', 'past', 'withdrawn'] as const satisfies readonly AssignmentState[]
const notDone = ['open', 'returned'] as const
const notClosed = ['open', 'awaiting', 'returned'] as const

/** States × steps of an assignment, evidence of a programme's action included; with the permission table it says states × roles × steps. */
export const assignmentRules: Readonly<Record<AssignmentStep, AssignmentRule>> = {
  'give-evidence': { from: notDone, side: 'holder', permission: 'assignment.act' },
  'publish': { from: notDone, side: 'holder', permission: 'assignment.act' },
  'confirm': { from: ['awaiting'], side: 'decider', permission: 'assignment.decide' },
  'return': { from: ['awaiting'], side: 'decider', permission: 'assignment.decide' },
  'delegate': { from: notDone, side: 'holder', permission: 'assignment.delegate' },
  'ask-postponement': { from: notDone, side: 'holder', permission: 'assignment.postpone' },
  /** Where one was asked for. */
  'decide-postponement': { from: notClosed, side: 'decider', permission: 'assignment.decide' },
  'waive': { from: notClosed, side: 'anybody', permission: 'assignment.waive' },
  'comment': { from: everyState, side: 'anybody', permission: 'assignment.comment' },
}
