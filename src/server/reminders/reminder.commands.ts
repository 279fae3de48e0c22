import { tokenHash } from '../session/sessions.ts'
import type { CommandContext } from '../kernel/context.ts'
import { insertOwnCalendar, saveOwnRevoked } from './own-calendar.store.ts'
import { dropWaitingLetters, savePreference, saveSeen, type Preference } from './preference.store.ts'

export async function setPreference(context: CommandContext, preference: Preference): Promise<{ version: number }> {
  const { tx, actor } = context
  const version = await savePreference(tx, actor.personId, preference)
  if (!preference.byMail) await dropWaitingLetters(tx, actor.personId)
  context.record({ regionId: actor.regionId, action: 'reminders.prefer', subject: { kind: 'person', id: actor.personId }, after: { byMail: preference.byMail, hour: preference.hour } })
  return { version }
}

/** That somebody has looked is no deed worth an entry. */
export async function seeNotices({ tx, actor, now, leaveUnrecorded }: CommandContext, until: string): Promise<{ seen: number }> {
  leaveUnrecorded()
  return { seen: await saveSeen(tx, actor.personId, until, now) }
}

/** Neither the database nor the journal nor the stored reply holds the token, only its hash. */
export async function createOwnCalendar(context: CommandContext, { calendarId, label, token }: { calendarId: string; label: string; token: string }): Promise<{ id: string }> {
  const { tx, actor, now } = context
  await insertOwnCalendar(tx, { id: calendarId, personId: actor.personId, tokenHash: tokenHash(token), label, now })
  context.record({ regionId: actor.regionId, action: 'own-calendar.create', subject: { kind: 'person', id: actor.personId }, after: { calendar: calendarId } })
  return { id: calendarId }
}

export async function revokeOwnCalendar(context: CommandContext, id: string): Promise<{ id: string }> {
  await saveOwnRevoked(context.tx, { id, personId: context.actor.personId, now: context.now })
  context.record({ regionId: context.actor.regionId, action: 'own-calendar.revoke', subject: { kind: 'person', id: context.actor.personId }, before: { calendar: id } })
  return { id }
}
