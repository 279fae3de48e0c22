import type { Id } from '../../kernel/id.ts'
import { OporaError } from '../../kernel/errors.ts'
import type { DraftPlan } from '../plan/planned-activity.ts'

export type RoadmapId = Id<'roadmap'>
export type RevisionId = Id<'revision'>

export const revisionStates = ['draft', 'approved', 'superseded', 'discarded'] as const
export type RevisionState = (typeof revisionStates)[number]

export const revisionSteps = ['edit', 'approve', 'discard', 'supersede', 'revise'] as const
export type RevisionStep = (typeof revisionSteps)[number]

/** One wording of a road map. Only a draft changes; what was approved stays word for word as it was approved. */
export type Revision = {
  id: RevisionId
  roadmapId: RoadmapId
  /** 1 for the first of its road map. */
  number: number
  state: RevisionState
  plan: DraftPlan
  /** Goes up by one at each change; a writer that read an older one is refused. */
  version: number
}

/** Every step that a revision can take: where it may start, where it ends. */
const steps: Record<RevisionStep, { from: readonly RevisionState[]; to: RevisionState | null }> = {
  edit: { from: ['draft'], to: 'draft' },
  approve: { from: ['draft'], to: 'approved' },
  discard: { from: ['draft'], to: 'discarded' },
  /** Not a person's step: the next revision was approved. */
  supersede: { from: ['approved'], to: 'superseded' },
  /** A draft of the next revision is made from this one, which stays as it is. */
  revise: { from: ['approved'], to: null },
}

/** The steps open to a person now. The page shows these as buttons; the server refuses all others. */
export function openSteps(revision: Pick<Revision, 'state'>): RevisionStep[] {
  return revisionSteps.filter((step) => step !== 'supersede' && steps[step].from.includes(revision.state))
}

/** The revision after a step that changes it; refuses a step that is not open. */
export function taken<R extends Pick<Revision, 'state' | 'version'>>(revision: R, step: Exclude<RevisionStep, 'revise'>): R {
  requireOpen(revision, step)
  return { ...revision, state: steps[step].to ?? revision.state, version: revision.version + 1 }
}

export function requireOpen(revision: Pick<Revision, 'state'>, step: RevisionStep): void {
  if (!steps[step].from.includes(revision.state)) throw new OporaError('invalid_state', `revision.${step}-closed`, { state: revision.state })
}
