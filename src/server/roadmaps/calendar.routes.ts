import * as contract from '../../contract/calendars.ts'
import { writeCalendar } from '../../documents/calendar/write-calendar.ts'
import { planCalendar } from '../../domain/roadmaps/printing/plan-calendar.ts'
import { mountCommand, mountDownload, mountQuery, type Platform } from '../kernel/mount.ts'
import { createCalendar, hashOf, revokeCalendar } from './calendar.commands.ts'
import { listCalendars, subscribedRoadmap } from './calendar.read.ts'
import { readCurrentPlan, requireRoadmap } from './roadmap.read.ts'

export function calendarRoutes(platform: Platform): void {
  mountQuery(platform, contract.listCalendars, async ({ actor, db }, { params }) => {
    await requireRoadmap(db, actor, 'calendar.manage', params.id)
    return { items: await listCalendars(db, params.id) }
  })
  mountCommand(platform, contract.createCalendar, (context, { params, body }) => createCalendar(context, params.id, body))
  mountCommand(platform, contract.revokeCalendar, (context, { params }) => revokeCalendar(context, params.id))
  // A calendar program has no login: the token is the right to read.
  mountDownload(platform, contract.subscribeCalendar, async ({ db, now }, { params }) => {
    const plan = await readCurrentPlan(db, await subscribedRoadmap(db, hashOf(params.token.replace(/\.ics$/, ''))))
    return { bytes: writeCalendar(planCalendar(plan, ({ id }) => id), now), mediaType: 'text/calendar; charset=utf-8', fileName: 'opora.ics', inline: true }
  })
}
