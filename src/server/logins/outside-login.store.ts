import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

export async function personOfOutsideLogin(db: Kysely<Tables>, issuer: string, subject: string): Promise<string | null> {
  const found = await db.selectFrom('outside_login as o').innerJoin('person as p', 'p.id', 'o.person_id').select('o.person_id')
    .where('o.issuer', '=', issuer).where('o.subject', '=', subject).where('p.erased_at', 'is', null).executeTakeFirst()
  return found?.person_id ?? null
}

/** Who has that address and no way in yet: whoever may edit a person's address must not get at an account that is in use. */
export async function newcomerByEmail(db: Kysely<Tables>, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person as p
    where lower(p.email) = ${email} and p.erased_at is null
      and not exists (select from login as l where l.person_id = p.id) and not exists (select from outside_login as o where o.person_id = p.id)
  `.execute(db)
  return rows[0]?.id ?? null
}

/** False where that identity is another person's. */
export async function linkOutsideLogin(tx: Kysely<Tables>, { issuer, subject, personId, now }: { issuer: string; subject: string; personId: string; now: Date }): Promise<boolean> {
  await tx.insertInto('outside_login').values({ issuer, subject, person_id: personId, created_at: now }).onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing()).execute()
  return await personOfOutsideLogin(tx, issuer, subject) === personId
}
