import { sql, type Kysely } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import type { Role } from '../../domain/access/role.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { localAdministrator, type PersonId } from '../../domain/people/person.ts'
import type { Tables } from '../db/tables.ts'

export type ActorSource = Kysely<Tables>

/**
 * Who works in a live session, under its appointment as it stands on that programme date; an appointment that is over gives no role.
 * A substitute has the schools of the curator whom the appointment stands in for.
 */
export async function findActor(db: ActorSource, tokenHash: string, now: Date, on: CivilDate): Promise<Actor | null> {
  const { rows } = await sql<ActorRow>`
    select s.person_id as "personId", a.id as "appointmentId", a.role, a.region_id as "regionId", a.territory_id as "territoryId",
      coalesce(t.path, '{}') as path, a.organisation_id as "organisationId",
      case when a.role = 'curator' then array(
        select h.organisation_id from attachment as h
        where h.appointment_id in (a.id, a.substitutes_id) and h.starts_on <= ${on} and (h.ends_on is null or h.ends_on >= ${on})
      ) else '{}' end as attached
    from session as s
      left join appointment as a on a.id = s.appointment_id and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on})
      left join territory as t on t.id = a.territory_id
    where s.token_hash = ${tokenHash} and s.expires_at > ${now}
  `.execute(db)
  const row = rows[0]
  if (!row) return null
  return { ...row, regionId: row.regionId === 0 ? null : row.regionId }
}

/** The one at the command line of the machine, over the whole country. */
export async function localActor(db: ActorSource): Promise<Actor> {
  const { id, path } = await db.selectFrom('territory').select(['id', 'path']).where('parent_id', 'is', null).executeTakeFirstOrThrow()
  return { personId: localAdministrator.id, appointmentId: null, role: 'administrator', regionId: null, territoryId: id, path, organisationId: null, attached: [] }
}

type ActorRow = {
  personId: PersonId
  appointmentId: string | null
  role: Role | null
  regionId: number | null
  territoryId: number | null
  path: number[]
  organisationId: string | null
  attached: string[]
}
