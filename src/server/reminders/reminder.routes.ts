import * as contract from '../../contract/reminders.ts'
import { writeCalendar } from '../../documents/calendar/write-calendar.ts'
import { ownCalendar } from '../../domain/reminders/own-calendar.ts'
import { mountCommand, mountDownload, mountQuery, type Platform } from '../kernel/mount.ts'
import { tokenHash } from '../session/sessions.ts'
import { countUnseen, listNotices, readPreference } from './notice.read.ts'
import { listOwnCalendars, readHeld, readVisitsBefore, subscriberOf } from './own-calendar.read.ts'
import { createOwnCalendar, revokeOwnCalendar, seeNotices, setPreference } from './reminder.commands.ts'

/** All of it is the person's own: whoever has logged in reads and sets the own, and nobody else's. */
export function reminderRoutes(platform: Platform, { isMailSent, publicUrl }: { isMailSent: boolean; publicUrl: string | null }): void {
  mountQuery(platform, contract.listNotices, async ({ actor, db, programmeDate }) => ({ items: await listNotices(db, actor.personId, programmeDate) }))
  mountQuery(platform, contract.countNotices, async ({ actor, db, programmeDate }) => ({ unseen: await countUnseen(db, actor.personId, programmeDate) }))
  mountCommand(platform, contract.seeNotices, (context, { body }) => seeNotices(context, body.until))
  mountQuery(platform, contract.readReminderPreference, ({ actor, db }) => readPreference(db, actor.personId, isMailSent))
  mountCommand(platform, contract.setReminderPreference, (context, { body }) => setPreference(context, body))
  mountQuery(platform, contract.listOwnCalendars, async ({ actor, db }) => ({ items: await listOwnCalendars(db, actor.personId) }))
  mountCommand(platform, contract.createOwnCalendar, (context, { body }) => createOwnCalendar(context, body))
  mountCommand(platform, contract.revokeOwnCalendar, (context, { params }) => revokeOwnCalendar(context, params.id))
  // A calendar program has no login: the token is the right to read.
  mountDownload(platform, contract.subscribeOwnCalendar, async ({ db, now, programmeDate }, { params }) => {
    const person = await subscriberOf(db, tokenHash(params.token.replace(/\.ics$/, '')))
    const [held, visits] = [await readHeld(db, person, programmeDate), await readVisitsBefore(db, person, programmeDate)]
    const site = publicUrl?.replace(/\/+$/, '') ?? null
    const pageOf = (room: string) => (regionId: number, id: string): string | null => (site === null ? null : `${site}/${room}/${regionId}/${id}`)
    const calendar = ownCalendar(held, visits, { assignment: pageOf('assignments'), visit: pageOf('visits') })
    return { bytes: writeCalendar(calendar, now), mediaType: 'text/calendar; charset=utf-8', fileName: 'opora.ics', inline: true }
  })
}
