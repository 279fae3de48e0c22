import { createHash } from 'node:crypto'
import type { CommandContext } from '../kernel/context.ts'
import { insertCalendar, saveRevoked } from './calendar.store.ts'
import { roadmapOfCalendar } from './calendar.read.ts'
import { requireRoadmap } from './roadmap.read.ts'

/** Neither the database nor the journal nor the stored reply holds the token, only its hash. */
export async function createCalendar(
  context: CommandContext, roadmapId: string, { calendarId, label, token }: { calendarId: string; label: string; token: string },
): Promise<{ id: string }> {
  await requireRoadmap(context.tx, context.actor, 'calendar.manage', roadmapId)
  await insertCalendar(context.tx, { id: calendarId, roadmapId, tokenHash: hashOf(token), label, now: context.now })
  context.record({ regionId: null, action: 'calendar.create', subject: { kind: 'roadmap', id: roadmapId }, after: { calendar: calendarId, label } })
  return { id: calendarId }
}

export async function revokeCalendar(context: CommandContext, id: string): Promise<{ id: string }> {
  await requireRoadmap(context.tx, context.actor, 'calendar.manage', await roadmapOfCalendar(context.tx, id))
  const { roadmapId } = await saveRevoked(context.tx, id, context.now)
  context.record({ regionId: null, action: 'calendar.revoke', subject: { kind: 'roadmap', id: roadmapId }, before: { calendar: id } })
  return { id }
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
