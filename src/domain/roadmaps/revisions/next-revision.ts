import type { Plan } from '../plan/plan.ts'
import { requireOpen, type Revision, type RevisionId } from './revision.ts'

/**
 * The draft that follows an approved revision: word for word the same, with the act that it will restate. Activities keep their names,
 * so that whatever happens to their wording a comparison knows them.
 */
export function nextRevision(approved: Revision, id: RevisionId): Revision {
  requireOpen(approved, 'revise')
  return {
    id, roadmapId: approved.roadmapId, number: approved.number + 1, state: 'draft', version: 1,
    plan: { ...approved.plan, approval: null, amends: restatedAct(approved.plan) },
  }
}

/** The act that a revision after this one restates. */
export function restatedAct({ approval }: Plan): Plan['amends'] {
  return approval === null ? null : { number: approval.number, date: approval.date }
}
