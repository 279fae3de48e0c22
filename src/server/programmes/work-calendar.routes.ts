import * as contract from '../../contract/work-calendars.ts'
import { calendarFaults, daysOffOf, daysOfYear, isWorkingDay, type WorkCalendar } from '../../domain/calendar/work-calendar.ts'
import { canSomewhere, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { CommandContext } from '../kernel/context.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { readWorkCalendar } from './work-calendar.read.ts'
import { saveCalendar } from './work-calendar.store.ts'

export function workCalendarRoutes(platform: Platform): void {
  mountQuery(platform, contract.readWorkCalendar, async ({ actor, db }, { params }) => {
    requireAccessSomewhere(actor, 'programme.read')
    const { calendar, source, version } = await readWorkCalendar(db, params.year)
    return {
      year: params.year, moved: calendar.moved.map(([from, to]): [string, string] => [from, to]), freed: [...calendar.freed], source, version,
      workingDays: daysOfYear(params.year).filter((day) => isWorkingDay(day, calendar)).length, daysOff: [...daysOffOf(calendar)].toSorted(),
      may: { save: canSomewhere(actor, 'programme.manage') },
    }
  })
  mountCommand(platform, contract.saveWorkCalendar, (context, { params, body: { version, ...days } }) => save(context, { year: params.year, ...days }, version))
}

async function save({ actor, tx, record }: CommandContext, calendar: WorkCalendar, version: number): Promise<{ version: number }> {
  requireAccessSomewhere(actor, 'programme.manage')
  const [fault] = calendarFaults(calendar)
  if (fault !== undefined) throw new OporaError('invalid_input', 'programme.calendar-fault', { date: fault, year: calendar.year })
  const next = await saveCalendar(tx, calendar, version)
  record({ regionId: null, action: 'programme.calendar', subject: { kind: 'calendar', id: String(calendar.year) }, after: calendar })
  return { version: next }
}
