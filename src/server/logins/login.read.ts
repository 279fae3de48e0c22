import { sql, type Kysely } from 'kysely'
import type { Role } from '../../domain/access/role.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'

export type KnownLogin = {
  personId: string
  name: string
  passwordHash: string
  totpSecret: string | null
  totpStep: number | null
}

export async function loginByName(db: Kysely<Tables>, name: string): Promise<KnownLogin | null> {
  return loginWhere(db, sql`l.name = ${name}`)
}

export async function loginOfPerson(db: Kysely<Tables>, personId: string): Promise<KnownLogin | null> {
  return loginWhere(db, sql`l.person_id = ${personId}`)
}

/** A person whose values have been erased does not come in any more. */
async function loginWhere(db: Kysely<Tables>, condition: ReturnType<typeof sql>): Promise<KnownLogin | null> {
  const { rows } = await sql<KnownLogin>`
    select l.person_id as "personId", l.name, l.password_hash as "passwordHash", l.totp_secret as "totpSecret", l.totp_step::float8 as "totpStep"
    from login as l join person as p on p.id = l.person_id and p.erased_at is null
    where ${condition}
  `.execute(db)
  return rows[0] ?? null
}

/** Whether this browser is known of this person. */
export async function isKnownBrowser(db: Kysely<Tables>, tokenHash: string, personId: string): Promise<boolean> {
  const found = await db.selectFrom('known_browser').select('person_id').where('token_hash', '=', tokenHash).where('person_id', '=', personId).executeTakeFirst()
  return found !== undefined
}

export type OpenedUnder = { appointmentId: string | null; regionId: number | null; isAdministrator: boolean }

/** Under which appointment a new session begins: that of the person's latest session where it is still in force, else the newest. */
export async function firstAppointment(db: Kysely<Tables>, personId: string, on: CivilDate): Promise<OpenedUnder> {
  const { rows } = await sql<{ id: string; regionId: number; role: Role }>`
    select a.id, a.region_id as "regionId", a.role
    from appointment as a
      left join lateral (select max(s.seen_at) as at from session as s where s.person_id = a.person_id and s.appointment_id = a.id) as used on true
    where a.person_id = ${personId} and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on})
    order by used.at desc nulls last, a.starts_on desc, a.id
  `.execute(db)
  const first = rows[0]
  return {
    appointmentId: first?.id ?? null, regionId: first === undefined || first.regionId === 0 ? null : first.regionId,
    isAdministrator: rows.some(({ role }) => role === 'administrator'),
  }
}

export async function passkeyWithOwner(db: Kysely<Tables>, id: string) {
  return db.selectFrom('passkey as k').innerJoin('person as p', 'p.id', 'k.person_id')
    .select(['k.id', 'k.person_id', 'k.public_key', 'k.counter', 'k.transports']).where('k.id', '=', id).where('p.erased_at', 'is', null).executeTakeFirst()
}
