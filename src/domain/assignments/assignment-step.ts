/** What a person can do with an assignment. A reply says of each whether this person may do it now, and if not, why. */
export const assignmentSteps = [
  'give-evidence', 'publish', 'confirm', 'return', 'delegate', 'ask-postponement', 'decide-postponement', 'waive', 'comment',
] as const
export type AssignmentStep = (typeof assignmentSteps)[number]

/**
 * Why a step is not open.
 * - `not-yours`: another's duty. `not-allowed`: the role may not do it here. `not-your-level`: another level decides it.
 * - `own-work`: nobody confirms what he did himself. `wrong-state`: nothing to do that with now. `closed`: done, waived, past or withdrawn.
 * - `other-process`: closed by its process, not by hand. `nothing-asked`: no postponement was asked for. `no-due-date`: nothing to postpone.
 */
export const stepRefusals = [
  'not-yours', 'not-allowed', 'not-your-level', 'own-work', 'wrong-state', 'closed', 'other-process', 'nothing-asked', 'no-due-date',
] as const
export type StepRefusal = (typeof stepRefusals)[number]
