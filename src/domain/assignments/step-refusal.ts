import type { Actor } from '../access/actor.ts'
import type { Place } from '../access/place.ts'
import { can } from '../access/policy.ts'
import { levelOf } from '../access/role.ts'
import { OporaError } from '../kernel/errors.ts'
import { stepOf } from '../processes/registry/processes.ts'
import type { Assignment } from './assignment.ts'
import { isClosed } from './assignment.ts'
import type { AssignmentStep, StepRefusal } from './assignment-step.ts'
import { assignmentRules, type AssignmentRule } from './assignment-rules.ts'
import { neededLevel } from './deciding-level.ts'
import { holds, isOfSameBody } from './holder.ts'

/** What a step is judged by: the assignment, where it stands, who brought the evidence that waits, who asked for the postponement. */
export type Judged = { assignment: Assignment; place: Place; givenBy: string | null; askedBy: string | null }

/** Why this actor may not take the step now; null where it is open. The page shows the same that the server checks. */
export function stepRefusal(step: AssignmentStep, actor: Actor, judged: Judged): StepRefusal | null {
  const rule = assignmentRules[step]
  return whoRefusal(step, rule, actor, judged) ?? processRefusal(step, judged.assignment) ?? stateRefusal(rule, judged.assignment) ?? postponementRefusal(step, judged.assignment)
}

/** Who may not take it at all is told so; then whoever saw an older version than the stored one; then whoever comes at the wrong time. */
export function requireStep(step: AssignmentStep, actor: Actor, judged: Judged, versions: { seen: number | null; stored: number }): void {
  const refusal = stepRefusal(step, actor, judged)
  if (refusal !== null && categoryOf(refusal) === 'forbidden') throw new OporaError('forbidden', `assignment.${refusal}`)
  if (versions.seen !== null && versions.seen !== versions.stored) throw new OporaError('conflict', 'assignment.changed-meanwhile')
  if (refusal !== null) throw new OporaError('invalid_state', `assignment.${refusal}`)
}

function categoryOf(refusal: StepRefusal): 'forbidden' | 'invalid_state' {
  return refusal === 'not-yours' || refusal === 'not-allowed' || refusal === 'not-your-level' || refusal === 'own-work' ? 'forbidden' : 'invalid_state'
}

function whoRefusal(step: AssignmentStep, { side, permission }: AssignmentRule, actor: Actor, judged: Judged): StepRefusal | null {
  const { assignment: { holder, delegateId }, place } = judged
  if (side === 'decider') return decisionRefusal(actor, judged, step === 'decide-postponement' ? judged.askedBy : judged.givenBy)
  if (side === 'holder' && !holds(actor, holder, delegateId)) return 'not-yours'
  return can(actor, permission, place) ? null : 'not-allowed'
}

function stateRefusal({ from }: AssignmentRule, assignment: Assignment): StepRefusal | null {
  if (from.includes(assignment.state)) return null
  return isClosed(assignment) ? 'closed' : 'wrong-state'
}

function processRefusal(step: AssignmentStep, assignment: Assignment): StepRefusal | null {
  if (step === 'give-evidence') return isByHand(assignment) ? null : 'other-process'
  return step === 'publish' && assignment.process !== 'publication' ? 'other-process' : null
}

function postponementRefusal(step: AssignmentStep, { dueOn, askedUntil }: Assignment): StepRefusal | null {
  if (step === 'ask-postponement' && dueOn === null) return 'no-due-date'
  return step === 'decide-postponement' && askedUntil === null ? 'nothing-asked' : null
}

function isByHand({ process, step }: Assignment): boolean {
  const { proofs } = stepOf(process, step)
  return process !== 'publication' && (proofs.includes('file') || proofs.includes('document'))
}

/** The level above decides, and whoever is above that; a school's curator beside them; never who did it. */
function decisionRefusal(actor: Actor, { assignment, place }: Judged, by: string | null): StepRefusal | null {
  const { holder, delegateId, decider } = assignment
  if (!can(actor, 'assignment.decide', place)) return 'not-allowed'
  if (by === actor.personId) return 'own-work'
  if (decider === 'colleague' && isOfSameBody(actor, holder)) return null
  if (holds(actor, holder, delegateId)) return 'own-work'
  if (actor.role === 'curator') return holder.organisationId !== null && holder.role !== 'curator' && actor.attached.includes(holder.organisationId) ? null : 'not-your-level'
  const level = actor.role === null ? null : levelOf[actor.role]
  return level !== null && level >= neededLevel(decider, holder) ? null : 'not-your-level'
}
