import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

type NewSession = {
  tokenHash: string
  personId: string
  appointmentId: string | null
  browser: string | null
  means: 'password' | 'passkey' | 'outside' | 'invitation'
  now: Date
  expiresAt: Date
}

/** Sessions of the same person that are long over go at the same time. */
export async function insertSession(tx: Kysely<Tables>, session: NewSession): Promise<void> {
  await tx.deleteFrom('session').where('person_id', '=', session.personId).where('expires_at', '<', session.now).execute()
  await tx.insertInto('session').values({
    token_hash: session.tokenHash, person_id: session.personId, appointment_id: session.appointmentId, created_at: session.now, seen_at: session.now,
    expires_at: session.expiresAt, agent: session.browser, means: session.means,
  }).execute()
}

/** The browser gets a new token at each login, so that a planted one is worth nothing; whom it knew, it goes on to know. */
export async function rememberBrowser(tx: Kysely<Tables>, { old, fresh, personId, now }: { old: string | null; fresh: string; personId: string; now: Date }): Promise<void> {
  if (old !== null) await tx.updateTable('known_browser').set({ token_hash: fresh }).where('token_hash', '=', old).execute()
  await sql`
    insert into known_browser (token_hash, person_id, seen_at) values (${fresh}, ${personId}, ${now})
    on conflict (token_hash, person_id) do update set seen_at = excluded.seen_at
  `.execute(tx)
}

export async function forgetBrowsers(tx: Kysely<Tables>, personId: string): Promise<void> {
  await tx.deleteFrom('known_browser').where('person_id', '=', personId).execute()
}

export async function deleteSessionByToken(tx: Kysely<Tables>, tokenHash: string): Promise<boolean> {
  return (await tx.deleteFrom('session').where('token_hash', '=', tokenHash).executeTakeFirst()).numDeletedRows > 0n
}

export async function deleteSession(tx: Kysely<Tables>, { id, personId }: { id: string; personId: string }): Promise<boolean> {
  return (await tx.deleteFrom('session').where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()).numDeletedRows > 0n
}

/** All sessions of a person but the one of that token. */
export async function deleteOtherSessions(tx: Kysely<Tables>, personId: string, keptTokenHash: string | null): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('session').where('person_id', '=', personId)
    .$if(keptTokenHash !== null, (query) => query.where('token_hash', '!=', keptTokenHash ?? '')).executeTakeFirst()
  return Number(numDeletedRows)
}
