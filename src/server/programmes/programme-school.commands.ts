import { readDocument } from '../../documents/read-document.ts'
import { requireAccess, requireAccessSomewhere } from '../../domain/access/policy.ts'
import type { FactDocument } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { requireOpen } from '../../domain/programmes/change-programme.ts'
import { checkSchoolList, schoolFault, type CheckedLine, type ListPurpose } from '../../domain/programmes/schools/check-school-list.ts'
import { listedLines, schoolCode } from '../../domain/programmes/schools/school-codes.ts'
import type { CommandContext } from '../kernel/context.ts'
import { findListedSchools } from './programme-school.read.ts'
import { loadSchools, saveJoined, saveLeft, type SchoolToChange } from './programme-school.store.ts'

const subject = (id: string) => ({ kind: 'programme', id })
const lineLimit = 10_000

type Joining = { organisationIds: readonly string[]; on: CivilDate; document: FactDocument | null }

/** The dry run of a list: changes nothing, and says of each line what it means or what is wrong with it. */
export async function checkSchools({ actor, tx, programmeDate, record }: CommandContext, id: string, text: string, purpose: ListPurpose): Promise<{ lines: CheckedLine[] }> {
  requireAccessSomewhere(actor, 'programme.schools')
  const lines = listedLines(text)
  if (lines.length > lineLimit) throw new OporaError('too_large', 'programme.list-too-long', { lines: lines.length, limit: lineLimit })
  const codes = lines.map((line) => schoolCode(line.text)).filter((code) => code !== null)
  const checked = checkSchoolList(lines, await findListedSchools(tx, actor, id, codes, programmeDate), purpose)
  record({ regionId: actor.regionId, action: 'programme.check', subject: subject(id), after: { purpose, lines: lines.length, faults: checked.filter(({ fault }) => fault !== null).length } })
  return { lines: checked }
}

/** The rows of the first table of a file, as text that the dry run takes. */
export async function readSchoolFile({ actor, files, record }: CommandContext, programmeId: string, file: { name: string; hash: string }): Promise<{ text: string; lines: number }> {
  const chunks: Uint8Array[] = []
  for await (const chunk of (await files.open(file.hash)).stream) chunks.push(chunk as Uint8Array)
  const { blocks } = await readDocument(Buffer.concat(chunks), file.name, { limits: { cells: 200_000, unpackedBytes: 32 * 2 ** 20 } })
  const table = blocks.find((block) => block.kind === 'table')
  const lines = table?.rows.filter(({ header }) => !header).map(({ cells }) => cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join('\t')) ?? []
  if (lines.length === 0) throw new OporaError('invalid_input', 'programme.list-without-table')
  record({ regionId: actor.regionId, action: 'programme.file', subject: subject(programmeId), after: { hash: file.hash, lines: lines.length } })
  return { text: lines.join('\n'), lines: lines.length }
}

export async function joinSchools(context: CommandContext, id: string, { organisationIds, on, document }: Joining): Promise<{ joined: number }> {
  const schools = await changeableSchools(context, id, organisationIds, 'join')
  await saveJoined(context.tx, id, schools, on, document)
  for (const school of schools) {
    context.record({ regionId: school.regionId, action: 'programme.join', subject: { kind: 'organisation', id: school.id }, after: { programmeId: id, on, document } })
    context.fact({ ...factOf(school, id), kind: 'school.joined', occurredOn: on, data: { document } })
  }
  return { joined: schools.length }
}

export async function leaveSchools(context: CommandContext, forget: () => void, id: string, { organisationIds, on, reason, document }: Joining & { reason: string }): Promise<{ left: number; detached: number }> {
  const schools = await changeableSchools(context, id, organisationIds, 'leave')
  const early = schools.find(({ joinedOn }) => joinedOn !== null && joinedOn > on)
  if (early) throw new OporaError('invalid_input', 'programme.leaves-before-joining', { name: early.name, on: early.joinedOn ?? '' })
  await saveLeft(context.tx, id, schools.map((school) => school.id), on, document)
  for (const school of schools) {
    context.record({ regionId: school.regionId, action: 'programme.leave', subject: { kind: 'organisation', id: school.id }, after: { programmeId: id, on, reason, document } })
    context.fact({ ...factOf(school, id), kind: 'school.left', occurredOn: on, data: { document, reason } })
    for (const { id: attachmentId, appointmentId, personId } of school.attachments) {
      context.fact({ ...factOf(school, id), kind: 'curator.detached', occurredOn: on, subjectPersonId: personId, data: { attachmentId, appointmentId, reason } })
    }
  }
  context.afterCommit(forget)
  return { left: schools.length, detached: schools.reduce((sum, { attachments }) => sum + attachments.length, 0) }
}

/** All of them may be changed by this actor, and so, or none is. */
async function changeableSchools({ actor, tx, programmeDate }: CommandContext, id: string, organisationIds: readonly string[], purpose: ListPurpose): Promise<SchoolToChange[]> {
  const { state, schools } = await loadSchools(tx, id, organisationIds, programmeDate)
  for (const { id: organisationId, path, regionId } of schools) requireAccess(actor, 'programme.schools', { path, regionId, organisationId })
  requireOpen({ state })
  for (const school of schools) {
    const fault = schoolFault(school, purpose)
    if (fault !== null) throw new OporaError('invalid_state', 'programme.school-fault', { name: school.name, fault })
  }
  return schools
}

function factOf({ id, regionId, territoryId }: SchoolToChange, programmeId: string) {
  return { regionId, territoryId, organisationId: id, programmeId }
}
