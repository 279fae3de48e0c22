import { randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** What this installation signs its tickets with; made by whoever asks first. */
export async function installationSecret(db: Kysely<Tables>): Promise<Buffer> {
  await db.insertInto('installation_secret').values({ id: 1, secret: randomBytes(32) }).onConflict((conflict) => conflict.column('id').doNothing()).execute()
  return (await db.selectFrom('installation_secret').select('secret').executeTakeFirstOrThrow()).secret
}

/** False where it has been spent before. Those that have run out are forgotten on the way. */
export async function spendTicket(tx: Kysely<Tables>, hash: string, expiresAt: Date, now: Date): Promise<boolean> {
  const { rows } = await sql<{ hash: string }>`
    with over as (delete from spent_ticket where expires_at < ${now})
    insert into spent_ticket (hash, expires_at) values (${hash}, ${expiresAt}) on conflict do nothing returning hash
  `.execute(tx)
  return rows.length === 1
}
