import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { acceptImport as acceptContract, createRoadmap as createContract } from '../../contract/roadmaps.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { recogniseActivities } from '../../domain/roadmaps/comparison/recognise-activities.ts'
import type { DraftPlan, PlanActivityId } from '../../domain/roadmaps/plan/planned-activity.ts'
import { restatedAct } from '../../domain/roadmaps/revisions/next-revision.ts'
import type { Revision, RevisionId, RoadmapId } from '../../domain/roadmaps/revisions/revision.ts'
import { shiftPlan } from '../../domain/roadmaps/shifting/shift-plan.ts'
import { placeOfImport, readForAcceptance } from '../imports/import.read.ts'
import type { CommandContext } from '../kernel/context.ts'
import { requireProgramme } from '../programmes/programme.read.ts'
import { placeOfTerritory } from '../territories/territory.read.ts'
import { readRevisions, readStoredRevision, requireRoadmap, requireStoredRevision } from './roadmap.read.ts'
import { insertDraft, insertRoadmap, nextRevisionNumber } from './roadmap.store.ts'

type Created = { roadmapId: string; revisionId: string }

/** From nothing, or by the example of another road map with its dates shifted. The command's id names the first revision. */
export async function createRoadmap(context: CommandContext, wanted: z.infer<(typeof createContract)['body']>): Promise<Created> {
  const { roadmapId, territoryId, from } = wanted
  const plan = from.source === 'nothing'
    ? emptyPlan(from.title, from.years)
    : renamed(shiftPlan((await requireStoredRevision(context.tx, context.actor, 'roadmap.read', from.revisionId)).revision.plan, { years: from.years, keep: from.keep, replaceYears: from.replaceYears }))
  return insertFirst(context, { roadmapId, territoryId, plan, importId: null, origin: from })
}

/** What the desk holds becomes a draft: of a new road map, or the next revision of one, whose undertakings are recognised. */
export async function acceptImport(context: CommandContext, importId: string, { version, into }: z.infer<(typeof acceptContract)['body']>): Promise<Created> {
  requireAccess(context.actor, 'roadmap.import', await placeOfImport(context.tx, importId))
  const { plan, fileName } = await readForAcceptance(context.tx, importId, version)
  if (plan.activities.length === 0) throw new OporaError('invalid_state', 'import.no-activities')
  const origin = { source: 'import', importId, fileName }
  if (into.as === 'roadmap') return insertFirst(context, { roadmapId: into.roadmapId, territoryId: into.territoryId, programmeId: into.programmeId ?? null, plan, importId, origin })

  await requireRoadmap(context.tx, context.actor, 'roadmap.edit', into.roadmapId)
  const { revisions } = await readRevisions(context.tx, into.roadmapId)
  if (revisions.some(({ state }) => state === 'draft')) throw new OporaError('conflict', 'roadmap.has-draft')
  const approved = revisions.find(({ state }) => state === 'approved')
  if (!approved) throw new OporaError('invalid_state', 'roadmap.never-approved')
  const before = await readStoredRevision(context.tx, approved.id)
  const draft: Revision = {
    id: context.commandId as RevisionId, roadmapId: into.roadmapId as RoadmapId, number: await nextRevisionNumber(context.tx, into.roadmapId), state: 'draft', version: 1,
    plan: { ...recogniseActivities(before.revision.plan, plan), amends: plan.amends ?? restatedAct(before.revision.plan) },
  }
  await insertDraft(context.tx, draft, { now: context.now, importId, accepted: true })
  context.record({ regionId: before.regionId, action: 'roadmap.revise', subject: { kind: 'roadmap', id: into.roadmapId }, after: { revision: draft.id, from: origin } })
  return { roadmapId: into.roadmapId, revisionId: draft.id }
}

async function insertFirst(
  context: CommandContext, { roadmapId, territoryId, programmeId = null, plan, importId, origin }: { roadmapId: string; territoryId: number; programmeId?: string | null; plan: DraftPlan; importId: string | null; origin: unknown },
): Promise<Created> {
  const place = await placeOfTerritory(context.tx, territoryId)
  requireAccess(context.actor, 'roadmap.create', place)
  const revision: Revision = { id: context.commandId as RevisionId, roadmapId: roadmapId as RoadmapId, number: 1, state: 'draft', version: 1, plan }
  if (programmeId !== null) await requireProgramme(context.tx, programmeId)
  await insertRoadmap(context.tx, { id: roadmapId, territoryId, programmeId, now: context.now })
  await insertDraft(context.tx, revision, { now: context.now, importId, accepted: importId !== null })
  context.record({ regionId: place.regionId, action: 'roadmap.create', subject: { kind: 'roadmap', id: roadmapId }, after: { territory: territoryId, programme: programmeId, from: origin } })
  return { roadmapId, revisionId: revision.id }
}

/** Another road map's undertakings are its own. */
function renamed(plan: DraftPlan): DraftPlan {
  return { ...plan, activities: plan.activities.map((activity) => ({ ...activity, id: randomUUID() as PlanActivityId })) }
}

function emptyPlan(title: string, years: number[]): DraftPlan {
  return { title, programme: null, territory: null, years: years.toSorted((a, b) => a - b), approval: null, amends: null, sections: [], activities: [], warnings: [] }
}
