import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from './civil-date.ts'

/** Both clocks at one moment: the programme date, and milliseconds since 1970. */
export type Moment = { programmeDate: CivilDate; epochMilliseconds: number }

/** The installation's own civil day turns here. */
const home = 'Europe/Moscow'

/**
 * The civil day in a zone. Where the programme date is today's, it is the real day there, for a day ends at its own midnight; where it was
 * set (a demonstration, a rehearsal), it is that day everywhere.
 */
export function dayInZone({ programmeDate, epochMilliseconds }: Moment, zone: string): CivilDate {
  return isReal({ programmeDate, epochMilliseconds }) ? realDay(epochMilliseconds, zone) : programmeDate
}

/** Whether the programme date is today's. */
export function isReal({ programmeDate, epochMilliseconds }: Moment): boolean {
  return realDay(epochMilliseconds, home) === programmeDate
}

function realDay(epochMilliseconds: number, zone: string): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(zone).toPlainDate().toString()
}
