import { createHash } from 'node:crypto'
import { faultInWords } from '../../contract/form-fault-words.ts'
import { protocolText } from '../../contract/visit-protocol.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { requireAccess, type Action } from '../../domain/access/policy.ts'
import { checkForm } from '../../domain/data-forms/check-form.ts'
import { cleanAnswers } from '../../domain/data-forms/clean-answers.ts'
import type { Answers } from '../../domain/data-forms/form-definition.ts'
import type { FactData } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { requireVisitDay, requireVisitStep, signedVisit, type VisitStep } from '../../domain/visits/visit.ts'
import type { VisitSide, VisitType } from '../../domain/visits/visit-type.ts'
import { attachFiles, type AttachedFile } from '../kernel/attach-files.ts'
import type { CommandContext } from '../kernel/context.ts'
import { freezeCatalogue } from '../kernel/freeze-catalogue.ts'
import { curatedSchool, deleteSignatures, insertSignature, insertVisit, isDayTaken, lockVisit, saveProtocol, saveVisit, type StoredVisit } from './visit.store.ts'

type Address = { regionId: number; id: string; version: number }
type Proposal = { visitId: string; schoolId: string; programmeId: string; type: VisitType; day: CivilDate; time: string | null; note: string | null }

const subject = (id: string) => ({ kind: 'visit', id })

export async function proposeVisit(context: CommandContext, { visitId, schoolId, programmeId, type, day, time, note }: Proposal): Promise<{ regionId: number; id: string; version: number }> {
  const { tx, actor, programmeDate, now } = context
  const school = await curatedSchool(tx, schoolId, programmeId, programmeDate)
  requireAccess(actor, 'visit.arrange', school.place)
  if (!school.takesPart) throw new OporaError('invalid_state', 'visit.not-in-year')
  const { appointmentId, curatorId, regionId } = school
  if (appointmentId === null || curatorId === null) throw new OporaError('invalid_state', 'visit.no-curator')
  requireVisitDay(day, programmeDate, `${school.year}-12-31`)
  if (await isDayTaken(tx, { regionId, schoolId, curatorId, day, except: null })) throw new OporaError('conflict', 'visit.day-taken')
  await insertVisit(tx, { id: visitId, school: { ...school, appointmentId, curatorId }, schoolId, programmeId, type, day, time, note, side: sideOf(actor, school.place), now })
  context.record({ regionId, action: 'visit.propose', subject: subject(visitId), after: { organisationId: schoolId, type, day, time } })
  return { regionId, id: visitId, version: 1 }
}

export async function agreeVisit(context: CommandContext, address: Address): Promise<{ version: number }> {
  const { visit } = await requireStep(context, address, 'agree', 'visit.arrange')
  context.fact({ ...placeOf(visit), kind: 'visit.agreed', data: { visitId: visit.id, type: visit.type, day: visit.day } })
  context.record({ regionId: visit.regionId, action: 'visit.agree', subject: subject(visit.id), after: { day: visit.day, time: visit.time } })
  return { version: await saveVisit(context.tx, visit, { state: 'agreed', reason: null }, context.now) }
}

export async function moveVisit(context: CommandContext, address: Address, { day, time, reason }: { day: CivilDate; time: string | null; reason: string }): Promise<{ version: number }> {
  const { visit, side } = await requireStep(context, address, 'move', 'visit.arrange')
  const { regionId, organisationId, curatorId, id } = visit
  requireVisitDay(day, context.programmeDate, `${visit.day.slice(0, 4)}-12-31`)
  if (await isDayTaken(context.tx, { regionId, schoolId: organisationId, curatorId, day, except: id })) throw new OporaError('conflict', 'visit.day-taken')
  context.record({ regionId, action: 'visit.move', subject: subject(id), before: { day: visit.day, time: visit.time, state: visit.state }, after: { day, time } })
  return { version: await saveVisit(context.tx, visit, { state: 'proposed', day, time, proposedBy: side, reason }, context.now) }
}

export async function cancelVisit(context: CommandContext, address: Address, reason: string): Promise<{ version: number }> {
  const { visit } = await requireStep(context, address, 'cancel', 'visit.arrange')
  context.record({ regionId: visit.regionId, action: 'visit.cancel', subject: subject(visit.id), before: { state: visit.state, day: visit.day } })
  return { version: await saveVisit(context.tx, visit, { state: 'cancelled', reason }, context.now) }
}

export async function holdVisit(context: CommandContext, address: Address, given: { heldOn: CivilDate; answers: Answers; notes: string; photos: readonly string[] }): Promise<{ version: number; hash: string }> {
  const { visit } = await requireStep(context, address, 'hold', 'visit.hold')
  const { regionId, id, type } = visit
  if (given.heldOn > context.programmeDate) throw new OporaError('invalid_input', 'visit.held-later')
  const checkList = visit.checkList ?? (await freezeCatalogue(context, visit.programmeId, 'visit-check-list', [type]))[0]?.definition
  if (checkList === undefined) throw new OporaError('not_found', 'catalogue.unknown')
  const answers = cleanAnswers(checkList, given.answers)
  const faults = checkForm(checkList, answers)
  const [first] = faults
  if (first) throw new OporaError('invalid_input', 'visit.protocol-faulty', { count: faults.length, first: faultInWords(first, checkList) })
  const photos = await attachFiles(context, given.photos, visit)
  requirePhotos(photos)
  const text = protocolText({ visitId: id, type, school: visit.schoolName, curator: visit.curatorName, heldOn: given.heldOn, checkList, answers, notes: given.notes, photos })
  const hash = createHash('sha256').update(text).digest('hex')
  context.fact({ ...placeOf(visit), kind: 'visit.held', occurredOn: given.heldOn, correctsId: visit.heldFactId, data: { visitId: id, type, day: given.heldOn } })
  context.record({ regionId, action: 'visit.hold', subject: subject(id), before: { state: visit.state, hash: visit.protocolHash }, after: { heldOn: given.heldOn, hash, photos: given.photos.length } })
  return { version: await saveProtocol(context.tx, visit, { ...given, checkList, answers, text, hash }, context.now), hash }
}

export async function signVisit(context: CommandContext, address: Address, { hash, signatureFileId }: { hash: string; signatureFileId: string | null }): Promise<{ version: number }> {
  const { visit, side } = await requireStep(context, address, 'sign', 'visit.sign')
  const { actor, programmeDate, now } = context
  if (hash !== visit.protocolHash) throw new OporaError('conflict', 'visit.other-text')
  const [file] = await attachFiles(context, signatureFileId === null ? [] : [signatureFileId], visit)
  if (file && file.mediaType !== 'application/pkcs7-signature') throw new OporaError('invalid_input', 'visit.no-signature-file')
  await insertSignature(context.tx, visit, { side, personId: actor.personId, appointmentId: actor.appointmentId, hash, fileId: signatureFileId, on: programmeDate, now })
  const { state } = signedVisit(visit, side)
  const data: FactData['visit.signed'] = { visitId: visit.id, type: visit.type, side, hash, isComplete: state === 'signed' }
  // What a visit closes is closed on the day on which it was held.
  context.fact({ ...placeOf(visit), kind: 'visit.signed', ...(visit.heldOn === null ? {} : { occurredOn: visit.heldOn }), data })
  context.record({ regionId: visit.regionId, action: 'visit.sign', subject: subject(visit.id), after: { side, hash, state, fileId: signatureFileId } })
  return { version: await saveVisit(context.tx, visit, { state }, now) }
}

export async function returnProtocol(context: CommandContext, address: Address, reason: string): Promise<{ version: number }> {
  const { visit } = await requireStep(context, address, 'return', 'visit.sign')
  await deleteSignatures(context.tx, visit)
  context.record({ regionId: visit.regionId, action: 'visit.return', subject: subject(visit.id), before: { hash: visit.protocolHash, signedBy: visit.signedBy } })
  return { version: await saveVisit(context.tx, visit, { reason }, context.now) }
}

async function requireStep(context: CommandContext, address: Address, step: VisitStep, action: Action): Promise<{ visit: StoredVisit; side: VisitSide }> {
  const visit = await lockVisit(context.tx, address)
  requireAccess(context.actor, action, visit.place)
  const side = sideOf(context.actor, visit.place)
  requireVisitStep(step, visit, side, context.programmeDate)
  return { visit, side }
}

/** Whoever may arrange is the school itself or its curator. */
function sideOf(actor: Actor, { organisationId }: Place): VisitSide {
  return actor.organisationId === organisationId ? 'school' : 'curator'
}

function requirePhotos(files: readonly AttachedFile[]): void {
  if (!files.every(({ mediaType }) => mediaType.startsWith('image/'))) throw new OporaError('invalid_input', 'visit.no-photo')
}

function placeOf({ regionId, territoryId, organisationId, curatorId, programmeId }: StoredVisit) {
  return { regionId, territoryId, organisationId, subjectPersonId: curatorId, programmeId }
}
