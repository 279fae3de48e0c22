import { createHash, randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { gapInWords } from '../../contract/document-gap-words.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { isReadableSchedule } from '../../domain/assignments/planning/worded-windows.ts'
import { schoolVerdict, type StageNumber } from '../../domain/monitoring/stage.ts'
import { documentGaps, type DocumentGap } from '../../domain/programme-documents/completeness.ts'
import type { DocumentContent } from '../../domain/programme-documents/document-content.ts'
import { stageOf, type DocumentKind } from '../../domain/programme-documents/document-kind.ts'
import { acceptedFactors, dueDocuments, sameDocument, setOf, stageDocuments } from '../../domain/programme-documents/document-set.ts'
import { documentRules, requireDocumentStep, type DocumentState, type DocumentStep } from '../../domain/programme-documents/document-states.ts'
import { ownFileTypes } from '../../domain/programme-documents/own-file/own-file.ts'
import { kindOfMediaType } from '../../domain/files/file-kind.ts'
import { attachFiles } from '../kernel/attach-files.ts'
import { requireSiteAddress } from './own-file/site-address.ts'
import { fieldsOf } from '../../domain/programme-documents/document-template.ts'
import { documentText } from '../../domain/programme-documents/document-text.ts'
import { readLive, writeLive } from '../../domain/programme-documents/live/live-content.ts'
import { stageTemplate } from '../../domain/programme-documents/stage-template.ts'
import { prefilled } from '../../domain/programme-documents/prefill.ts'
import type { CommandContext } from '../kernel/context.ts'
import { freezeCatalogue } from '../kernel/freeze-catalogue.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import { deleteAccepted, insertAccepted } from './accepted.store.ts'
import { namedFactors, schoolOf } from './document.read.ts'
import { insertComments, insertDocument, insertVersion, lockDocument, saveDocument, saveResolved, type DocumentAddress, type NewComment, type StoredDocument } from './document.store.ts'
import { frozenVerdicts, withComputed } from './computed.read.ts'
import { compactLive, insertUpdate, loadLive } from './live.store.ts'
import { knownSchool } from './prefill.read.ts'
import { widenReports } from './widen-reports.ts'

type Address = DocumentAddress & { version: number }
type Message = { field: string | null; row: string | null; text: string }

export async function startDocument(context: CommandContext, { programmeId, schoolId, documentId, kind, factor }: { programmeId: string; schoolId: string; documentId: string; kind: DocumentKind; factor: string | null }): Promise<{ regionId: number; id: string; version: number }> {
  const { tx, actor, programmeDate: on, now } = context
  const { place, takesPart, regionId, territory, activated, written } = await schoolOf(tx, programmeId, schoolId, on)
  requireAccess(actor, 'document.write', place)
  if (!takesPart) throw new OporaError('invalid_state', 'programme-document.no-school')
  const reported = acceptedFactors(written)
  if (stageOf(kind) !== null && reported.length === 0) throw new OporaError('invalid_state', 'programme-document.no-programme')
  if (![...dueDocuments(activated), ...stageDocuments].some((one) => sameDocument(one, { kind, factor }))) throw new OporaError('invalid_state', 'programme-document.not-due')
  const [frozen] = await freezeCatalogue(context, programmeId, 'document-template', [kind])
  if (frozen === undefined) throw new OporaError('not_found', 'catalogue.unknown')
  const live = new Y.Doc()
  const template = stageOf(kind) === null ? frozen.definition : stageTemplate(frozen.definition, await namedFactors(tx, programmeId, reported))
  writeLive(live, template, prefilled(template, kind, await knownSchool(tx, { programmeId, schoolId, factor, on }), (at) => hashedId(`${documentId} ${at}`)))
  const isNew = await insertDocument(tx, { regionId, id: documentId, programmeId, schoolId, territoryId: territory.id, kind, factor, template, base: Y.encodeStateAsUpdate(live), now })
  if (!isNew) throw new OporaError('conflict', 'programme-document.exists')
  context.record({ regionId, action: 'programme-document.start', subject: { kind: 'programme-document', id: documentId }, after: { organisationId: schoolId, kind, factor } })
  return { regionId, id: documentId, version: 1 }
}

export async function fillDocument(context: CommandContext, address: DocumentAddress, content: DocumentContent): Promise<{ gaps: DocumentGap[] }> {
  const { document, live } = await requireLive(context, { ...address, version: null }, 'write')
  const unknown = Object.entries(content).find(([code, { kind }]) => !fieldsOf(document.template).some((field) => field.code === code && field.kind === kind))
  if (unknown !== undefined) throw new OporaError('invalid_input', 'programme-document.unknown-field', { field: unknown[0] })
  if (document.unlockedField !== null && Object.keys(content).some((code) => code !== document.unlockedField)) throw new OporaError('invalid_state', 'programme-document.not-open')
  const known = Y.encodeStateVector(live)
  writeLive(live, document.template, content)
  const bytes = Y.encodeStateAsUpdate(live, known)
  await insertUpdate(context.tx, { ...address, bytes, personId: context.actor.personId, now: context.now }, document.unlockedField)
  // That it was written, not what: that stands in the document.
  say(context, document, 'fill', { fields: Object.keys(content) })
  return { gaps: gapsOf(document, readLive(live, document.template)) }
}

export async function nameVersion(context: CommandContext, address: DocumentAddress, name: string): Promise<{ number: number }> {
  const { document, live } = await requireLive(context, { ...address, version: null }, 'name-version')
  const number = await keepVersion(context, document, live, { name, reason: 'named' })
  say(context, document, 'name-version', { number })
  return { number }
}

export async function sendDocument(context: CommandContext, address: Address): Promise<{ version: number; number: number }> {
  const { document, live } = await requireLive(context, address, 'send')
  if (document.file === null) requireWhole(document, live)
  else if (document.file.verdict === 'infected') throw new OporaError('invalid_state', 'file.infected', { threat: '' })
  else if (document.addressState !== 'reachable') throw new OporaError('invalid_state', 'programme-document.address-unchecked')
  const number = await keepVersion(context, document, live, { name: 'Отправлено', reason: 'sent' })
  const version = await step(context, { ...document, sentVersion: number }, 'send', { number }, { sent: { number, on: context.programmeDate, by: context.actor.personId }, decidedOn: null, acceptedOn: null })
  return { version, number }
}

export async function confirmDocument(context: CommandContext, address: Address): Promise<{ version: number }> {
  const document = await requireStep(context, address, 'confirm')
  if (document.sentBy === context.actor.personId) throw new OporaError('forbidden', 'programme-document.own-confirmation')
  return { version: await step(context, document, 'confirm', {}, { decidedOn: context.programmeDate }) }
}

export async function returnDocument(context: CommandContext, address: Address, how: 'return' | 'send-back', messages: readonly Message[]): Promise<{ version: number }> {
  const document = await requireStep(context, address, how)
  return { version: await giveBack(context, document, how, messages) }
}

export async function acceptDocument(context: CommandContext, address: Address): Promise<{ version: number }> {
  const document = await requireStep(context, address, 'accept')
  return { version: await takeIn(context, document, 'accept') }
}

export async function unlockField(context: CommandContext, address: Address, field: string, reason: string): Promise<{ version: number }> {
  const document = await requireStep(context, address, 'unlock')
  requireField(document, field)
  context.fact({ ...placeOf(document), kind: 'document.unlocked', data: { ...ofDocument(document), field } })
  say(context, document, 'unlock', { field, reason })
  return { version: await saveDocument(context.tx, document, { unlocked: { field, reason } }, context.now) }
}

/** What was changed in the unlocked field is a version of its own; the document is locked by that. */
export async function mendDocument(context: CommandContext, address: Address): Promise<{ version: number; number: number }> {
  const { document, live } = await requireLive(context, address, 'mend')
  if (document.file === null) requireWhole(document, live)
  const number = await keepVersion(context, document, live, { name: 'Исправлено после принятия', reason: 'mended' })
  const mended = { ...document, sentVersion: number }
  context.fact({ ...placeOf(document), kind: 'document.mended', data: { ...ofDocument(mended), field: document.unlockedField ?? '' } })
  say(context, document, 'mend', { field: document.unlockedField, number })
  await deleteAccepted(context.tx, document)
  await insertAccepted(context.tx, mended)
  return { version: await saveDocument(context.tx, document, { unlocked: null, sent: { number, on: context.programmeDate, by: context.actor.personId } }, context.now), number }
}

export async function commentDocument(context: CommandContext, address: DocumentAddress, comment: Omit<NewComment, 'reason'>): Promise<{ id: string }> {
  const document = await requireStep(context, { ...address, version: null }, 'comment')
  if (comment.field !== null) requireField(document, comment.field)
  await insertComments(context.tx, document, [{ ...comment, reason: 'comment' }], signed(context))
  say(context, document, 'comment', { commentId: comment.id, field: comment.field })
  return { id: comment.id }
}

export async function resolveComment(context: CommandContext, address: DocumentAddress, comment: string): Promise<Record<string, never>> {
  const document = await requireStep(context, { ...address, version: null }, 'comment')
  if (!await saveResolved(context.tx, address, comment, context.actor.personId, context.now)) throw new OporaError('not_found', 'programme-document.unknown-comment')
  say(context, document, 'resolve', { commentId: comment })
  return {}
}

/** Only while it may be written; whoever has brought the file gives it. */
export async function giveOwnFile(context: CommandContext, address: Address, fileId: string, site: string): Promise<{ version: number }> {
  const document = await requireStep(context, address, 'write')
  if (document.state === 'accepted') throw new OporaError('invalid_state', 'programme-document.not-open')
  const where = requireSiteAddress(site)
  const [file] = await attachFiles(context, [fileId], { regionId: document.regionId, territoryId: document.territoryId, organisationId: document.schoolId })
  if (file === undefined || !ownFileTypes.includes(file.mediaType)) throw new OporaError('invalid_input', 'programme-document.own-file-kind', { kind: kindOfMediaType(file?.mediaType ?? '')?.name ?? 'файл' })
  say(context, document, 'own-file', { fileId, hash: file.hash, address: where })
  return { version: await saveDocument(context.tx, document, { file: { id: fileId, address: where } }, context.now) }
}

export async function checkOwnFile(context: CommandContext, address: Address): Promise<{ version: number }> {
  const document = await requireStep(context, address, 'write')
  if (document.file === null) throw new OporaError('invalid_state', 'programme-document.no-own-file')
  say(context, document, 'check-address', { address: document.address })
  return { version: await saveDocument(context.tx, document, { file: { id: document.file.id, address: document.address } }, context.now) }
}

export async function leaveOwnFile(context: CommandContext, address: Address): Promise<{ version: number }> {
  const document = await requireStep(context, address, 'write')
  if (document.file === null || document.state === 'accepted') throw new OporaError('invalid_state', 'programme-document.no-own-file')
  say(context, document, 'leave-own-file', { fileId: document.file.id })
  return { version: await saveDocument(context.tx, document, { file: null }, context.now) }
}

/**
 * What a review does with a document, in the review's own transaction; who may is the review's to know.
 * @public `app.ts` hands it to whatever reviews.
 */
export const documentInReview = {
  begin: async (context: CommandContext, address: DocumentAddress): Promise<StoredDocument> => {
    const document = await openIn(context, address, 'begin-review')
    await step(context, document, 'begin-review', {}, {})
    return document
  },
  pass: async (context: CommandContext, address: DocumentAddress): Promise<void> => void await takeIn(context, await openIn(context, address, 'pass'), 'pass'),
  fail: async (context: CommandContext, address: DocumentAddress, messages: readonly Message[]): Promise<void> => void await giveBack(context, await openIn(context, address, 'fail'), 'fail', messages),
}

async function openIn(context: CommandContext, address: DocumentAddress, name: DocumentStep): Promise<StoredDocument> {
  const document = await lockDocument(context.tx, address)
  requireDocumentStep(name, document)
  return document
}

async function requireStep(context: CommandContext, { version, ...address }: DocumentAddress & { version: number | null }, name: DocumentStep): Promise<StoredDocument> {
  const document = await lockDocument(context.tx, address)
  const { permission } = documentRules[name]
  if (permission === null) throw new Error(`Nobody takes «${name}» by a call`)
  requireAccess(context.actor, permission, document.place)
  requireDocumentStep(name, document)
  if (version !== null && document.version !== version) throw new OporaError('conflict', 'programme-document.changed-meanwhile')
  return document
}

async function requireLive(context: CommandContext, address: DocumentAddress & { version: number | null }, name: DocumentStep): Promise<{ document: StoredDocument; live: Y.Doc }> {
  const document = await requireStep(context, address, name)
  return { document, live: await loadLive(context.tx, document) }
}

/** Its number. What was written so far goes into the base by it. */
async function keepVersion(context: CommandContext, document: StoredDocument, live: Y.Doc, { name, reason }: { name: string; reason: 'named' | 'sent' | 'mended' }): Promise<number> {
  const [content, number] = [await withComputed(context.tx, document, readLive(live, document.template), reason === 'mended' ? document.sentVersion : null), document.lastNumber + 1]
  const hash = document.file?.hash ?? createHash('sha256').update(documentText(document.template, content)).digest('hex')
  await insertVersion(context.tx, document, { number, name, reason, content, hash, ...signed(context) })
  await compactLive(context.tx, document, live)
  return number
}

async function giveBack(context: CommandContext, document: StoredDocument, how: 'return' | 'send-back' | 'fail', messages: readonly Message[]): Promise<number> {
  for (const { field } of messages) if (field !== null) requireField(document, field)
  const comments = messages.map((message): NewComment => ({ ...message, id: randomUUID(), quote: null, reason: 'return' }))
  if (comments.length > 0) await insertComments(context.tx, document, comments, signed(context))
  return step(context, document, how, { messages: comments.map(({ id, field }) => ({ id, field })) }, { decidedOn: context.programmeDate })
}

async function takeIn(context: CommandContext, document: StoredDocument, how: 'accept' | 'pass'): Promise<number> {
  await insertAccepted(context.tx, document)
  const version = await step(context, document, how, {}, { acceptedOn: context.programmeDate })
  if (document.kind === 'anti-risk-programme') await widenReports(context, document)
  return version
}

const factOfState = { 'sent': 'document.sent', 'confirmed': 'document.confirmed', 'returned': 'document.returned', 'accepted': 'document.accepted' } as const satisfies Partial<Record<DocumentState, string>>

/** Takes a step that changes the state: state, fact, journal, and what it means for all that the school owes. */
async function step(context: CommandContext, document: StoredDocument, name: DocumentStep, after: object, changed: Parameters<typeof saveDocument>[2]): Promise<number> {
  const { to } = documentRules[name]
  if (to === null) throw new Error(`«${name}» changes no state`)
  say(context, document, name, { state: to, ...after })
  const version = await saveDocument(context.tx, document, { state: to, ...changed }, context.now)
  const stage = stageOf(document.kind)
  if (stage !== null) return reportStage(context, document, { stage, to, version })
  if (to !== 'draft' && to !== 'under-review') context.fact({ ...placeOf(document), kind: factOfState[to], data: ofDocument(document) })
  const { activated, written } = await schoolOf(context.tx, document.programmeId, document.schoolId, context.programmeDate)
  const set = setOf(activated, written)
  if (to === 'sent' && set.isHandedIn) context.fact({ ...placeOf(document), kind: 'document-set.sent', data: { documents: set.due } })
  if (to === 'confirmed' && set.isConfirmed) context.fact({ ...placeOf(document), kind: 'document-set.confirmed', data: { documents: set.due } })
  return version
}

/** What a step on a report means for its stage; what the school owes besides is not touched by it. */
async function reportStage(context: CommandContext, document: StoredDocument, { stage, to, version }: { stage: StageNumber; to: DocumentState; version: number }): Promise<number> {
  const data = { stage, documentId: document.id, number: document.sentVersion ?? 0 }
  if (to === 'sent') context.fact({ ...placeOf(document), kind: 'stage.proved', data })
  if (to === 'confirmed') context.fact({ ...placeOf(document), kind: 'stage.confirmed', data })
  if (to === 'returned') context.fact({ ...placeOf(document), kind: 'stage.returned', data })
  if (to === 'accepted') {
    const verdicts = await frozenVerdicts(context.tx, document)
    context.fact({ ...placeOf(document), kind: 'stage.concluded', data: { ...data, verdicts, school: schoolVerdict(Object.values(verdicts)) } })
  }
  return version
}

function gapsOf({ template, year }: StoredDocument, content: DocumentContent): DocumentGap[] {
  return documentGaps(template, content, (schedule) => isReadableSchedule(schedule, year))
}

/** Says how much is missing, and what first. */
function requireWhole(document: StoredDocument, live: Y.Doc): void {
  const gaps = gapsOf(document, readLive(live, document.template))
  const [first] = gaps
  if (first) throw new OporaError('invalid_state', 'programme-document.incomplete', { count: gaps.length, first: gapInWords(first, document.template) })
}

function requireField({ template }: StoredDocument, code: string): void {
  if (!fieldsOf(template).some((field) => field.code === code)) throw new OporaError('invalid_input', 'programme-document.unknown-field', { field: code })
}

function say(context: CommandContext, { regionId, id, state }: StoredDocument, what: string, after: object): void {
  context.record({ regionId, action: `programme-document.${what}`, subject: { kind: 'programme-document', id }, before: { state }, after })
}

function signed({ actor, programmeDate, now }: CommandContext) {
  return { personId: actor.personId, appointmentId: actor.appointmentId, on: programmeDate, now }
}

function placeOf({ regionId, territoryId, schoolId, programmeId }: StoredDocument) {
  return { regionId, territoryId, organisationId: schoolId, programmeId }
}

function ofDocument({ id, kind, factor, sentVersion }: StoredDocument) {
  return { documentId: id, kind, factor, number: sentVersion ?? 0 }
}
