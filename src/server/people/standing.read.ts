import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import type { Role } from '../../domain/access/role.ts'
import { canSeePerson, type PersonStanding } from '../../domain/appointments/person-standing.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

/** A person as a query brings them beside other things; null where there is none. */
export type StandingJson = { isErased: boolean; appointments: StandingRow[]; schools: Place[] } | null

/** `isAppointed`: something is in force or to come. */
export type KnownStanding = PersonStanding & { isErased: boolean; isAppointed: boolean }

type StandingRow = { role: Role; path: number[]; regionId: number | null; organisationId: string | null; counts: boolean }

/** Where a person stands on that day, as one value to select beside others. */
export function standingJson(personId: string, on: CivilDate): RawBuilder<StandingJson> {
  return sql`(
    select jsonb_build_object(
      'isErased', p.erased_at is not null,
      'appointments', (select coalesce(jsonb_agg(jsonb_build_object(
          'role', a.role, 'path', t.path, 'regionId', nullif(a.region_id, 0), 'organisationId', a.organisation_id, 'counts', a.ends_on is null or (a.ends_on >= ${on}::date and a.ends_on >= a.starts_on)) order by a.starts_on, a.id), '[]')
        from appointment as a join territory as t on t.id = a.territory_id where a.person_id = p.id),
      'schools', (select coalesce(jsonb_agg(jsonb_build_object('path', t.path, 'regionId', nullif(h.region_id, 0), 'organisationId', h.organisation_id)), '[]')
        from appointment as a join attachment as h on h.appointment_id = a.id join organisation as o on o.id = h.organisation_id join territory as t on t.id = o.territory_id
        where a.person_id = p.id and (h.ends_on is null or (h.ends_on >= ${on}::date and h.ends_on >= h.starts_on))))
    from person as p where p.id = ${personId}::uuid
  )`
}

/**
 * A person whom the actor may see; one whom he may not is not there. Appointments that are over count only where nothing else is left:
 * who has gone is still found where the last work was.
 */
export function visibleStanding(actor: Actor, personId: string, found: StandingJson): KnownStanding {
  const standing = found === null ? null : standingOf(personId, found)
  if (standing === null || !canSeePerson(actor, standing)) throw new OporaError('not_found', 'person.unknown')
  return standing
}

/** Whoever is given a duty is there, is seen, and has not been erased. */
export function requireAppointable(actor: Actor, personId: string, found: StandingJson): void {
  if (visibleStanding(actor, personId, found).isErased) throw new OporaError('invalid_state', 'person.erased')
}

export async function requireVisiblePerson(db: Kysely<Tables>, actor: Actor, personId: string, on: CivilDate): Promise<KnownStanding> {
  const { rows } = await sql<{ standing: StandingJson }>`select ${standingJson(personId, on)} as standing`.execute(db)
  return visibleStanding(actor, personId, rows[0]?.standing ?? null)
}

function standingOf(personId: string, { isErased, appointments, schools }: NonNullable<StandingJson>): KnownStanding {
  const counting = appointments.filter(({ counts }) => counts)
  return {
    personId, isErased, isAppointed: counting.length > 0, attachedSchools: schools,
    appointments: (counting.length > 0 ? counting : appointments).map(({ role, path, regionId, organisationId }) => ({ role, place: { path, regionId, organisationId, role } })),
  }
}
