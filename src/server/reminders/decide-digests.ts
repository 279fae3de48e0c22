import { isReal } from '../../domain/kernel/day-in-zone.ts'
import { letterTime } from '../../domain/reminders/letter-time.ts'
import { usualHour } from '../../domain/reminders/quiet-hours.ts'
import type { CommandContext } from '../kernel/context.ts'
import { awaitedClocks, deleteOldDigests, insertDigests, insertMails, takeRun, type RegionDay } from './digest.store.ts'

/** How reminders are set up here: no host where no mail is sent. */
export type ReminderSite = { mailHost: string | null; escalatesAfter: number }

/**
 * Decides a region's digests of the programme date, once: who is told of what, and which letters leave when. All of it is one transaction, so a
 * kill leaves either nothing, and the next run decides, or every letter, and the sender finds it. A day on which nobody is told anything is asked
 * for again: people and plans may come in the afternoon.
 */
export async function decideDigests(context: CommandContext, regionId: number, { mailHost, escalatesAfter }: ReminderSite): Promise<{ digests: number; letters: number } | null> {
  const { tx, now, programmeDate: day } = context
  if (!(await takeRun(tx, regionId, day))) return null
  const digests = await insertDigests(tx, { regionId, day, now: isReal({ programmeDate: day, epochMilliseconds: now.getTime() }) ? now : null, escalatesAfter })
  if (digests === 0) return null
  const letters = mailHost === null ? 0 : await writeLetters(context, { regionId, day }, mailHost)
  await deleteOldDigests(tx, { regionId, day })
  context.record({ regionId: regionId === 0 ? null : regionId, action: 'reminders.decide', subject: { kind: 'territory', id: String(regionId) }, after: { day, digests, letters } })
  return { digests, letters }
}

async function writeLetters({ tx, now }: CommandContext, of: RegionDay, host: string): Promise<number> {
  const clocks = await awaitedClocks(tx, of, usualHour)
  if (clocks.length === 0) return 0
  const times = clocks.map(({ zone, hour }) => ({ zone, hour, at: new Date(letterTime({ now: now.getTime(), zone, hour })) }))
  return insertMails(tx, { of, usual: usualHour, host, times })
}
