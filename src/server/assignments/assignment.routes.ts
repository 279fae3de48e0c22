import * as contract from '../../contract/assignments.ts'
import * as steps from '../../contract/assignment-steps.ts'
import * as programmes from '../../contract/roadmap-programmes.ts'
import * as running from '../../contract/running-plan.ts'
import { can, requireAccess, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { mountCommand, mountDownload, mountQuery, type Platform } from '../kernel/mount.ts'
import { requireRoadmap, requireStoredRevision } from '../roadmaps/roadmap.read.ts'
import { placeOfTerritory } from '../territories/territory.read.ts'
import { readSurveyBacklog } from '../surveys/survey-backlog.read.ts'
import * as commands from './assignment.commands.ts'
import { listAssignments } from './assignment-list.read.ts'
import { loadAssignment } from './assignment.store.ts'
import { readDelegates } from './delegates.read.ts'
import { readDesk } from './desk.read.ts'
import { readOneAssignment } from './one-assignment.ts'
import { previewPlan } from './plan-preview.ts'
import { readBacklog } from './replan.store.ts'
import { chooseRoadmapProgramme } from './roadmap-programme.commands.ts'
import { readProgrammeOf } from './roadmap-programme.read.ts'
import { readDashboard, readSummary } from './running-plan.read.ts'
import { readSchoolsDashboard } from './schools-dashboard.read.ts'
import { writeSummary } from './summary-book.ts'
import { tickAssignments } from './tick.ts'

/** `onTick` is told of every tick that was asked for: whoever asked waits until nothing is left to do. */
export function assignmentRoutes(platform: Platform, onTick: () => void): void {
  mountQuery(platform, contract.readDesk, async ({ actor, db, programmeDate }) => {
    requireAccessSomewhere(actor, 'assignment.read')
    return readDesk(db, actor, programmeDate)
  })
  mountQuery(platform, contract.listAssignments, async ({ actor, db, programmeDate }, { query }) => {
    requireAccessSomewhere(actor, 'assignment.read')
    return listAssignments(db, actor, query, programmeDate)
  })
  mountQuery(platform, contract.readAssignment, (context, { params }) => readOneAssignment(context, params.region, params.id))
  mountQuery(platform, contract.listDelegates, async ({ actor, db, programmeDate }, { params }) => {
    const { assignment, place } = await loadAssignment(db, { regionId: params.region, id: params.id, actor, on: programmeDate })
    requireAccess(actor, 'assignment.delegate', place)
    return { items: await readDelegates(db, assignment.holder, programmeDate) }
  })
  mountQuery(platform, programmes.readRoadmapProgramme, async ({ actor, db }, { params }) => {
    const place = await requireRoadmap(db, actor, 'roadmap.read', params.id)
    const found = await readProgrammeOf(db, params.id)
    return { ...found, mayChoose: can(actor, found.isRunning ? 'roadmap.approve' : 'roadmap.edit', place) }
  })
  mountCommand(platform, programmes.chooseRoadmapProgramme, (context, { params, body }) => chooseRoadmapProgramme(context, params.id, body.programmeId))
  mountCommand(platform, steps.giveEvidence, (context, { params, body }) => commands.giveEvidence(context, params, body))
  mountCommand(platform, steps.confirmEvidence, (context, { params, body }) => commands.confirmEvidence(context, params, body))
  mountCommand(platform, steps.returnEvidence, (context, { params, body }) => commands.returnEvidence(context, params, body))
  mountCommand(platform, steps.delegateAssignment, (context, { params, body }) => commands.delegateAssignment(context, params, body))
  mountCommand(platform, steps.askPostponement, (context, { params, body }) => commands.askPostponement(context, params, body))
  mountCommand(platform, steps.decidePostponement, (context, { params, body }) => commands.decidePostponement(context, params, body))
  mountCommand(platform, steps.waiveAssignment, (context, { params, body }) => commands.waiveAssignment(context, params, body))
  mountCommand(platform, steps.publishAssignment, (context, { params, body }) => commands.publishAssignment(context, params, body))
  mountCommand(platform, steps.commentAssignment, (context, { params, body }) => commands.commentAssignment(context, params, body))
  runningPlanRoutes(platform, onTick)
}

function runningPlanRoutes(platform: Platform, onTick: () => void): void {
  mountQuery(platform, running.readDashboard, async ({ actor, db }, { params, query }) => {
    const place = await placeOfTerritory(db, params.territoryId)
    requireAccess(actor, 'dashboard.read', place)
    return readDashboard(db, { territoryId: params.territoryId, regionId: place.regionId }, query.roadmap)
  })
  mountQuery(platform, running.readSchoolsDashboard, async ({ actor, db }) => {
    requireAccessSomewhere(actor, 'dashboard.read')
    return readSchoolsDashboard(db, actor)
  })
  mountQuery(platform, running.readSummary, async ({ actor, db, programmeDate }, { params, query }) => {
    const { regionId } = await requireRoadmap(db, actor, 'roadmap.read', params.id)
    return readSummary(db, { roadmapId: params.id, regionId, scope: scopeOf(actor, 'assignment.read'), today: programmeDate, ...query })
  })
  mountDownload(platform, running.exportSummary, async ({ actor, db, programmeDate }, { params, query }) => {
    const { regionId } = await requireRoadmap(db, actor, 'roadmap.read', params.id)
    const bytes = await writeSummary(db, { roadmapId: params.id, regionId, scope: scopeOf(actor, 'assignment.read'), today: programmeDate, ...query })
    return { bytes, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName: `Сводная ${programmeDate}.xlsx` }
  })
  mountQuery(platform, running.previewAssignments, async ({ actor, db, programmeDate }, { params }) => {
    const { revision } = await requireStoredRevision(db, actor, 'roadmap.read', params.id)
    return previewPlan(db, revision, programmeDate)
  })
  mountQuery(platform, steps.readBacklog, async ({ actor, db, programmeDate }) => {
    requireAccessSomewhere(actor, 'installation.manage')
    return { ...(await readBacklog(db)), surveys: await readSurveyBacklog(db, programmeDate) }
  })
  mountCommand(platform, steps.tick, (context) => {
    requireAccessSomewhere(context.actor, 'installation.manage')
    context.afterCommit(onTick)
    return tickAssignments(context)
  })
}
