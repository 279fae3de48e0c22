import * as contract from '../../contract/roadmaps.ts'
import { toInterchange } from '../../contract/interchange.ts'
import { openSteps, type RevisionStep } from '../../domain/roadmaps/revisions/revision.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { can, requireAccessSomewhere, type Action } from '../../domain/access/policy.ts'
import { mountCommand, mountDownload, mountQuery, mountUpload, unexamined, type Platform } from '../kernel/mount.ts'
import { approveRevision, changeRevision, discardRevision, startRevision, type Approved } from './roadmap.commands.ts'
import { acceptImport, createRoadmap } from './roadmap-origin.commands.ts'
import { recentPlans } from './recent-plans.ts'
import { exportRevision } from './roadmap-export.ts'
import { listRoadmaps, officialFileOf, readCurrentPlan, readRevisions, readStoredRevision, requireRoadmap, requireStoredRevision, searchActivities } from './roadmap.read.ts'

const fileLimit = 50 * 2 ** 20

const actionOf: Record<RevisionStep, Action> = {
  edit: 'roadmap.edit', approve: 'roadmap.approve', discard: 'roadmap.edit', supersede: 'roadmap.approve', revise: 'roadmap.edit',
}

/** `start` is what an approval sets going; it belongs to another feature. */
export function roadmapRoutes(platform: Platform, start: Approved): void {
  const recent = recentPlans(50_000)
  mountQuery(platform, contract.listRoadmaps, async ({ actor, db }, { query }) => {
    requireAccessSomewhere(actor, 'roadmap.read')
    return listRoadmaps(db, actor, query)
  })
  mountQuery(platform, contract.readRoadmapJson, async ({ actor, db }, { params, query }) => {
    await requireRoadmap(db, actor, 'roadmap.read', params.id)
    if (query.revision === undefined) return toInterchange(await readCurrentPlan(db, params.id))
    const { revisions } = await readRevisions(db, params.id)
    return toInterchange((await readStoredRevision(db, summaryOf(revisions, query.revision).id)).revision.plan)
  })
  mountQuery(platform, contract.readRoadmap, async ({ actor, db }, { params, query }) => {
    const place = await requireRoadmap(db, actor, 'roadmap.read', params.id)
    const { territory, revisions } = await readRevisions(db, params.id)
    const wanted = query.revision ?? (revisions.find(({ state }) => state === 'draft') ?? revisions[0])?.id
    const summary = summaryOf(revisions, wanted)
    const { revision } = await readStoredRevision(db, summary.id)
    // Whoever opens a draft is about to edit it.
    if (revision.state === 'draft') recent.set(revision.id, revision.version, revision.plan)
    return { id: params.id, territory, revisions, revision: summary, version: revision.version, plan: revision.plan, may: stepsOf(actor, revision, place) }
  })
  mountQuery(platform, contract.readRevision, async ({ actor, db }, { params }) => {
    const { revision } = await requireStoredRevision(db, actor, 'roadmap.read', params.id)
    const { revisions } = await readRevisions(db, revision.roadmapId)
    return { roadmapId: revision.roadmapId, revision: summaryOf(revisions, params.id), plan: revision.plan }
  })
  mountQuery(platform, contract.searchActivities, async ({ actor, db }, { query }) => {
    requireAccessSomewhere(actor, 'roadmap.read')
    return { items: await searchActivities(db, actor, query) }
  })
  mountCommand(platform, contract.createRoadmap, (context, { body }) => createRoadmap(context, body))
  mountCommand(platform, contract.acceptImport, (context, { params, body }) => acceptImport(context, params.id, body))
  mountCommand(platform, contract.startRevision, (context, { params, body }) => startRevision(context, params.id, body.revisionId))
  mountCommand(platform, contract.changeRevision, (context, { params, body }) => changeRevision(context, recent, params.id, body.version, body.changes))
  mountCommand(platform, contract.approveRevision, (context, { params, body }) => approveRevision(context, start, params.id, body.version, body.document))
  mountCommand(platform, contract.discardRevision, (context, { params, body }) => discardRevision(context, params.id, body.version))
  mountUpload(platform, contract.uploadOfficialFile, { limit: fileLimit, authorize: ({ actor }) => requireAccessSomewhere(actor, 'roadmap.approve'), examine: unexamined }, async (context, _input, file) => {
    requireAccessSomewhere(context.actor, 'roadmap.approve')
    const { name, hash, size } = file
    context.record({ regionId: null, action: 'file.upload', subject: { kind: 'file', id: hash }, after: { name, size } })
    return { name, hash, size }
  })
  mountDownload(platform, contract.downloadOfficialFile, async ({ actor, db, files }, { params }) => {
    await requireStoredRevision(db, actor, 'roadmap.read', params.id)
    const { hash, name } = await officialFileOf(db, params.id)
    return { bytes: (await files.open(hash)).stream, mediaType: 'application/octet-stream', fileName: name }
  })
  mountDownload(platform, contract.exportRevision, async ({ actor, db, now }, { params, query }) => {
    const { revision } = await requireStoredRevision(db, actor, 'roadmap.read', params.id)
    return exportRevision(revision, query.format, now)
  })
}

function summaryOf(revisions: readonly contract.RevisionSummary[], wanted: string | undefined): contract.RevisionSummary {
  const found = revisions.find(({ id }) => id === wanted)
  if (!found) throw new OporaError('not_found', 'revision.unknown')
  return found
}

function stepsOf(actor: Actor, revision: Parameters<typeof openSteps>[0], place: Place): RevisionStep[] {
  return openSteps(revision).filter((step) => can(actor, actionOf[step], place))
}
