import * as lists from '../../contract/class-lists.ts'
import { readMonitor as monitorContract } from '../../contract/survey-monitor.ts'
import * as surveys from '../../contract/surveys.ts'
import { can, requireAccess, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { changeCampaign, closeCampaign, createCampaign, discardCampaign, extendCampaign, openCampaign, refreshCampaign } from './campaigns/campaign.commands.ts'
import { listCampaigns, readCampaign } from './campaigns/campaign.read.ts'
import { readMonitor } from './counts/monitor.read.ts'
import { saveClassList } from './classes/class-list.commands.ts'
import { loadClassList } from './classes/class-list.store.ts'

/** `nudge`: counts and the mixer need not wait for their next round. */
export function surveyRoutes(platform: Platform, secret: Buffer, nudge: () => void): void {
  mountQuery(platform, surveys.listCampaigns, ({ actor, db }, { query }) => {
    requireAccessSomewhere(actor, 'survey.read')
    return listCampaigns(db, actor, query)
  })
  mountQuery(platform, surveys.readCampaign, ({ actor, db }, { params }) => readCampaign(db, actor, params.id))
  mountCommand(platform, surveys.createCampaign, (context, { body }) => createCampaign(context, body))
  mountCommand(platform, surveys.changeCampaign, (context, { params, body: { version, ...content } }) => changeCampaign(context, params.id, version, content))
  mountCommand(platform, surveys.openCampaign, (context, { params, body }) => openCampaign(context, secret, params.id, body.version))
  mountCommand(platform, surveys.refreshCampaign, (context, { params, body }) => refreshCampaign(context, secret, params.id, body.version))
  mountCommand(platform, surveys.extendCampaign, (context, { params, body: { version, ...extension } }) => extendCampaign(context, params.id, version, extension))
  mountCommand(platform, surveys.closeCampaign, (context, { params, body }) => {
    context.afterCommit(nudge)
    return closeCampaign(context, params.id, body.version)
  })
  mountCommand(platform, surveys.discardCampaign, (context, { params, body }) => discardCampaign(context, params.id, body.version))
  mountQuery(platform, monitorContract, ({ actor, db, programmeDate }, { params, query }) => readMonitor(db, actor, params.id, query, programmeDate))
  classListRoutes(platform)
}

function classListRoutes(platform: Platform): void {
  mountQuery(platform, lists.readClassList, async ({ actor, db }, { params }) => {
    const { name, place, classes, teachers, version } = await loadClassList(db, params.programme, params.school)
    requireAccess(actor, 'survey.read', place)
    return { school: { id: params.school, name }, classes, teachers, version, maySave: can(actor, 'survey.list-classes', place) }
  })
  mountCommand(platform, lists.saveClassList, (context, { params, body: { version, ...list } }) => saveClassList(context, params.programme, params.school, version, list))
}
