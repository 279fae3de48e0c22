import { OporaError } from '../../domain/kernel/errors.ts'
import { requireAccess, type Action } from '../../domain/access/policy.ts'
import { applyChanges } from '../../domain/roadmaps/changes/apply-changes.ts'
import type { Change } from '../../domain/roadmaps/changes/change.ts'
import { withBindings } from '../../domain/bindings/propose-bindings.ts'
import { approve, type ApprovingDocument } from '../../domain/roadmaps/revisions/approve.ts'
import { nextRevision } from '../../domain/roadmaps/revisions/next-revision.ts'
import { taken, type Revision, type RevisionId } from '../../domain/roadmaps/revisions/revision.ts'
import type { CommandContext } from '../kernel/context.ts'
import { holdFile } from '../kernel/stored-file.ts'
import type { RecentPlans } from './recent-plans.ts'
import { insertDraft, loadDraft, loadRevision, nextRevisionNumber, saveApproval, saveDiscarded, saveDraft, type StoredRevision } from './roadmap.store.ts'
import { readRevisions, requireRoadmap } from './roadmap.read.ts'

const subject = (id: string) => ({ kind: 'roadmap', id })

export async function changeRevision(
  context: CommandContext, recent: RecentPlans, id: string, version: number, changes: Change[],
): Promise<{ version: number; inverse: Change[] }> {
  const { revision, regionId } = allowed(context, 'roadmap.edit', await loadDraft(context.tx, id, recent), version)
  const edited = taken(revision, 'edit')
  const { plan, inverse } = applyChanges(revision.plan, changes)
  await saveDraft(context.tx, revision, { ...edited, plan }, context.now)
  context.record({ regionId, action: 'roadmap.edit', subject: subject(revision.roadmapId), before: inverse, after: changes })
  context.afterCommit(() => recent.set(id, edited.version, plan))
  return { version: edited.version, inverse }
}

/** What follows from an approval in its own transaction: the plan begins to run. */
export type Approved = (context: CommandContext, approved: Revision) => Promise<void>

export async function approveRevision(
  context: CommandContext, start: Approved, id: string, version: number, document: ApprovingDocument & { file: { hash: string; name: string } | null },
): Promise<{ version: number }> {
  const { revision, regionId } = await requireRevision(context, 'roadmap.approve', id, version)
  const approved = approve({ ...revision, plan: withBindings(revision.plan) }, document, context.programmeDate)
  if (document.file && !(await holdFile(context.tx, document.file.hash))) throw new OporaError('invalid_input', 'file.not-uploaded')
  await saveApproval(context.tx, revision, approved, { ...document, id: context.commandId }, context.now)
  context.record({ regionId, action: 'roadmap.approve', subject: subject(revision.roadmapId), before: { state: 'draft' }, after: { revision: id, document } })
  await start(context, approved)
  return { version: approved.version }
}

/** The draft that follows the approved revision of a road map. */
export async function startRevision(context: CommandContext, roadmapId: string, revisionId: string): Promise<{ revisionId: string }> {
  await requireRoadmap(context.tx, context.actor, 'roadmap.edit', roadmapId)
  const { revisions } = await readRevisions(context.tx, roadmapId)
  if (revisions.some(({ state }) => state === 'draft')) throw new OporaError('conflict', 'roadmap.has-draft')
  const approved = revisions.find(({ state }) => state === 'approved')
  if (!approved) throw new OporaError('invalid_state', 'roadmap.never-approved')
  const { revision, regionId, importId } = await requireRevision(context, 'roadmap.edit', approved.id)
  const draft = { ...nextRevision(revision, revisionId as RevisionId), number: await nextRevisionNumber(context.tx, roadmapId) }
  await insertDraft(context.tx, draft, { now: context.now, importId, accepted: false })
  context.record({ regionId, action: 'roadmap.revise', subject: subject(roadmapId), after: { revision: revisionId, from: approved.id } })
  return { revisionId }
}

export async function discardRevision(context: CommandContext, id: string, version: number): Promise<{ version: number }> {
  const { revision, regionId } = await requireRevision(context, 'roadmap.edit', id, version)
  const discarded = taken(revision, 'discard')
  await saveDiscarded(context.tx, revision, discarded, context.now)
  context.record({ regionId, action: 'roadmap.discard', subject: subject(revision.roadmapId), before: { revision: id } })
  return { version: discarded.version }
}

async function requireRevision(context: CommandContext, action: Action, id: string, version?: number): Promise<StoredRevision> {
  return allowed(context, action, await loadRevision(context.tx, id, { lock: true }), version)
}

function allowed(context: CommandContext, action: Action, found: StoredRevision | undefined, version?: number): StoredRevision {
  if (!found) throw new OporaError('not_found', 'revision.unknown')
  requireAccess(context.actor, action, found.place)
  if (version !== undefined && found.revision.version !== version) throw new OporaError('conflict', 'revision.changed-meanwhile')
  return found
}
