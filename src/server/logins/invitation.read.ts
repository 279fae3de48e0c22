import { sql, type Kysely } from 'kysely'
import type { InvitedAppointment } from '../../domain/logins/may-invite.ts'
import type { Role } from '../../domain/access/role.ts'
import type { Place } from '../../domain/access/place.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'

/** Where a person works, or will: all that an invitation would give access to. */
export async function appointmentPlaces(db: Kysely<Tables>, personId: string, on: CivilDate): Promise<InvitedAppointment[]> {
  const { rows } = await sql<{ role: Role; path: number[]; regionId: number; organisationId: string | null }>`
    select a.role, t.path, a.region_id as "regionId", a.organisation_id as "organisationId"
    from appointment as a join territory as t on t.id = a.territory_id
    where a.person_id = ${personId} and (a.ends_on is null or a.ends_on >= ${on})
  `.execute(db)
  return rows.map(({ role, path, regionId, organisationId }) => ({ role, place: { path, regionId: regionId === 0 ? null : regionId, organisationId, role } }))
}

export async function wholeCountry(db: Kysely<Tables>): Promise<Place> {
  const { path } = await db.selectFrom('territory').select('path').where('parent_id', 'is', null).executeTakeFirstOrThrow()
  return { path, regionId: null, organisationId: null }
}

export type InvitedPerson = { name: string; email: string | null; isErased: boolean; login: string | null; hasSecondStep: boolean }

export async function invitedPerson(db: Kysely<Tables>, personId: string): Promise<InvitedPerson | null> {
  const { rows } = await sql<InvitedPerson>`
    select p.name, p.email, p.erased_at is not null as "isErased", l.name as login, l.totp_secret is not null as "hasSecondStep"
    from person as p left join login as l on l.person_id = p.id where p.id = ${personId}
  `.execute(db)
  return rows[0] ?? null
}

export type OpenInvitation = { id: string; personId: string; createdAt: Date; expiresAt: Date; resetsSecondStep: boolean }

const openColumns = sql`id, person_id as "personId", created_at as "createdAt", expires_at as "expiresAt", resets_second_step as "resetsSecondStep"`

export async function invitationByCode(db: Kysely<Tables>, codeHash: string, now: Date): Promise<OpenInvitation | null> {
  const { rows } = await sql<OpenInvitation>`
    select ${openColumns} from invitation where code_hash = ${codeHash} and accepted_at is null and revoked_at is null and expires_at > ${now}
  `.execute(db)
  return rows[0] ?? null
}

export async function openInvitation(db: Kysely<Tables>, personId: string, now: Date): Promise<OpenInvitation | null> {
  const { rows } = await sql<OpenInvitation>`
    select ${openColumns} from invitation
    where person_id = ${personId} and accepted_at is null and revoked_at is null and expires_at > ${now} order by created_at desc limit 1
  `.execute(db)
  return rows[0] ?? null
}

export async function personOfInvitation(db: Kysely<Tables>, id: string): Promise<string | null> {
  return (await db.selectFrom('invitation').select('person_id').where('id', '=', id).executeTakeFirst())?.person_id ?? null
}

/** Logins that begin like this one: to propose the next that is free. */
export async function loginsLike(db: Kysely<Tables>, beginning: string): Promise<string[]> {
  const rows = await db.selectFrom('login').select('name').where(sql<boolean>`starts_with(name, ${beginning})`).execute()
  return rows.map(({ name }) => name)
}

/** Whether anybody can log in at all. */
export async function hasLogins(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (select from login) or exists (select from outside_login) as has`.execute(db)
  return rows[0]?.has === true
}
