import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { FactDocument } from '../../domain/facts/fact-kind.ts'
import type { ProgrammeState } from '../../domain/programmes/programme.ts'
import type { Tables } from '../db/tables.ts'
import { takesPart } from './programme.read.ts'
import { isLasting } from './lasting.read.ts'

/** A school with what joining and leaving ask of it. */
export type SchoolToChange = {
  id: string
  name: string
  path: number[]
  regionId: number
  territoryId: number
  isSchool: boolean
  isClosed: boolean
  takesPart: boolean
  joinedOn: CivilDate | null
  attachments: { id: string; appointmentId: string; personId: string }[]
}

/** One query: the year, and the schools with whoever curates them. */
export async function loadSchools(tx: Kysely<Tables>, programmeId: string, ids: readonly string[], on: CivilDate): Promise<{ state: ProgrammeState; schools: SchoolToChange[] }> {
  const { rows } = await sql<{ state: ProgrammeState; schools: SchoolToChange[] }>`
    select p.state, (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', o.id, 'name', coalesce(o.short_name, o.name), 'path', t.path, 'regionId', o.region_id, 'territoryId', o.territory_id, 'isSchool', o.kind = 'school',
        'isClosed', coalesce(o.closed_on <= ${on}, false), 'takesPart', s.organisation_id is not null, 'joinedOn', s.joined_on, 'attachments', (
          select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'appointmentId', h.appointment_id, 'personId', a.person_id)), '[]') from attachment as h join appointment as a on a.id = h.appointment_id
          where h.programme_id = p.id and h.organisation_id = o.id and ${isLasting('h', on)}
        )) order by o.id), '[]')
      from organisation as o join territory as t on t.id = o.territory_id
        left join programme_school as s on s.programme_id = p.id and s.organisation_id = o.id and ${takesPart(on)}
      where o.id = any(${ids}::uuid[])
    ) as schools
    from programme as p where p.id = ${programmeId} for share of p
  `.execute(tx)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'programme.unknown')
  if (row.schools.length !== new Set(ids).size) throw new OporaError('not_found', 'programme.school-unknown')
  return row
}

/** A school that left and comes back keeps its row; its history is in the facts. */
export async function saveJoined(tx: Kysely<Tables>, programmeId: string, schools: readonly SchoolToChange[], on: CivilDate, document: FactDocument | null): Promise<void> {
  await sql`
    insert into programme_school (programme_id, organisation_id, region_id, territory_id, joined_on, document_number, document_date)
    select ${programmeId}, id, "regionId", "territoryId", ${on}, ${document?.number ?? null}, ${document?.date ?? null}
    from jsonb_to_recordset(${JSON.stringify(schools)}::jsonb) as x (id uuid, "regionId" int, "territoryId" int)
    on conflict (programme_id, organisation_id) do update set joined_on = excluded.joined_on, territory_id = excluded.territory_id, document_number = excluded.document_number,
      document_date = excluded.document_date, left_on = null, left_document_number = null, left_document_date = null
  `.execute(tx)
}

/** The schools leave, and whoever curates them is free from that day on. */
export async function saveLeft(tx: Kysely<Tables>, programmeId: string, ids: readonly string[], on: CivilDate, document: FactDocument | null): Promise<void> {
  await sql`
    with freed as (
      update attachment set ends_on = greatest(starts_on, ${on}::date) - 1 where programme_id = ${programmeId} and organisation_id = any(${ids}::uuid[]) and ${isLasting('attachment', on)}
    )
    update programme_school set left_on = ${on}, left_document_number = ${document?.number ?? null}, left_document_date = ${document?.date ?? null}
    where programme_id = ${programmeId} and organisation_id = any(${ids}::uuid[])
  `.execute(tx)
}
