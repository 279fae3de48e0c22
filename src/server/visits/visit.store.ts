import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { Answers, FormDefinition } from '../../domain/data-forms/form-definition.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Visit } from '../../domain/visits/visit.ts'
import type { VisitSide, VisitType } from '../../domain/visits/visit-type.ts'
import type { Tables } from '../db/tables.ts'
import { curatorNow } from '../programmes/curator-now.read.ts'

/** A visit as a command needs it, locked. */
export type StoredVisit = Visit & {
  regionId: number; id: string; programmeId: string; organisationId: string; territoryId: number; curatorId: string; schoolName: string; curatorName: string
  checkList: FormDefinition | null; protocolHash: string | null; version: number; place: Place
  /** The fact of its protocol, which a protocol written anew corrects. */
  heldFactId: string | null
}

type Row = Omit<StoredVisit, 'place'> & { path: number[] }

/** Locked, and refused where the other side changed it since `version` was read. */
export async function lockVisit(tx: Kysely<Tables>, { regionId, id, version }: { regionId: number; id: string; version: number }): Promise<StoredVisit> {
  const { rows: [row] } = await sql<Row>`
    select v.region_id as "regionId", v.id, v.programme_id as "programmeId", v.organisation_id as "organisationId", v.territory_id as "territoryId", v.curator_id as "curatorId", v.type, v.state, v.day, v.time,
      v.proposed_by as "proposedBy", v.held_on as "heldOn", v.check_list as "checkList", encode(v.protocol_hash, 'hex') as "protocolHash", v.version, o.name as "schoolName", p.name as "curatorName", t.path,
      array(select s.side from visit_signature as s where s.region_id = v.region_id and s.visit_id = v.id order by s.at) as "signedBy",
      (select f.id from fact as f where f.region_id = v.region_id and f.kind = 'visit.held' and f.organisation_id = v.organisation_id and f.data ->> 'visitId' = v.id::text order by f.id desc limit 1) as "heldFactId"
    from visit as v join organisation as o on o.id = v.organisation_id join person as p on p.id = v.curator_id join territory as t on t.id = v.territory_id
    where v.region_id = ${regionId} and v.id = ${id} for update of v
  `.execute(tx)
  if (!row) throw new OporaError('not_found', 'visit.unknown')
  if (row.version !== version) throw new OporaError('conflict', 'visit.changed-meanwhile')
  const { path, ...visit } = row
  return { ...visit, place: { path, regionId: visit.regionId, organisationId: visit.organisationId } }
}

/** A school of the year with its curator on a day; what a visit is proposed for. */
export type CuratedSchool = { regionId: number; territoryId: number; appointmentId: string | null; curatorId: string | null; year: number; takesPart: boolean; place: Place }

export async function curatedSchool(tx: Kysely<Tables>, schoolId: string, programmeId: string, on: CivilDate): Promise<CuratedSchool> {
  const { rows: [row] } = await sql<Omit<CuratedSchool, 'place'> & { path: number[] }>`
    select o.region_id as "regionId", o.territory_id as "territoryId", t.path, p.year, h.appointment_id as "appointmentId", a.person_id as "curatorId",
      exists (select from programme_school as s where s.programme_id = p.id and s.organisation_id = o.id and s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on})) as "takesPart"
    from organisation as o join territory as t on t.id = o.territory_id join programme as p on p.id = ${programmeId}
      left join lateral ${curatorNow({ school: 'o.id', programme: 'p.id' }, on)} as h on true
      left join appointment as a on a.id = h.appointment_id
    where o.id = ${schoolId} for share of o
  `.execute(tx)
  if (!row) throw new OporaError('not_found', 'organisation.unknown')
  const { path, ...school } = row
  return { ...school, place: { path, regionId: school.regionId, organisationId: schoolId } }
}

/** Whether either side has another visit on that day: one that is still to be, or was. */
export async function isDayTaken(tx: Kysely<Tables>, { regionId, schoolId, curatorId, day, except }: { regionId: number; schoolId: string; curatorId: string; day: CivilDate; except: string | null }): Promise<boolean> {
  const { rows: [row] } = await sql<{ taken: boolean }>`
    select exists (select from visit where region_id = ${regionId} and day = ${day} and state <> 'cancelled' and (organisation_id = ${schoolId} or curator_id = ${curatorId}) and id is distinct from ${except}::uuid) as taken
  `.execute(tx)
  return row?.taken ?? false
}

type NewVisit = { id: string; school: CuratedSchool; schoolId: string; programmeId: string; type: VisitType; day: CivilDate; time: string | null; note: string | null; side: VisitSide; now: Date }

export async function insertVisit(tx: Kysely<Tables>, { id, school, schoolId, programmeId, type, day, time, note, side, now }: NewVisit & { school: { appointmentId: string; curatorId: string } }): Promise<void> {
  await tx.insertInto('visit').values({
    region_id: school.regionId, id, programme_id: programmeId, organisation_id: schoolId, territory_id: school.territoryId, appointment_id: school.appointmentId, curator_id: school.curatorId,
    type, state: 'proposed', day, time, proposed_by: side, note, reason: null, held_on: null, check_list: null, answers: null, notes: null, protocol_text: null, protocol_hash: null, changed_at: now,
  }).execute()
}

type Changed = Partial<Pick<StoredVisit, 'state' | 'day' | 'time' | 'proposedBy'>> & { reason?: string | null }

export async function saveVisit(tx: Kysely<Tables>, { regionId, id, version }: StoredVisit, { state, day, time, proposedBy, reason }: Changed, now: Date): Promise<number> {
  await tx.updateTable('visit').set({
    changed_at: now, version: version + 1, ...(state === undefined ? {} : { state }), ...(day === undefined ? {} : { day }), ...(time === undefined ? {} : { time }),
    ...(proposedBy === undefined ? {} : { proposed_by: proposedBy }), ...(reason === undefined ? {} : { reason }),
  }).where('region_id', '=', regionId).where('id', '=', id).execute()
  return version + 1
}

type WrittenProtocol = { heldOn: CivilDate; checkList: FormDefinition; answers: Answers; notes: string; photos: readonly string[]; text: string; hash: string }

/** A protocol written anew is signed anew. */
export async function saveProtocol(tx: Kysely<Tables>, { regionId, id, version }: StoredVisit, { heldOn, checkList, answers, notes, photos, text, hash }: WrittenProtocol, now: Date): Promise<number> {
  await sql`
    with gone as (delete from visit_signature where region_id = ${regionId} and visit_id = ${id})
    update visit set state = 'held', held_on = ${heldOn}, check_list = ${JSON.stringify(checkList)}, answers = ${JSON.stringify(answers)}, notes = ${notes}, photos = ${[...photos]}::uuid[],
      protocol_text = ${text}, protocol_hash = decode(${hash}, 'hex'), reason = null, changed_at = ${now}, version = ${version + 1}
    where region_id = ${regionId} and id = ${id}
  `.execute(tx)
  return version + 1
}

export async function deleteSignatures(tx: Kysely<Tables>, { regionId, id }: StoredVisit): Promise<void> {
  await tx.deleteFrom('visit_signature').where('region_id', '=', regionId).where('visit_id', '=', id).execute()
}

type NewSignature = { side: VisitSide; personId: string; appointmentId: string | null; hash: string; fileId: string | null; on: CivilDate; now: Date }

export async function insertSignature(tx: Kysely<Tables>, { regionId, id }: StoredVisit, { side, personId, appointmentId, hash, fileId, on, now }: NewSignature): Promise<void> {
  await tx.insertInto('visit_signature').values({ region_id: regionId, visit_id: id, side, person_id: personId, appointment_id: appointmentId, hash: Buffer.from(hash, 'hex'), at: now, signed_on: on, file_id: fileId }).execute()
}
