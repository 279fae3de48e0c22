import type { CivilDate } from '../kernel/civil-date.ts'

/** A calendar to be written: whole days, or hours of one day. */
export type CalendarDocument = { name: string; events: CalendarEvent[] }

export type CalendarEvent = {
  /** The same for the same undertaking in every export, so that a calendar program updates it instead of adding another. */
  uid: string
  summary: string
  description: string
  /** First and last day, both inclusive. */
  start: CivilDate
  end: CivilDate
  /** RFC 5545 RRULE without DTSTART; `start` is then the first occurrence. */
  recurrence: string | null
  /** From when until when on that day, in milliseconds since 1970; a whole day without it. */
  hours?: { from: number; until: number }
}
