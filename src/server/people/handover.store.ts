import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { Appointment } from '../../domain/appointments/appointment.ts'
import type { Duties } from '../../domain/appointments/handover.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import { appointmentJson } from './appointment.store.ts'
import { standingJson, type StandingJson } from './standing.read.ts'

/** What a handover is planned from, and the names that its preview shows. */
export type HandoverState = Duties & {
  places: Readonly<Record<string, Place>>
  territories: Readonly<Record<string, string>>
  organisations: Readonly<Record<string, string>>
  people: Readonly<Record<string, string>>
  leaver: StandingJson
  taker: StandingJson
}

/** One query: all that the one who leaves holds beyond that day, and what the successor holds. Assignments are looked for in the regions of the duties. */
export async function loadHandover(db: Kysely<Tables>, leaverId: string, successorId: string, lastDay: CivilDate, on: CivilDate): Promise<HandoverState> {
  const { rows } = await sql<HandoverState & { successorHeld: Appointment[]; successorSchools: Duties['schools'] }>`
    with held as (select * from appointment where person_id = ${leaverId} and (ends_on is null or ends_on > ${lastDay})),
    taking as (select * from appointment where person_id = ${successorId}),
    substituting as (select s.* from appointment as s join held on s.substitutes_id = held.id where s.ends_on is null or s.ends_on > ${lastDay}),
    school as (select h.*, a.person_id from attachment as h join appointment as a on a.id = h.appointment_id where a.person_id in (${leaverId}, ${successorId}) and (h.ends_on is null or h.ends_on > ${lastDay}))
    select ${standingJson(leaverId, on)} as leaver, ${standingJson(successorId, on)} as taker,
      (select coalesce(jsonb_agg(${appointmentJson('held')} order by held.starts_on, held.id), '[]') from held) as held,
      (select coalesce(jsonb_agg(${appointmentJson('taking')}), '[]') from taking) as "successorHeld",
      (select coalesce(jsonb_agg(${appointmentJson('substituting')}), '[]') from substituting) as substitutions,
      (select coalesce(jsonb_agg(${schoolJson}), '[]') from school where school.person_id = ${leaverId}) as schools,
      (select coalesce(jsonb_agg(${schoolJson}), '[]') from school where school.person_id = ${successorId}) as "successorSchools",
      (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'regionId', d.region_id, 'territoryId', d.territory_id, 'organisationId', d.organisation_id)), '[]')
        from assignment as d where d.region_id = any(array(select region_id from held)) and (d.delegate_id = ${leaverId} or d.holder_person_id = ${leaverId})
          and d.delegate_id is distinct from ${successorId}::uuid and d.state in ('open', 'awaiting', 'returned')) as assignments,
      (select coalesce(jsonb_object_agg(held.id, jsonb_build_object('path', t.path, 'regionId', t.region_id, 'organisationId', held.organisation_id, 'role', held.role)), '{}')
        from held join territory as t on t.id = held.territory_id) as places,
      (select coalesce(jsonb_object_agg(t.id, t.name), '{}') from territory as t where t.id in (select territory_id from held)) as territories,
      (select coalesce(jsonb_object_agg(o.id, o.name), '{}') from organisation as o
        where o.id in (select organisation_id from held union select organisation_id from school)) as organisations,
      (select coalesce(jsonb_object_agg(p.id, p.name), '{}') from person as p where p.id in (select person_id from substituting)) as people
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'person.unknown')
  const { successorHeld, successorSchools, ...state } = row
  return { ...state, successor: { held: successorHeld, schools: successorSchools } }
}

const schoolJson = sql`jsonb_build_object('id', school.id, 'appointmentId', school.appointment_id, 'organisationId', school.organisation_id, 'programmeId', school.programme_id,
  'startsOn', school.starts_on, 'endsOn', school.ends_on)`

/** Everything that a handover changes, as rows. */
export type HandoverChanges = {
  ended: { id: string; version: number; endsOn: string }[]
  made: Omit<Appointment, 'version'>[]
  endedSchools: { id: string; endsOn: string }[]
  attached: { id: string; regionId: number; programmeId: string; appointmentId: string; organisationId: string; startsOn: string; endsOn: string | null }[]
  delegated: { id: string; regionId: number }[]
}

/** One statement; refused where somebody else changed one of the appointments meanwhile. */
export async function saveHandover(tx: Kysely<Tables>, successorId: string, { ended, made, endedSchools, attached, delegated }: HandoverChanges): Promise<void> {
  const { rows } = await sql<{ ended: number }>`
    with ended as (
      update appointment as a set ends_on = e."endsOn", version = a.version + 1
      from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as e (id uuid, version int, "endsOn" date) where a.id = e.id and a.version = e.version returning 1
    ), made as (
      insert into appointment (id, person_id, role, territory_id, region_id, organisation_id, programme_id, starts_on, ends_on, document_number, document_date, substitutes_id)
      select id, "personId", role, "territoryId", "regionId", "organisationId", "programmeId", "startsOn", "endsOn", document ->> 'number', (document ->> 'date')::date, "substitutesId"
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as m (
        id uuid, "personId" uuid, role text, "territoryId" int, "regionId" int, "organisationId" uuid, "programmeId" uuid, "startsOn" date, "endsOn" date, document jsonb, "substitutesId" uuid)
    ), "endedSchools" as (
      update attachment as h set ends_on = e."endsOn" from jsonb_to_recordset(${JSON.stringify(endedSchools)}::jsonb) as e (id uuid, "endsOn" date) where h.id = e.id
    ), attached as (
      insert into attachment (id, region_id, programme_id, appointment_id, organisation_id, starts_on, ends_on)
      select id, "regionId", "programmeId", "appointmentId", "organisationId", "startsOn", "endsOn"
      from jsonb_to_recordset(${JSON.stringify(attached)}::jsonb) as n (id uuid, "regionId" int, "programmeId" uuid, "appointmentId" uuid, "organisationId" uuid, "startsOn" date, "endsOn" date)
    ), delegated as (
      update assignment as d set delegate_id = ${successorId}, version = d.version + 1
      from jsonb_to_recordset(${JSON.stringify(delegated)}::jsonb) as w (id uuid, "regionId" int)
      where d.region_id = any(${[...new Set(delegated.map(({ regionId }) => regionId))]}::int[]) and d.region_id = w."regionId" and d.id = w.id
    )
    select count(*)::int as ended from ended
  `.execute(tx)
  if (rows[0]?.ended !== ended.length) throw new OporaError('conflict', 'appointment.changed-meanwhile')
}
