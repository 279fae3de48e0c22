import { randomBytes, randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { reachOf, type Role } from '../../src/domain/access/role.ts'
import type { Tables } from '../../src/server/db/tables.ts'
import { sessionCookie, tokenHash } from '../../src/server/session/sessions.ts'

export type SignedIn = { personId: string; appointmentId: string; /** The session's token, for the cookie. */ token: string; cookie: string }

/**
 * A person with one appointment and a live session, put straight into the database: for tests of other things than the login.
 * The territory is the country where none is given, or that of the organisation.
 */
export async function signIn(
  db: Kysely<Tables>, role: Role, { territoryId, organisationId, name = 'Проверочный Человек', startsOn = '2020-01-01', programmeId }:
  { territoryId?: number; organisationId?: string; name?: string; startsOn?: string; programmeId?: string } = {},
): Promise<SignedIn> {
  if (reachOf[role] === 'organisation' && organisationId === undefined) throw new Error(`${role} is of an organisation`)
  const [personId, appointmentId, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')]
  await db.insertInto('person').values({ id: personId, name, email: null, phone: null, erased_at: null }).execute()
  await sql`
    insert into appointment (id, person_id, role, territory_id, region_id, organisation_id, starts_on, programme_id)
    select ${appointmentId}, ${personId}, ${role}, t.id, coalesce(t.region_id, 0), ${organisationId ?? null}, ${startsOn}, ${programmeId ?? null}
    from territory as t where t.id = coalesce(${territoryId ?? null}, (select territory_id from organisation where id = ${organisationId ?? null}), (select id from territory where parent_id is null))
  `.execute(db)
  await db.insertInto('session').values({
    token_hash: tokenHash(token), person_id: personId, appointment_id: appointmentId, created_at: new Date(), seen_at: new Date(),
    expires_at: new Date(Date.now() + 86_400_000), agent: null,
  }).execute()
  return { personId, appointmentId, token, cookie: `${sessionCookie}=${token}` }
}
