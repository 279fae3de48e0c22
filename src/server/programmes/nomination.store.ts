import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { FactDocument } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { PersonContact } from '../../domain/people/person-contact.ts'
import type { NominatedRole, NominationState } from '../../domain/programmes/nominations/nomination.ts'
import type { ProgrammeState } from '../../domain/programmes/programme.ts'
import type { Tables } from '../db/tables.ts'
import { standingJson, type StandingJson } from '../people/standing.read.ts'

/** What a new nomination has to know: the year, the territory, and whether person and workplace are of that region. */
export type NominationGround = {
  state: ProgrammeState
  level: 'federal' | 'region' | 'municipality' | 'school'
  place: Place
  /** Null where nobody known was named, or nobody is of that id. */
  person: StandingJson
  /** Where the person has been put forward before: whoever puts forward there knows of the person. */
  nominatedAt: Place[]
  isWorkplaceKnown: boolean
}

type Asked = { programmeId: string; territoryId: number; personId: string | null; organisationId: string | null; on: CivilDate }

export async function loadGround(tx: Kysely<Tables>, { programmeId, territoryId, personId, organisationId, on }: Asked): Promise<NominationGround> {
  const { rows } = await sql<Omit<NominationGround, 'place'> & { path: number[]; regionId: number | null }>`
    select p.state, t.level, t.path, t.region_id as "regionId",
      ${personId === null ? sql`null::jsonb` : standingJson(personId, on)} as person,
      (select coalesce(jsonb_agg(jsonb_build_object('path', u.path, 'regionId', u.region_id, 'organisationId', null)), '[]')
        from nomination as n join territory as u on u.id = n.territory_id where n.person_id = ${personId}::uuid) as "nominatedAt",
      exists(select from organisation as o where o.id = ${organisationId}::uuid and o.region_id in (t.region_id, 0)) as "isWorkplaceKnown"
    from programme as p join territory as t on t.id = ${territoryId} where p.id = ${programmeId} for share of p
  `.execute(tx)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'programme.unknown')
  const { path, regionId, ...ground } = row
  return { ...ground, place: { path, regionId, organisationId: null } }
}

export type NewNomination = {
  id: string
  programmeId: string
  regionId: number
  territoryId: number
  role: NominatedRole
  personId: string
  organisationId: string | null
  on: CivilDate
  by: string
}

/** The nomination, and the person where nobody has entered that one before: one statement. Whoever has a phone has consented to its being kept. */
export async function insertNomination(tx: Kysely<Tables>, made: NewNomination, person: PersonContact | null, now: Date): Promise<void> {
  const { rows } = await sql`
    with entered as (
      insert into person (id, name, email, phone) select ${made.personId}::uuid, ${person?.name ?? null}, ${person?.email ?? null}, ${person?.phone ?? null} where ${person !== null}
      on conflict (lower(email)) where email is not null do nothing returning id
    ), consented as (
      insert into consent (id, person_id, purpose, given_at) select gen_random_uuid(), id, 'phone', ${now} from entered where ${person?.phone ?? null}::text is not null
    )
    insert into nomination (id, programme_id, region_id, territory_id, role, person_id, organisation_id, state, nominated_on, nominated_by)
    select ${made.id}::uuid, ${made.programmeId}::uuid, ${made.regionId}::int, ${made.territoryId}::int, ${made.role}, ${made.personId}::uuid, ${made.organisationId}::uuid, 'nominated', ${made.on}::date, ${made.by}::uuid
    where ${person === null} or exists(select from entered) returning id
  `.execute(tx)
  if (rows.length === 0) throw new OporaError('conflict', 'person.address-taken')
}

export type Chosen = { id: string; version: number }
type Decision = { state: Exclude<NominationState, 'nominated' | 'appointed'>; reason: string | null; on: CivilDate; by: string }

/** Refused where one of them has been changed since it was read. */
export async function saveDecided(tx: Kysely<Tables>, chosen: readonly Chosen[], { state, reason, on, by }: Decision): Promise<void> {
  const { rows } = await sql`
    update nomination as n set state = ${state}, reason = ${reason}, decided_on = ${on}, decided_by = ${by}, version = n.version + 1
    from jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as c (id uuid, version int) where n.id = c.id and n.version = c.version returning n.id
  `.execute(tx)
  if (rows.length !== chosen.length) throw new OporaError('conflict', 'programme.changed-meanwhile')
}

export type NewAppointment = {
  id: string
  nominationId: string
  nominationVersion: number
  personId: string
  role: NominatedRole
  territoryId: number
  regionId: number
}

/** Appointments by one order, and their nominations carried out: one statement. */
export async function saveAppointed(tx: Kysely<Tables>, programmeId: string, made: readonly NewAppointment[], startsOn: CivilDate, document: FactDocument): Promise<void> {
  const { rows } = await sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as x (id uuid, "nominationId" uuid, "nominationVersion" int, "personId" uuid, role text, "territoryId" int, "regionId" int)
    ), appointed as (
      insert into appointment (id, person_id, role, territory_id, region_id, programme_id, starts_on, document_number, document_date)
      select id, "personId", role, "territoryId", "regionId", ${programmeId}, ${startsOn}, ${document.number}, ${document.date} from wanted returning id
    )
    update nomination as n set state = 'appointed', appointment_id = w.id, version = n.version + 1
    from wanted as w join appointed on appointed.id = w.id where n.id = w."nominationId" and n.version = w."nominationVersion" returning n.id
  `.execute(tx)
  if (rows.length !== made.length) throw new OporaError('conflict', 'programme.changed-meanwhile')
}
