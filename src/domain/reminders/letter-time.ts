import { Temporal } from 'temporal-polyfill'
import { quietFrom, quietUntil } from './quiet-hours.ts'

/**
 * The first moment, from `now` on, at which a letter may leave: not before the person's hour, never in the quiet ones.
 * Both clocks meet here: the programme date has decided what it says, the real clock decides when it goes.
 */
export function letterTime({ now, zone, hour }: { now: number; zone: string; hour: number }): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const from = Math.min(Math.max(hour, quietUntil), quietFrom - 1)
  if (here.hour >= from && here.hour < quietFrom) return now
  const day = here.hour >= quietFrom ? here.add({ days: 1 }) : here
  return day.withPlainTime({ hour: from }).epochMilliseconds
}

/** How long a letter that could not be handed over rests: a minute, then twice as long each time, an hour at most. */
export function retryAfter(attempts: number): number {
  return Math.min(60_000 * 2 ** Math.max(0, attempts - 1), 3_600_000)
}
