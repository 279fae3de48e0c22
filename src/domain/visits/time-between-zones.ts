import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from '../kernel/civil-date.ts'

/** What the clock of another zone shows at a moment of a zone: «10:00» at the school is «09:00» for its curator. */
export function timeThere(day: CivilDate, time: string, zone: string, otherZone: string): { day: CivilDate; time: string } {
  const moment = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).withTimeZone(otherZone)
  return { day: moment.toPlainDate().toString(), time: moment.toPlainTime().toString({ smallestUnit: 'minute' }) }
}
