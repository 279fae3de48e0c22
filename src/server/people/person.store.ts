import { sql, type Kysely } from 'kysely'
import type { Appointment } from '../../domain/appointments/appointment.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { PersonContact } from '../../domain/people/person-contact.ts'
import type { Tables } from '../db/tables.ts'
import { standingJson, type StandingJson } from './standing.read.ts'

/** A person with the first appointment, in one statement. Refused where somebody has this address already. Whoever has a phone has consented to its being kept. */
export async function insertPerson(tx: Kysely<Tables>, { id, name, email, phone }: PersonContact & { id: string }, appointment: Omit<Appointment, 'version'>, now: Date): Promise<void> {
  const { role, territoryId, regionId, organisationId, programmeId, startsOn, endsOn, document } = appointment
  const { rows } = await sql<{ made: number }>`
    with made as (
      insert into person (id, name, email, phone) values (${id}, ${name}, ${email}, ${phone}) on conflict (lower(email)) where email is not null do nothing returning id
    ), consented as (
      insert into consent (id, person_id, purpose, given_at) select gen_random_uuid(), id, 'phone', ${now} from made where ${phone}::text is not null
    ), appointed as (
      insert into appointment (id, person_id, role, territory_id, region_id, organisation_id, programme_id, starts_on, ends_on, document_number, document_date)
      select ${appointment.id}, id, ${role}, ${territoryId}, ${regionId}, ${organisationId}::uuid, ${programmeId}::uuid, ${startsOn}::date, ${endsOn}::date, ${document.number}, ${document.date}::date from made
    )
    select count(*)::int as made from made
  `.execute(tx)
  if (rows[0]?.made !== 1) throw new OporaError('conflict', 'person.address-taken')
}

export type StoredPerson = PersonContact & { id: string; version: number; hasPhoneConsent: boolean; standing: StandingJson; isAddressTaken: boolean }

/** A person, where the person stands, and whether somebody else has the address that is wanted. */
export async function loadPerson(tx: Kysely<Tables>, id: string, on: CivilDate, wantedAddress: string | null = null): Promise<StoredPerson> {
  const { rows } = await sql<StoredPerson>`
    select p.id, p.name, p.email, p.phone, p.version, ${standingJson(id, on)} as standing,
      exists (select from consent as c where c.person_id = p.id and c.purpose = 'phone' and c.withdrawn_at is null) as "hasPhoneConsent",
      exists (select from person as q where lower(q.email) = ${wantedAddress?.toLowerCase() ?? null} and q.id <> p.id) as "isAddressTaken"
    from person as p where p.id = ${id}
  `.execute(tx)
  const found = rows[0]
  if (!found) throw new OporaError('not_found', 'person.unknown')
  return found
}

/** Name and contacts, with the consent that a phone needs; refused where somebody else changed them meanwhile. */
export async function savePerson(tx: Kysely<Tables>, { id, name, email, phone, version, now }: PersonContact & { id: string; version: number; now: Date }): Promise<void> {
  const { rows } = await sql<{ saved: number }>`
    with saved as (
      update person set name = ${name}, email = ${email}, phone = ${phone}, version = version + 1 where id = ${id} and version = ${version} and erased_at is null returning id
    ), consented as (
      insert into consent (id, person_id, purpose, given_at) select gen_random_uuid(), id, 'phone', ${now} from saved where ${phone}::text is not null
      on conflict (person_id, purpose) where withdrawn_at is null do nothing
    )
    select count(*)::int as saved from saved
  `.execute(tx)
  if (rows[0]?.saved !== 1) throw new OporaError('conflict', 'person.changed-meanwhile')
}
