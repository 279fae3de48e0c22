import ical, { ICalCalendarMethod } from 'ical-generator'
import type { CalendarDocument } from '../../domain/documents/calendar-document.ts'
import { addDays, dayOf, monthOf, yearOf, type CivilDate } from '../../domain/kernel/civil-date.ts'

/** iCalendar (RFC 5545) with events of whole days, or of hours, which are told in UTC; `stamp` says when it was made. */
export function writeCalendar({ name, events }: CalendarDocument, stamp: Date): Uint8Array {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Opora', product: 'Road maps', language: 'RU' }, ttl: 3600 })
  for (const { uid, summary, description, start, end, recurrence, hours } of events) {
    if (hours !== undefined) {
      calendar.createEvent({ id: uid, summary, description, start: new Date(hours.from), end: new Date(hours.until), stamp })
      continue
    }
    // The end of an all-day event is the day after its last one.
    const event = calendar.createEvent({ id: uid, summary, description, start: midnight(start), end: midnight(addDays(end, 1)), allDay: true, stamp })
    if (recurrence !== null) event.repeating(`RRULE:${recurrence}`)
  }
  return new TextEncoder().encode(calendar.toString())
}

/** The library takes moments and prints their local day. */
function midnight(date: CivilDate): Date {
  return new Date(yearOf(date), monthOf(date) - 1, dayOf(date))
}
