import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from '../../kernel/civil-date.ts'

/** By how many hours the clocks of two zones differ on that day; asked of many pairs, of which few are different. */
export function zoneDistances(on: CivilDate): (one: string, other: string) => number {
  const offsets = new Map<string, number>()
  const offsetOf = (zone: string): number => {
    const known = offsets.get(zone)
    if (known !== undefined) return known
    const hours = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).offsetNanoseconds / 3.6e12
    offsets.set(zone, hours)
    return hours
  }
  return (one, other) => (one === other ? 0 : Math.abs(offsetOf(one) - offsetOf(other)))
}
