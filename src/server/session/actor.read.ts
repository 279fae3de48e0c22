import { sql, type Kysely } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import type { Role } from '../../domain/access/role.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { localAdministrator, type PersonId } from '../../domain/people/person.ts'
import { sessionLife } from '../../domain/logins/session-life.ts'
import type { Tables } from '../db/tables.ts'

export type ActorSource = Kysely<Tables>

/**
 * Who works in a live session, under its appointment as it stands on that programme date; an appointment that is over gives no role.
 * A substitute has the schools of the curator whom the appointment stands in for.
 */
export async function findActor(db: ActorSource, tokenHash: string, now: Date, on: CivilDate): Promise<{ actor: Actor; seenAt: Date } | null> {
  const idleSince = (role: Role | null) => new Date(now.getTime() - sessionLife(role).idleMs)
  const { rows } = await sql<ActorRow>`
    select s.person_id as "personId", a.id as "appointmentId", a.role, a.region_id as "regionId", a.territory_id as "territoryId",
      coalesce(t.path, '{}') as path, a.organisation_id as "organisationId",
      case when a.role = 'curator' then array(
        select h.organisation_id from attachment as h
        where h.appointment_id in (a.id, a.substitutes_id) and h.starts_on <= ${on} and (h.ends_on is null or h.ends_on >= ${on})
      ) else '{}' end as attached, s.seen_at as "seenAt"
    from session as s
      left join appointment as a on a.id = s.appointment_id and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on})
      left join territory as t on t.id = a.territory_id
    where s.token_hash = ${tokenHash} and s.expires_at > ${now}
      and s.seen_at > case when a.role = 'administrator' then ${idleSince('administrator')}::timestamptz else ${idleSince(null)} end
  `.execute(db)
  const row = rows[0]
  if (!row) return null
  const { seenAt, ...actor } = row
  return { actor: { ...actor, regionId: actor.regionId === 0 ? null : actor.regionId }, seenAt }
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
  seenAt: Date
}
