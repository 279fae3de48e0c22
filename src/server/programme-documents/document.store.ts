import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { DocumentContent } from '../../domain/programme-documents/document-content.ts'
import type { DocumentKind } from '../../domain/programme-documents/document-kind.ts'
import type { DocumentState, DocumentStanding } from '../../domain/programme-documents/document-states.ts'
import { liveChannel } from '../../domain/programme-documents/live/live-message.ts'
import type { DocumentTemplate } from '../../domain/programme-documents/document-template.ts'
import type { Tables } from '../db/tables.ts'

export type DocumentAddress = { regionId: number; id: string }

/** A document as a command needs it, locked: nothing can be written into it meanwhile. */
export type StoredDocument = DocumentAddress & DocumentStanding & {
  programmeId: string; year: number; schoolId: string; territoryId: number; kind: DocumentKind; factor: string | null; template: DocumentTemplate
  file: { id: string; hash: string; verdict: 'clean' | 'infected' | null } | null; address: string | null; addressState: 'unchecked' | 'reachable' | 'unreachable' | null
  sentVersion: number | null; sentBy: string | null; version: number; lastNumber: number; place: Place
}

export async function lockDocument(tx: Kysely<Tables>, { regionId, id }: DocumentAddress): Promise<StoredDocument> {
  const { rows: [row] } = await sql<Omit<StoredDocument, 'place'> & { path: number[] }>`
    select d.region_id as "regionId", d.id, d.programme_id as "programmeId", y.year, d.organisation_id as "schoolId", d.territory_id as "territoryId", d.kind, d.factor, d.state, d.template, d.unlocked_field as "unlockedField",
      d.address, d.address_state as "addressState", d.sent_version as "sentVersion", d.sent_by as "sentBy", d.version, t.path,
      (select jsonb_build_object('id', f.id, 'hash', f.hash, 'verdict', s.verdict) from file as f join stored_file as s on s.hash = f.hash where f.region_id = d.region_id and f.id = d.file_id) as file,
      (select coalesce(max(v.number), 0) from document_version as v where v.region_id = d.region_id and v.document_id = d.id) as "lastNumber"
    from programme_document as d join territory as t on t.id = d.territory_id join programme as y on y.id = d.programme_id
    where d.region_id = ${regionId} and d.id = ${id} for update of d
  `.execute(tx)
  if (!row) throw new OporaError('not_found', 'programme-document.unknown')
  const { path, ...document } = row
  return { ...document, place: { path, regionId, organisationId: document.schoolId } }
}

type NewDocument = DocumentAddress & { programmeId: string; schoolId: string; territoryId: number; kind: DocumentKind; factor: string | null; template: DocumentTemplate; base: Uint8Array; now: Date }

/** False where the school has one of this kind already. */
export async function insertDocument(tx: Kysely<Tables>, { regionId, id, programmeId, schoolId, territoryId, kind, factor, template, base, now }: NewDocument): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.insertInto('programme_document').values({
    region_id: regionId, id, programme_id: programmeId, organisation_id: schoolId, territory_id: territoryId, kind, factor, template: JSON.stringify(template), base: Buffer.from(base), changed_at: now,
    unlocked_field: null, unlock_reason: null, file_id: null, address: null, address_state: null, address_problem: null, address_checked_at: null, sent_version: null, sent_on: null, sent_by: null, decided_on: null, accepted_on: null,
  }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

type Changed = {
  state?: DocumentState; unlocked?: { field: string; reason: string } | null; sent?: { number: number; on: CivilDate; by: string }; decidedOn?: CivilDate | null; acceptedOn?: CivilDate | null
  file?: { id: string; address: string | null } | null
  template?: DocumentTemplate
}

/** The new version. Whoever has the document open hears of it once this is committed. */
export async function saveDocument(tx: Kysely<Tables>, { regionId, id, version }: StoredDocument, { state, unlocked, sent, decidedOn, acceptedOn, file, template }: Changed, now: Date): Promise<number> {
  await tx.updateTable('programme_document').set({
    changed_at: now, version: version + 1, ...(state === undefined ? {} : { state }), ...(unlocked === undefined ? {} : { unlocked_field: unlocked?.field ?? null, unlock_reason: unlocked?.reason ?? null }),
    ...(sent === undefined ? {} : { sent_version: sent.number, sent_on: sent.on, sent_by: sent.by }), ...(decidedOn === undefined ? {} : { decided_on: decidedOn }), ...(acceptedOn === undefined ? {} : { accepted_on: acceptedOn }),
    ...(template === undefined ? {} : { template: JSON.stringify(template) }),
    ...(file === undefined ? {} : { file_id: file?.id ?? null, address: file?.address ?? null, address_state: file?.address == null ? null : 'unchecked', address_problem: null, address_checked_at: null }),
  }).where('region_id', '=', regionId).where('id', '=', id).execute()
  await sql`select pg_notify(${liveChannel}, ${`${regionId} ${id} state`})`.execute(tx)
  return version + 1
}

type NewVersion = { number: number; name: string; reason: 'named' | 'sent' | 'mended'; content: DocumentContent; hash: string; personId: string; appointmentId: string | null; on: CivilDate; now: Date }

export async function insertVersion(tx: Kysely<Tables>, { regionId, id, file, address }: StoredDocument, { number, name, reason, content, hash, personId, appointmentId, on, now }: NewVersion): Promise<void> {
  await tx.insertInto('document_version').values({
    region_id: regionId, document_id: id, number, name, reason, content: JSON.stringify(content), hash: Buffer.from(hash, 'hex'), file_id: file?.id ?? null, address, person_id: personId, appointment_id: appointmentId, made_on: on, at: now,
  }).execute()
}

export type NewComment = { id: string; field: string | null; row: string | null; quote: string | null; text: string; reason: 'comment' | 'return' }

export async function insertComments(tx: Kysely<Tables>, { regionId, id, sentVersion, state }: StoredDocument, comments: readonly NewComment[], { personId, appointmentId, on, now }: { personId: string; appointmentId: string | null; on: CivilDate; now: Date }): Promise<void> {
  await tx.insertInto('document_comment').values(comments.map((comment, position) => ({
    region_id: regionId, id: comment.id, document_id: id, field: comment.field, row_id: comment.row, quote: comment.quote, text: comment.text, reason: comment.reason, position, version_number: state === 'draft' ? null : sentVersion,
    person_id: personId, appointment_id: appointmentId, made_on: on, at: now, resolved_at: null, resolved_by: null,
  }))).execute()
}

/** False where there is none, or it was resolved already. */
export async function saveResolved(tx: Kysely<Tables>, { regionId, id }: DocumentAddress, comment: string, personId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('document_comment').set({ resolved_at: now, resolved_by: personId })
    .where('region_id', '=', regionId).where('document_id', '=', id).where('id', '=', comment).where('resolved_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}
