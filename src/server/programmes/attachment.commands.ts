import { randomUUID } from 'node:crypto'
import { requireAccess } from '../../domain/access/policy.ts'
import type { FactDocument } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { decidedAttachments } from '../../domain/programmes/attachments/decide-attachments.ts'
import { requireOpen, requireRegion } from '../../domain/programmes/change-programme.ts'
import type { CommandContext } from '../kernel/context.ts'
import { loadBoard, type Board, type BoardSchool } from './attachment.read.ts'
import { saveAttached, saveDetached } from './attachment.store.ts'

type Pair = { organisationId: string; appointmentId: string }
type Order = { regionId: number; pairs: readonly Pair[]; document: FactDocument; startsOn: CivilDate; reason: string | null }

/** What a person decided, by one order: every pair is held against the rules once more, with the loads as they come. */
export async function attachCurators(context: CommandContext, forget: () => void, programmeId: string, { regionId, pairs, document, startsOn, reason }: Order): Promise<{ attached: number; replaced: number }> {
  const { programme, curators, schools } = await changeableBoard(context, programmeId, regionId)
  const decided = decidedAttachments(pairs, { curators, schools, rules: programme })
  const made = decided.map(({ curator, school }) => ({ id: randomUUID(), curator, school, organisationId: school.organisationId, appointmentId: curator.appointmentId, replaces: school.attachment?.id ?? null }))
  const replaced = made.filter(({ replaces }) => replaces !== null)
  if (replaced.length > 0 && reason === null) throw new OporaError('invalid_input', 'programme.reason-absent')
  const seen = [...new Map(made.map(({ curator }) => [curator.appointmentId, { id: curator.appointmentId, version: curator.version }])).values()]
  await saveAttached(context.tx, { programmeId, regionId, startsOn, document, seen, made: made.map(({ id, organisationId, appointmentId, replaces }) => ({ id, organisationId, appointmentId, replaces })) })
  for (const { school } of replaced) sayDetached(context, programmeId, school, startsOn, reason ?? '')
  for (const { id, curator, school } of made) {
    context.record({ regionId, action: 'programme.attach', subject: { kind: 'organisation', id: school.organisationId }, after: { programmeId, attachmentId: id, appointmentId: curator.appointmentId, startsOn, document } })
    context.fact({ ...factOf(school, programmeId), kind: 'curator.attached', occurredOn: startsOn, subjectPersonId: curator.personId, data: { attachmentId: id, appointmentId: curator.appointmentId, document } })
  }
  context.afterCommit(forget)
  return { attached: made.length, replaced: replaced.length }
}

type Detaching = { regionId: number; attachmentIds: readonly string[]; endsOn: CivilDate; reason: string }

export async function detachCurators(context: CommandContext, forget: () => void, programmeId: string, { regionId, attachmentIds, endsOn, reason }: Detaching): Promise<{ detached: number }> {
  const { schools } = await changeableBoard(context, programmeId, regionId)
  const wanted = new Set(attachmentIds)
  const found = schools.filter(({ attachment }) => attachment !== null && wanted.has(attachment.id))
  if (found.length !== wanted.size) throw new OporaError('not_found', 'programme.attachment-unknown')
  await saveDetached(context.tx, attachmentIds, endsOn)
  for (const school of found) sayDetached(context, programmeId, school, endsOn, reason)
  context.afterCommit(forget)
  return { detached: found.length }
}

async function changeableBoard({ actor, tx, programmeDate }: CommandContext, programmeId: string, regionId: number): Promise<Board> {
  const board = await loadBoard(tx, programmeId, regionId, programmeDate)
  requireAccess(actor, 'programme.attach', board.place)
  requireRegion(board.isRegion)
  requireOpen(board.programme)
  return board
}

function sayDetached(context: CommandContext, programmeId: string, school: BoardSchool, on: CivilDate, reason: string): void {
  const { attachment } = school
  if (attachment === null) return
  const data = { attachmentId: attachment.id, appointmentId: attachment.appointmentId, reason }
  context.record({ regionId: school.regionId, action: 'programme.detach', subject: { kind: 'organisation', id: school.organisationId }, before: { programmeId, ...data }, after: { endsOn: on } })
  context.fact({ ...factOf(school, programmeId), kind: 'curator.detached', occurredOn: on, subjectPersonId: attachment.personId, data })
}

function factOf({ regionId, territoryId, organisationId }: BoardSchool, programmeId: string) {
  return { regionId, territoryId, organisationId, programmeId }
}
