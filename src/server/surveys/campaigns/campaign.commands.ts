import { requireAccess } from '../../../domain/access/policy.ts'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import { openCampaignSteps, type CampaignStep } from '../../../domain/surveys/campaign/campaign-state.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { freezeCatalogue } from '../../kernel/freeze-catalogue.ts'
import { requireProgramme } from '../../programmes/programme.read.ts'
import { placeOfTerritory } from '../../territories/territory.read.ts'
import { beginClosing, insertCampaign, loadCampaign, moveLastDay, saveCampaign, type CampaignContent, type StoredCampaign } from './campaign.store.ts'
import { bringSchools, insertQuestionnaires, prefixesOf } from './groups.store.ts'
import { extendSchool, lockSchool } from './school.store.ts'

const subject = (id: string) => ({ kind: 'survey', id })

type Creation = CampaignContent & { campaignId: string; programmeId: string; territoryId: number }

export async function createCampaign(context: CommandContext, { campaignId, programmeId, territoryId, ...content }: Creation): Promise<{ id: string; version: number }> {
  const { tx, actor, now } = context
  const place = await placeOfTerritory(tx, territoryId)
  requireAccess(actor, 'survey.manage', place)
  await requireProgramme(tx, programmeId)
  refuseBackwards(content)
  await insertCampaign(tx, { id: campaignId, programmeId, territoryId, regionId: place.regionId ?? 0, ...content }, now)
  context.record({ regionId: place.regionId, action: 'survey.create', subject: subject(campaignId), after: { programmeId, ...content } })
  return { id: campaignId, version: 1 }
}

export async function changeCampaign(context: CommandContext, id: string, version: number, content: CampaignContent): Promise<{ version: number }> {
  const campaign = await requireCampaign(context, id, version, 'edit')
  refuseBackwards(content)
  const next = await saveCampaign(context.tx, campaign, content, context.now)
  const { title, opensOn, closesOn, required } = campaign
  context.record({ regionId: campaign.place.regionId, action: 'survey.change', subject: subject(id), before: { title, opensOn, closesOn, required }, after: content })
  return { version: next }
}

type Begun = { version: number; schools: number }

/** Freezes the questionnaires. Groups and codes are made afterwards, school by school (`making.commands.ts`): a country has two million. */
export async function openCampaign(context: CommandContext, id: string, version: number): Promise<Begun> {
  const { tx, now, programmeDate } = context
  const campaign = await requireCampaign(context, id, version, 'open')
  refusePast(campaign.closesOn, programmeDate)
  const questionnaires = await freezeCatalogue(context, campaign.programmeId, 'questionnaire')
  if (questionnaires.length === 0) throw new OporaError('invalid_state', 'survey.no-questionnaires')
  await insertQuestionnaires(tx, id, questionnaires)
  const { schools, regionIds } = await bringSchools(tx, campaign, programmeDate)
  if (schools === 0) throw new OporaError('invalid_state', 'survey.no-schools')
  // Told now, and not found out half-way.
  await prefixesOf(tx, regionIds)
  const next = await saveCampaign(tx, campaign, { state: 'opening', isMaking: true }, now)
  context.record({ regionId: campaign.place.regionId, action: 'survey.open', subject: subject(id), after: { schools, closesOn: campaign.closesOn, questionnaires: questionnaires.map(({ code }) => code) } })
  return { version: next, schools }
}

export async function refreshCampaign(context: CommandContext, id: string, version: number): Promise<Begun> {
  const campaign = await requireCampaign(context, id, version, 'refresh')
  const { schools, regionIds } = await bringSchools(context.tx, campaign, context.programmeDate)
  await prefixesOf(context.tx, regionIds)
  const next = await saveCampaign(context.tx, campaign, { isMaking: true }, context.now)
  context.record({ regionId: campaign.place.regionId, action: 'survey.refresh', subject: subject(id), after: { schools } })
  return { version: next, schools }
}

type Extension = { closesOn: CivilDate; schoolId: string | null; reason: string }

/** For all, or for one school; a school that was closed already opens again. */
export async function extendCampaign(context: CommandContext, id: string, version: number, { closesOn, schoolId, reason }: Extension): Promise<{ version: number }> {
  const { tx, now, programmeDate } = context
  const campaign = await requireCampaign(context, id, version, 'extend')
  refusePast(closesOn, programmeDate)
  if (schoolId === null) {
    refuseEarlier(closesOn, campaign.closesOn)
    await moveLastDay(tx, id, closesOn)
    const next = await saveCampaign(tx, campaign, { closesOn }, now)
    context.record({ regionId: campaign.place.regionId, action: 'survey.extend', subject: subject(id), before: { closesOn: campaign.closesOn }, after: { closesOn, reason } })
    return { version: next }
  }
  const school = await lockSchool(tx, id, schoolId)
  refuseEarlier(closesOn, school.closesOn)
  await extendSchool(tx, { regionId: school.regionId, campaignId: id, organisationId: schoolId, closesOn, isOpen: campaign.opensOn <= programmeDate })
  const next = await saveCampaign(tx, campaign, {}, now)
  context.fact({
    regionId: school.regionId, territoryId: school.territoryId, organisationId: schoolId, programmeId: campaign.programmeId,
    kind: 'window.extended', data: { of: { kind: 'survey', campaignId: id }, until: closesOn, reason, document: null },
  })
  context.record({ regionId: school.regionId, action: 'survey.extend', subject: subject(id), before: { closesOn: school.closesOn }, after: { closesOn, schoolId, reason } })
  return { version: next }
}

/** Takes nothing more from now on; it is closed once the last sheet is mixed. */
export async function closeCampaign(context: CommandContext, id: string, version: number): Promise<{ version: number; schools: number }> {
  const campaign = await requireCampaign(context, id, version, 'close')
  const schools = await beginClosing(context.tx, id)
  const next = await saveCampaign(context.tx, campaign, {}, context.now)
  context.record({ regionId: campaign.place.regionId, action: 'survey.close', subject: subject(id), after: { schools } })
  return { version: next, schools }
}

export async function discardCampaign(context: CommandContext, id: string, version: number): Promise<{ version: number }> {
  const campaign = await requireCampaign(context, id, version, 'discard')
  const next = await saveCampaign(context.tx, campaign, { state: 'discarded' }, context.now)
  context.record({ regionId: campaign.place.regionId, action: 'survey.discard', subject: subject(id), before: { title: campaign.title } })
  return { version: next }
}

async function requireCampaign({ tx, actor }: CommandContext, id: string, version: number, step: CampaignStep): Promise<StoredCampaign> {
  const campaign = await loadCampaign(tx, id, { lock: true })
  requireAccess(actor, 'survey.manage', campaign.place)
  if (campaign.version !== version) throw new OporaError('conflict', 'survey.changed-meanwhile')
  if (!openCampaignSteps(campaign.state).includes(step)) throw new OporaError('invalid_state', 'survey.not-open-to', { state: campaign.state })
  return campaign
}

function refuseBackwards({ opensOn, closesOn }: Pick<CampaignContent, 'opensOn' | 'closesOn'>): void {
  if (closesOn < opensOn) throw new OporaError('invalid_input', 'survey.window-backwards')
}

function refusePast(closesOn: CivilDate, today: CivilDate): void {
  if (closesOn < today) throw new OporaError('invalid_state', 'survey.window-past', { date: inRussian(closesOn) })
}

function refuseEarlier(closesOn: CivilDate, now: CivilDate): void {
  if (closesOn <= now) throw new OporaError('invalid_state', 'survey.not-later', { date: inRussian(now) })
}

function inRussian(date: CivilDate): string {
  return date.split('-').reverse().join('.')
}
