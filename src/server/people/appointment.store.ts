import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { Role } from '../../domain/access/role.ts'
import type { Appointment } from '../../domain/appointments/appointment.ts'
import type { Ground } from '../../domain/appointments/fitting-seat.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import { standingJson, type StandingJson } from './standing.read.ts'

/** An appointment as the domain knows it, of `appointment as <table>`. */
export function appointmentJson(table: string): RawBuilder<Appointment> {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`jsonb_build_object(
    'id', ${column('id')}, 'personId', ${column('person_id')}, 'role', ${column('role')}, 'territoryId', ${column('territory_id')}, 'regionId', ${column('region_id')},
    'organisationId', ${column('organisation_id')}, 'programmeId', ${column('programme_id')}, 'startsOn', ${column('starts_on')}, 'endsOn', ${column('ends_on')},
    'document', jsonb_build_object('number', ${column('document_number')}, 'date', ${column('document_date')}), 'substitutesId', ${column('substitutes_id')}, 'version', ${column('version')})`
}

/** Where a new appointment would stand, and what the person holds already. */
export type Seating = { place: Place; ground: Ground; territoryId: number; regionId: number; held: Appointment[]; person: StandingJson }

/** One query; a territory or an organisation, whichever the seat is bound to. A person who is only being entered is not there yet. */
export async function loadSeating(
  tx: Kysely<Tables>, { personId, territoryId, organisationId }: { personId: string; territoryId: number | null; organisationId: string | null }, on: CivilDate,
): Promise<Seating> {
  if (territoryId === null && organisationId === null) throw new OporaError('invalid_input', 'appointment.place-absent')
  const { rows } = await sql<SeatingRow>`
    select t.id as "territoryId", t.path, t.region_id as "regionId", t.level, o.kind, o.closed_on as "closedOn",
      (select coalesce(jsonb_agg(${appointmentJson('a')}), '[]') from appointment as a where a.person_id = ${personId}) as held, ${standingJson(personId, on)} as person
    from territory as t left join organisation as o on o.id = ${organisationId}::uuid
    where t.id = coalesce(o.territory_id, ${organisationId === null ? territoryId : null}::int)
  `.execute(tx)
  const row = rows[0]
  if (!row) throw organisationId === null ? new OporaError('not_found', 'territory.unknown', { territory: territoryId ?? 0 }) : new OporaError('not_found', 'appointment.organisation-unknown')
  return {
    place: { path: row.path, regionId: row.regionId, organisationId },
    ground: { level: row.level, organisation: row.kind === null ? null : { isSchool: row.kind === 'school', isClosed: row.closedOn !== null } },
    territoryId: row.territoryId, regionId: row.regionId ?? 0, held: row.held, person: row.person,
  }
}

type SeatingRow = {
  territoryId: number
  path: number[]
  regionId: number | null
  level: Ground['level']
  kind: string | null
  closedOn: string | null
  held: Appointment[]
  person: StandingJson
}

/** One appointment with its place, and all that its person holds; with a substitute, what that one holds, and who that is. */
export async function loadAppointment(
  tx: Kysely<Tables>, id: string, on: CivilDate, substituteId: string | null = null,
): Promise<{ appointment: Appointment; place: Place; held: Appointment[]; person: StandingJson }> {
  const { rows } = await sql<{ appointment: Appointment; path: number[]; held: Appointment[]; person: StandingJson }>`
    select ${appointmentJson('a')} as appointment, t.path,
      (select coalesce(jsonb_agg(${appointmentJson('b')}), '[]') from appointment as b where b.person_id = coalesce(${substituteId}::uuid, a.person_id)) as held,
      ${substituteId === null ? sql`null::jsonb` : standingJson(substituteId, on)} as person
    from appointment as a join territory as t on t.id = a.territory_id where a.id = ${id}
  `.execute(tx)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'appointment.unknown')
  const { appointment: { regionId, organisationId, role } } = row
  return { ...row, place: { path: row.path, regionId: regionId === 0 ? null : regionId, organisationId, role } }
}

export async function insertAppointment(tx: Kysely<Tables>, made: Omit<Appointment, 'version'>): Promise<void> {
  await tx.insertInto('appointment').values(rowOf(made)).execute()
}

/** Refused where somebody else changed it meanwhile. */
export async function saveAppointment(tx: Kysely<Tables>, { id, version, startsOn, endsOn, document }: Appointment): Promise<void> {
  const { numUpdatedRows } = await tx.updateTable('appointment')
    .set({ starts_on: startsOn, ends_on: endsOn, document_number: document.number, document_date: document.date, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new OporaError('conflict', 'appointment.changed-meanwhile')
}

/** The end of an appointment is the end of what hangs on it: a curator's schools, and whoever stands in. */
export async function saveEnd(tx: Kysely<Tables>, { id, version }: Appointment, endsOn: string): Promise<void> {
  const { rows } = await sql<{ ended: number }>`
    with ended as (
      update appointment set ends_on = ${endsOn}, version = version + 1 where id = ${id} and version = ${version} returning 1
    ), schools as (
      update attachment set ends_on = greatest(${endsOn}::date, starts_on - 1) where appointment_id = ${id} and (ends_on is null or ends_on > ${endsOn})
    ), substitutes as (
      update appointment set ends_on = greatest(${endsOn}::date, starts_on - 1), version = version + 1 where substitutes_id = ${id} and (ends_on is null or ends_on > ${endsOn})
    )
    select count(*)::int as ended from ended
  `.execute(tx)
  if (rows[0]?.ended !== 1) throw new OporaError('conflict', 'appointment.changed-meanwhile')
}

function rowOf(made: Omit<Appointment, 'version'>) {
  const { id, personId, role, territoryId, regionId, organisationId, programmeId, startsOn, endsOn, document, substitutesId } = made
  return {
    id, person_id: personId, role: role satisfies Role, territory_id: territoryId, region_id: regionId, organisation_id: organisationId, programme_id: programmeId,
    starts_on: startsOn, ends_on: endsOn, document_number: document.number, document_date: document.date, substitutes_id: substitutesId,
  }
}
