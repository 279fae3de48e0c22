import type { Kysely } from 'kysely'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

export async function insertCalendar(tx: Kysely<Tables>, calendar: { id: string; roadmapId: string; tokenHash: string; label: string; now: Date }): Promise<void> {
  await tx.insertInto('calendar_subscription')
    .values({ id: calendar.id, roadmap_id: calendar.roadmapId, token_hash: calendar.tokenHash, label: calendar.label, created_at: calendar.now, revoked_at: null }).execute()
}

/** Refused where there is no such subscription, or it is revoked already. */
export async function saveRevoked(tx: Kysely<Tables>, id: string, now: Date): Promise<{ roadmapId: string }> {
  const row = await tx.updateTable('calendar_subscription').set({ revoked_at: now }).where('id', '=', id).where('revoked_at', 'is', null)
    .returning('roadmap_id').executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'calendar.unknown')
  return { roadmapId: row.roadmap_id }
}
