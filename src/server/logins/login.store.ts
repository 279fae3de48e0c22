import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** False where a code of this step, or of a later one, has been taken before. */
export async function saveOneTimeStep(tx: Kysely<Tables>, personId: string, step: number): Promise<boolean> {
  const { rows } = await sql`
    update login set totp_step = ${step} where person_id = ${personId} and (totp_step is null or totp_step < ${step}) returning person_id
  `.execute(tx)
  return rows.length === 1
}

export async function spendRecoveryCode(tx: Kysely<Tables>, personId: string, codeHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('recovery_code').set({ used_at: now })
    .where('person_id', '=', personId).where('code_hash', '=', codeHash).where('used_at', 'is', null).executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function replaceRecoveryCodes(tx: Kysely<Tables>, personId: string, codeHashes: readonly string[]): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  if (codeHashes.length > 0) await tx.insertInto('recovery_code').values(codeHashes.map((hash) => ({ person_id: personId, code_hash: hash, used_at: null }))).execute()
}

export async function saveOneTimeSecret(tx: Kysely<Tables>, personId: string, secret: string | null, step: number | null): Promise<void> {
  await tx.updateTable('login').set({ totp_secret: secret, totp_step: step }).where('person_id', '=', personId).execute()
}

/** A first login, or another password for the one there is: the name stays. */
export async function saveLogin(tx: Kysely<Tables>, { personId, name, passwordHash, now }: { personId: string; name: string; passwordHash: string; now: Date }): Promise<void> {
  await sql`
    insert into login (person_id, name, password_hash, password_changed_at, created_at) values (${personId}, ${name}, ${passwordHash}, ${now}, ${now})
    on conflict (person_id) do update set password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at
  `.execute(tx)
}

export async function savePassword(tx: Kysely<Tables>, personId: string, passwordHash: string, now: Date): Promise<void> {
  await tx.updateTable('login').set({ password_hash: passwordHash, password_changed_at: now }).where('person_id', '=', personId).execute()
}

export async function isLoginTaken(tx: Kysely<Tables>, name: string, byAnotherThan: string): Promise<boolean> {
  const found = await tx.selectFrom('login').select('person_id').where('name', '=', name).where('person_id', '!=', byAnotherThan).executeTakeFirst()
  return found !== undefined
}

export async function insertPasskey(
  tx: Kysely<Tables>, key: { id: string; personId: string; publicKey: Uint8Array; counter: number; transports: string[]; label: string; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.insertInto('passkey').values({
    id: key.id, person_id: key.personId, public_key: Buffer.from(key.publicKey), counter: key.counter, transports: key.transports, label: key.label, created_at: key.now, used_at: null,
  }).onConflict((conflict) => conflict.column('id').doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function savePasskeyUse(tx: Kysely<Tables>, id: string, counter: number, now: Date): Promise<void> {
  await tx.updateTable('passkey').set({ counter, used_at: now }).where('id', '=', id).execute()
}

export async function deletePasskey(tx: Kysely<Tables>, personId: string, id: string): Promise<boolean> {
  return (await tx.deleteFrom('passkey').where('person_id', '=', personId).where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n
}

export async function deletePasskeys(tx: Kysely<Tables>, personId: string): Promise<void> {
  await tx.deleteFrom('passkey').where('person_id', '=', personId).execute()
}
