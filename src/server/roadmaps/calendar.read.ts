import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { calendarReply } from '../../contract/calendars.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

export async function listCalendars(db: Kysely<Tables>, roadmapId: string): Promise<z.infer<typeof calendarReply>[]> {
  const rows = await db.selectFrom('calendar_subscription').select(['id', 'label', 'created_at', 'revoked_at'])
    .where('roadmap_id', '=', roadmapId).orderBy('created_at', 'desc').execute()
  return rows.map((row) => ({ id: row.id, label: row.label, createdAt: row.created_at.toISOString(), revokedAt: row.revoked_at?.toISOString() ?? null }))
}

/** The road map of a subscription, revoked or not. */
export async function roadmapOfCalendar(db: Kysely<Tables>, id: string): Promise<string> {
  const row = await db.selectFrom('calendar_subscription').select('roadmap_id').where('id', '=', id).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'calendar.unknown')
  return row.roadmap_id
}

/** The road map of a live subscription; a revoked one is as unknown as one that never was. */
export async function subscribedRoadmap(db: Kysely<Tables>, tokenHash: string): Promise<string> {
  const row = await db.selectFrom('calendar_subscription').select('roadmap_id').where('token_hash', '=', tokenHash).where('revoked_at', 'is', null).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'calendar.unknown')
  return row.roadmap_id
}
