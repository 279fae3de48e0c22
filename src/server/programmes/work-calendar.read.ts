import type { Kysely } from 'kysely'
import { shippedCalendar } from '../../domain/calendar/shipped-calendars.ts'
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts'
import type { Tables } from '../db/tables.ts'

export type KeptCalendar = { calendar: WorkCalendar; source: 'entered' | 'shipped' | 'law'; version: number }

/** What rules a year: as entered here, else as shipped, else as the law alone has it. */
export async function readWorkCalendar(db: Kysely<Tables>, year: number): Promise<KeptCalendar> {
  const found = await db.selectFrom('work_calendar').selectAll().where('year', '=', year).executeTakeFirst()
  // What is stored was checked when it went in.
  if (found) return { calendar: { year, moved: found.moved as [string, string][], freed: found.freed as string[] }, source: 'entered', version: found.version }
  const calendar = shippedCalendar(year)
  return { calendar, source: calendar.moved.length > 0 ? 'shipped' : 'law', version: 0 }
}
