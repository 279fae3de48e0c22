import { sql, type Kysely } from 'kysely'
import type { AppointmentReply } from '../../contract/appointments.ts'
import type { PersonReply } from '../../contract/people.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { appointableRoles } from '../../domain/appointments/may-appoint.ts'
import { isStanding } from '../../domain/appointments/appointment.ts'
import { canAppointAt, canEditPerson, canExportPerson, isReachable } from '../../domain/appointments/person-standing.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import { loadPerson } from './person.store.ts'
import { visibleStanding } from './standing.read.ts'

type Row = Omit<AppointmentReply, 'may'> & { path: number[]; regionId: number | null }

/** The card of a person whom the actor may see, with what may be done next. */
export async function readPersonCard(db: Kysely<Tables>, actor: Actor, id: string, on: CivilDate): Promise<PersonReply> {
  const { name, email, phone, version, hasPhoneConsent, standing: found } = await loadPerson(db, id, on)
  const standing = visibleStanding(actor, id, found)
  const rows = await readAppointments(db, id, on)
  const appointments = rows.map((row) => Object.assign(row, { may: stepsOf(actor, row, on) }))
  const { isErased } = standing
  const canHandOver = appointments.some(({ may }) => may.includes('end'))
  return {
    id, name, email, phone, hasPhoneConsent, isErased, version, appointments,
    may: [
      ...(canEditPerson(actor, standing) && !isErased ? ['edit' as const] : []),
      ...(appointableRoles(actor.role).length > 0 && !isErased ? ['appoint' as const] : []),
      ...(canHandOver ? ['handover' as const] : []),
      ...(isReachable(actor, 'person.erase', standing) && !isErased && !appointments.some((one) => isStanding(one, on)) ? ['erase' as const] : []),
      ...(canExportPerson(actor, standing) ? ['export' as const] : []),
    ],
    mayAppoint: [...appointableRoles(actor.role)],
  }
}

function stepsOf(actor: Actor, row: Row, on: CivilDate): AppointmentReply['may'] {
  const { role, path, regionId, organisation } = row
  if (!canAppointAt(actor, role, { path, regionId, organisationId: organisation?.id ?? null, role })) return []
  if (!isStanding(row, on)) return ['correct']
  return row.substitutes === null ? ['end', 'correct', 'substitute'] : ['end', 'correct']
}

async function readAppointments(db: Kysely<Tables>, personId: string, on: CivilDate): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.id, a.role, t.path, t.region_id as "regionId", jsonb_build_object('id', t.id, 'name', t.name) as territory,
      case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as organisation,
      case when y.id is not null then jsonb_build_object('id', y.id, 'name', i.name, 'year', y.year) end as programme,
      a.starts_on as "startsOn", a.ends_on as "endsOn", jsonb_build_object('number', a.document_number, 'date', a.document_date) as document,
      case when s.id is not null then jsonb_build_object('id', s.id, 'person', jsonb_build_object('id', q.id, 'name', q.name)) end as substitutes,
      (select count(*)::int from attachment as h where h.appointment_id = a.id and h.starts_on <= ${on} and (h.ends_on is null or h.ends_on >= ${on})) as "attachedSchools",
      a.version
    from appointment as a join territory as t on t.id = a.territory_id left join organisation as o on o.id = a.organisation_id
      left join programme as y on y.id = a.programme_id left join initiative as i on i.id = y.initiative_id
      left join appointment as s on s.id = a.substitutes_id left join person as q on q.id = s.person_id
    where a.person_id = ${personId}
    order by case when a.ends_on < ${on} then 2 when a.starts_on > ${on} then 1 else 0 end, a.starts_on desc, a.id
  `.execute(db)
  return rows
}
