import type { Kysely } from 'kysely'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

export async function insertOwnCalendar(tx: Kysely<Tables>, { id, personId, tokenHash, label, now }: { id: string; personId: string; tokenHash: string; label: string; now: Date }): Promise<void> {
  await tx.insertInto('own_calendar').values({ id, person_id: personId, token_hash: tokenHash, label, created_at: now, revoked_at: null }).execute()
}

/** Another person's is as unknown as one that never was, or is revoked already. */
export async function saveOwnRevoked(tx: Kysely<Tables>, { id, personId, now }: { id: string; personId: string; now: Date }): Promise<void> {
  const row = await tx.updateTable('own_calendar').set({ revoked_at: now }).where('id', '=', id).where('person_id', '=', personId).where('revoked_at', 'is', null).returning('id').executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'own-calendar.unknown')
}
