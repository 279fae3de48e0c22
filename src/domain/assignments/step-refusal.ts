import type { Actor } from '../access/actor.ts'
import type { Place } from '../access/place.ts'
import { can } from '../access/policy.ts'
import { levelOf } from '../access/role.ts'
import { OporaError } from '../kernel/errors.ts'
import { stepOf } from '../processes/registry/processes.ts'
import type { Assignment } from './assignment.ts'
import { isClosed } from './assignment.ts'
import type { AssignmentStep, StepRefusal } from './assignment-step.ts'
import { levelOfDecider } from './deciding-level.ts'
import { holds, isOfSameBody } from './holder.ts'

/** What a step is judged by: the assignment, where it stands, who brought the evidence that waits, who asked for the postponement. */
export type Judged = { assignment: Assignment; place: Place; givenBy: string | null; askedBy: string | null }

/** Why this actor may not take the step now; null where it is open. The page shows the same that the server checks. */
export function stepRefusal(step: AssignmentStep, actor: Actor, judged: Judged): StepRefusal | null {
  const { assignment, place } = judged
  switch (step) {
    case 'comment': return can(actor, 'assignment.comment', place) ? null : 'not-allowed'
    case 'waive': return can(actor, 'assignment.waive', place) ? openRefusal(assignment, { awaiting: true }) : 'not-allowed'
    case 'give-evidence': return holderRefusal(actor, judged, 'assignment.act') ?? (isByHand(assignment) ? openRefusal(assignment) : 'other-process')
    case 'publish': return holderRefusal(actor, judged, 'assignment.act') ?? (assignment.process === 'publication' ? openRefusal(assignment) : 'other-process')
    case 'delegate': return holderRefusal(actor, judged, 'assignment.delegate') ?? openRefusal(assignment)
    case 'ask-postponement': return holderRefusal(actor, judged, 'assignment.postpone') ?? openRefusal(assignment) ?? (assignment.dueOn === null ? 'no-due-date' : null)
    case 'confirm':
    case 'return': return decisionRefusal(actor, judged, judged.givenBy) ?? (assignment.state === 'awaiting' ? null : isClosed(assignment) ? 'closed' : 'wrong-state')
    case 'decide-postponement': return decisionRefusal(actor, judged, judged.askedBy) ?? (isClosed(assignment) ? 'closed' : assignment.askedUntil === null ? 'nothing-asked' : null)
  }
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

function holderRefusal(actor: Actor, { assignment, place }: Judged, action: 'assignment.act' | 'assignment.delegate' | 'assignment.postpone'): StepRefusal | null {
  if (!holds(actor, assignment.holder, assignment.delegateId)) return 'not-yours'
  return can(actor, action, place) ? null : 'not-allowed'
}

function openRefusal(assignment: Assignment, { awaiting = false } = {}): StepRefusal | null {
  if (isClosed(assignment)) return 'closed'
  return assignment.state === 'awaiting' && !awaiting ? 'wrong-state' : null
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
  // What is the curator's to decide, a region decides only in the curator's place.
  if (decider === 'curator') return level !== null && level >= levelOfDecider('region') ? null : 'not-your-level'
  const needed = decider === null || decider === 'nobody' || decider === 'colleague' ? (levelOf[holder.role] ?? 0) + 1 : levelOfDecider(decider)
  return level !== null && level >= needed ? null : 'not-your-level'
}
