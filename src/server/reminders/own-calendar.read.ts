import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { calendarReply } from '../../contract/calendars.ts'
import { visitTypeNames } from '../../contract/visit-names.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { VisitType } from '../../domain/visits/visit-type.ts'
import type { CalendarAssignment, CalendarVisit } from '../../domain/reminders/own-calendar.ts'
import type { Tables } from '../db/tables.ts'

const most = 2_000

export async function listOwnCalendars(db: Kysely<Tables>, personId: string): Promise<z.infer<typeof calendarReply>[]> {
  const rows = await db.selectFrom('own_calendar').select(['id', 'label', 'created_at', 'revoked_at']).where('person_id', '=', personId).orderBy('created_at', 'desc').execute()
  return rows.map((row) => ({ id: row.id, label: row.label, createdAt: row.created_at.toISOString(), revokedAt: row.revoked_at?.toISOString() ?? null }))
}

/** Whose live address it is; a revoked one is as unknown as one that never was. */
export async function subscriberOf(db: Kysely<Tables>, tokenHash: string): Promise<string> {
  const row = await db.selectFrom('own_calendar').select('person_id').where('token_hash', '=', tokenHash).where('revoked_at', 'is', null).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'own-calendar.unknown')
  return row.person_id
}

/** What a person holds on a day under any of the own appointments, and is still to be done; who is appointed no longer holds nothing. */
export async function readHeld(db: Kysely<Tables>, personId: string, on: CivilDate): Promise<CalendarAssignment[]> {
  const { rows } = await sql<CalendarAssignment>`
    with ${seatsOf(personId, on)}
    select a.region_id as "regionId", a.id, x.content ->> 'number' as number, x.content ->> 'title' as title, a.due_on as "dueOn", coalesce(o.short_name, o.name, t.name) as place,
      a.state = 'returned' as "isReturned", a.is_overdue as "isOverdue"
    from assignment as a join territory as t on t.id = a.territory_id
      left join organisation as o on o.id = a.organisation_id left join activity as x on x.revision_id = a.revision_id and x.id = a.activity_id
    where a.region_id = any(array(select region_id from seat)) and a.state in ('open', 'returned') and a.due_on is not null and (
      (exists (select from seat) and (a.holder_person_id = ${personId} or a.delegate_id = ${personId}))
      or (a.holder_person_id is null and a.holder_role <> 'curator' and a.organisation_id = any(array(select organisation_id from seat)))
      or (a.holder_person_id is null and a.holder_role = 'curator' and a.organisation_id = any(array(select organisation_id from school)))
      or (a.holder_person_id is null and a.organisation_id is null and a.territory_id = any(array(select territory_id from seat)) and exists (select from seat as s where s.territory_id = a.territory_id and s.role = a.holder_role))
    )
    order by a.due_on, a.id limit ${most}
  `.execute(db)
  return rows
}

/** The visits of a person's schools, and of those that the person curates, that are agreed or still to be. */
export async function readVisitsBefore(db: Kysely<Tables>, personId: string, on: CivilDate): Promise<CalendarVisit[]> {
  const { rows } = await sql<Omit<CalendarVisit, 'name'> & { type: VisitType }>`
    with ${seatsOf(personId, on)}
    select v.region_id as "regionId", v.id, v.type, v.day, v.time, o.zone, coalesce(o.short_name, o.name) as place, v.state = 'agreed' as "isAgreed"
    from visit as v join organisation as o on o.id = v.organisation_id
    where v.region_id = any(array(select region_id from seat)) and v.state in ('proposed', 'agreed') and v.day >= ${on} and (
      v.organisation_id = any(array(select organisation_id from seat where role in ('school-head', 'school-team'))) or v.organisation_id = any(array(select organisation_id from school)))
    order by v.day, v.id limit ${most}
  `.execute(db)
  return rows.map(({ type, ...row }) => Object.assign(row, { name: visitTypeNames[type] }))
}

/** `seat`: the person's appointments of a day; `school`: the schools that the person curates by them. */
function seatsOf(personId: string, on: CivilDate): RawBuilder<unknown> {
  return sql`
    seat as (
      select p.id, p.role, p.territory_id, p.region_id, p.organisation_id, p.substitutes_id from appointment as p
      where p.person_id = ${personId} and p.starts_on <= ${on} and (p.ends_on is null or p.ends_on >= ${on})
    ), school as (
      select h.organisation_id from seat as s join attachment as h on h.appointment_id = any(array[s.id, s.substitutes_id])
      where s.role = 'curator' and h.starts_on <= ${on} and (h.ends_on is null or h.ends_on >= ${on})
    )`
}
