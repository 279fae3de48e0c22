import * as lists from '../../contract/class-lists.ts'
import { readSurveyReadiness as readinessContract } from '../../contract/survey-readiness.ts'
import { readMonitor as monitorContract } from '../../contract/survey-monitor.ts'
import * as ofSchools from '../../contract/survey-schools.ts'
import * as surveys from '../../contract/surveys.ts'
import { can, requireAccess, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { classBook } from '../../domain/surveys/classes/class-book.ts'
import { readBookFile, writeBook } from '../data-forms/book-thread.ts'
import { mountCommand, mountDownload, mountQuery, mountUpload, type Platform } from '../kernel/mount.ts'
import { changeCampaign, closeCampaign, createCampaign, discardCampaign, extendCampaign, openCampaign, refreshCampaign } from './campaigns/campaign.commands.ts'
import { listCampaigns, readCampaign } from './campaigns/campaign.read.ts'
import { remindSchools } from './campaigns/reminding.commands.ts'
import { codeBookOf } from './codes/code-sheets.read.ts'
import { printCodeSheets } from './codes/code-sheets-thread.ts'
import { saveHeadDraft, sendHeadSheet } from './heads/head-sheet.commands.ts'
import { loadHeadSheet } from './heads/head-sheet.store.ts'
import { readMonitor } from './counts/monitor.read.ts'
import { takeClassBook } from './classes/class-book.commands.ts'
import { listedSchools } from './classes/class-book.store.ts'
import { saveClassList } from './classes/class-list.commands.ts'
import { loadClassList } from './classes/class-list.store.ts'
import { readSurveyReadiness } from './classes/readiness.read.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const classBookLimit = 20 * 2 ** 20
const mostInClassBook = 1_000

/** `nudge`: counts and the mixer need not wait for their next round. `remind`: letters may leave. `publicUrl`: where respondents open their page; null for wherever they were asked from. */
export function surveyRoutes(platform: Platform, { secret, nudge, remind, publicUrl }: { secret: Buffer; nudge: () => void; remind: () => void; publicUrl: string | null }): void {
  mountQuery(platform, surveys.listCampaigns, ({ actor, db }, { query }) => {
    requireAccessSomewhere(actor, 'survey.read')
    return listCampaigns(db, actor, query)
  })
  mountQuery(platform, surveys.readCampaign, ({ actor, db }, { params }) => readCampaign(db, actor, params.id))
  mountCommand(platform, surveys.createCampaign, (context, { body }) => createCampaign(context, body))
  mountCommand(platform, surveys.changeCampaign, (context, { params, body: { version, ...content } }) => changeCampaign(context, params.id, version, content))
  mountCommand(platform, surveys.openCampaign, (context, { params, body }) => {
    context.afterCommit(nudge)
    return openCampaign(context, params.id, body.version)
  })
  mountCommand(platform, surveys.refreshCampaign, (context, { params, body }) => {
    context.afterCommit(nudge)
    return refreshCampaign(context, params.id, body.version)
  })
  mountCommand(platform, surveys.extendCampaign, (context, { params, body: { version, ...extension } }) => extendCampaign(context, params.id, version, extension))
  mountCommand(platform, surveys.closeCampaign, (context, { params, body }) => {
    context.afterCommit(nudge)
    return closeCampaign(context, params.id, body.version)
  })
  mountCommand(platform, surveys.discardCampaign, (context, { params, body }) => discardCampaign(context, params.id, body.version))
  mountQuery(platform, monitorContract, ({ actor, db, programmeDate }, { params, query }) => readMonitor(db, actor, params.id, query, programmeDate))
  classListRoutes(platform)
  classBookRoutes(platform)
  schoolRoutes(platform, secret, publicUrl)
  mountCommand(platform, ofSchools.remindSchools, (context, { params, body }) => {
    context.afterCommit(remind)
    return remindSchools(context, params.id, body.territoryId)
  })
}

function classListRoutes(platform: Platform): void {
  mountQuery(platform, readinessContract, ({ actor, db }, { params, query }) => readSurveyReadiness(db, actor, params.programme, query.territory))
  mountQuery(platform, lists.readClassList, async ({ actor, db }, { params }) => {
    const { name, place, classes, teachers, version } = await loadClassList(db, params.programme, params.school)
    requireAccess(actor, 'survey.read', place)
    return { school: { id: params.school, name }, classes, teachers, version, maySave: can(actor, 'survey.list-classes', place) }
  })
  mountCommand(platform, lists.saveClassList, (context, { params, body: { version, ...list } }) => saveClassList(context, params.programme, params.school, version, list))
}

function classBookRoutes(platform: Platform): void {
  mountDownload(platform, lists.downloadClassBook, async ({ actor, db }, { params, query }) => {
    const schools = await listedSchools(db, actor, params.programme, query, mostInClassBook + 1)
    const [first, second] = schools
    if (first === undefined) throw new OporaError('forbidden', 'survey.no-lists')
    if (schools.length > mostInClassBook) throw new OporaError('too_large', 'survey.class-book-too-large', { most: mostInClassBook })
    const title = second === undefined ? first.name : schools.every(({ territory }) => territory === first.territory) ? first.territory : 'Школы года'
    const bytes = await writeBook({ kind: 'write', book: classBook({ programme: params.programme, title, schools }) })
    return { bytes, mediaType: workbook, fileName: `Списки классов. ${title}.xlsx` }
  })
  mountUpload(platform, lists.uploadClassBook, {
    limit: classBookLimit,
    authorize: ({ actor }) => requireAccessSomewhere(actor, 'survey.list-classes'),
    examine: ({ path }) => readBookFile(path).catch((error: unknown) => {
      throw error instanceof OporaError && error.code === 'form.not-a-book' ? new OporaError('unsupported', 'survey.not-a-class-book') : error
    }),
  }, (context, { query }, { seen }) => takeClassBook(context, query.programme, seen, { isTrial: query.trial === 'yes' }))
}

function schoolRoutes(platform: Platform, secret: Buffer, publicUrl: string | null): void {
  mountDownload(platform, ofSchools.downloadCodes, async ({ actor, db, visit }, { params, query }) => {
    const origin = publicUrl === null ? `http://${visit.host}` : new URL(publicUrl).origin
    const book = await codeBookOf(db, actor, secret, { campaignId: params.id, schoolId: params.school, audience: query.audience }, origin)
    return { bytes: await printCodeSheets(book), mediaType: 'application/pdf', fileName: `${book.title}.pdf` }
  })
  mountQuery(platform, ofSchools.readHeadSheet, async ({ actor, db }, { params }) => {
    const { title, closesOn, school, definition, draft, sentOn, version, place, isOpen } = await loadHeadSheet(db, params.id, params.school)
    // Its answers are the head's own, and whoever speaks for the school's territory sees only that it was sent.
    requireAccess(actor, 'survey.answer', place)
    return { campaign: { id: params.id, title, closesOn }, school: { id: params.school, name: school }, questionnaire: definition, answers: { ...draft } as Record<string, string>, sentOn, version, maySend: isOpen }
  })
  mountCommand(platform, ofSchools.saveHeadDraft, (context, { params, body }) => saveHeadDraft(context, { campaignId: params.id, schoolId: params.school, version: body.version }, body.answers))
  mountCommand(platform, ofSchools.sendHeadSheet, (context, { params, body }) => sendHeadSheet(context, { campaignId: params.id, schoolId: params.school, version: body.version }, body.answers))
}
