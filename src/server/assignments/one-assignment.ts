import type { AssignmentReply } from '../../contract/assignments.ts'
import { askedOf } from '../../contract/process-sentences.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { assignmentSteps } from '../../domain/assignments/assignment-step.ts'
import { deciderOf, rolesOf } from '../../domain/assignments/deciding-level.ts'
import { stepRefusal } from '../../domain/assignments/step-refusal.ts'
import { stepOf } from '../../domain/processes/registry/processes.ts'
import { formPathOf } from '../data-forms/response.read.ts'
import { documentsPathOf } from '../programme-documents/document.read.ts'
import { reviewPathOf } from '../reviews/board.read.ts'
import { riskWorkPathOf } from '../risk-work/risk-work.read.ts'
import type { QueryContext } from '../kernel/context.ts'
import { readAssignmentDetails, type AssignmentDetails } from './assignment.read.ts'
import { loadAssignment, type StoredAssignment } from './assignment.store.ts'

/** An assignment with all that its page says: what, why, by when, what proves it, who confirms, what this person may do. */
export async function readOneAssignment({ db, actor, programmeDate }: QueryContext, regionId: number, id: string): Promise<AssignmentReply> {
  const stored = await loadAssignment(db, { regionId, id, actor, on: programmeDate })
  requireAccess(actor, 'assignment.read', stored.place)
  const details = await readAssignmentDetails(db, regionId, id)
  const { assignment, plannedDueOn, history, comments } = details
  const step = stepOf(assignment.process, assignment.step)
  return {
    assignment, plannedDueOn, history, comments,
    asked: askedOf(assignment.process, assignment.step, assignment.duty), proofs: [...step.proofs], workPath: await workPathOf(db, assignment),
    why: whyOf(details), confirmedBy: confirmersOf(stored), may: maySteps(actor, stored),
  }
}

/** The page of the process itself, where it has one. */
async function workPathOf(db: QueryContext['db'], { process, step, regionId, roadmapId, activityId, holder }: AssignmentReply['assignment']): Promise<string | null> {
  if (process === 'visit' && step !== 'verify') return '/visits'
  if (process === 'review' || (process === 'monitoring-stage' && step.startsWith('review'))) return reviewPathOf(db, roadmapId)
  if ((process === 'programme-document' || process === 'monitoring-stage') && step !== 'act' && holder.organisation !== null) return documentsPathOf(db, roadmapId, holder.organisation.id)
  if ((process === 'visit' || process === 'self-diagnosis' || process === 'activation') && holder.organisation !== null) return riskWorkPathOf(db, roadmapId, holder.organisation.id)
  if (process !== 'data-form') return null
  return formPathOf(db, { regionId, roadmapId, activityId, territoryId: holder.territory.id, organisationId: holder.organisation?.id ?? null, personId: holder.person?.id ?? null })
}

function maySteps(actor: Actor, stored: StoredAssignment): AssignmentReply['may'] {
  return assignmentSteps.map((step) => ({ step, refusal: stepRefusal(step, actor, stored) }))
}

function confirmersOf({ assignment, level, held }: StoredAssignment): AssignmentReply['confirmedBy'] {
  if (assignment.process === 'publication') return []
  const decider = assignment.decider ?? deciderOf(assignment.holder, level, held)
  if (decider === 'colleague') return [assignment.holder.role]
  const isSchool = assignment.holder.organisationId !== null && assignment.holder.role === 'school-head'
  return [...(isSchool && decider !== 'nobody' ? ['curator' as const] : []), ...rolesOf(decider)]
}

function whyOf({ roadmap, document, revisionId, section, activity, binding, order }: AssignmentDetails): AssignmentReply['why'] {
  const bound = activity?.bindings?.[binding]
  const part = bound?.part === null || bound?.part === undefined ? undefined : activity?.parts[bound.part]
  return {
    roadmap, document, revisionId, section, order, population: bound?.population ?? 'none',
    activity: {
      id: activity?.id ?? revisionId, number: activity?.number ?? null, title: activity?.title ?? null, description: activity?.description ?? null,
      indicator: (part ?? activity)?.indicator?.text ?? null, publication: activity?.publication ?? null,
      schedule: activity?.schedule ?? { text: null, kind: 'unknown', windows: [], recurrence: null, condition: null },
      parties: activity?.responsible.map(({ text }) => text) ?? [], part: part?.description ?? null,
    },
  }
}
