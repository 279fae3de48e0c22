import type { Role } from '../access/role.ts'
import { addDays, type CivilDate } from '../kernel/civil-date.ts'

/** The official document that made it: «приказ № 12-ОД от 01.02.2022». */
export type AppointingDocument = { number: string | null; date: CivilDate | null }

/** Inclusive on both sides; open-ended where there is no end. One that ends on the eve of its start was never in force. */
export type Term = { startsOn: CivilDate; endsOn: CivilDate | null }

/** What is filled by appointments: a role at a territory or in an organisation, in a programme year or in all of them. */
export type Seat = { role: Role; territoryId: number; organisationId: string | null; programmeId: string | null }

export type Appointment = Seat & Term & {
  id: string
  personId: string
  regionId: number
  document: AppointingDocument
  /** Stands in for this one while it lasts. */
  substitutesId: string | null
  version: number
}

export function isInForce({ startsOn, endsOn }: Term, on: CivilDate): boolean {
  return startsOn <= on && (endsOn === null || endsOn >= on)
}

/** In force on that day, or later. */
export function isStanding({ startsOn, endsOn }: Term, on: CivilDate): boolean {
  return endsOn === null || (endsOn >= on && endsOn >= startsOn)
}

export function overlaps(one: Term, other: Term): boolean {
  return isNotEmpty(one) && isNotEmpty(other) && (one.endsOn === null || other.startsOn <= one.endsOn) && (other.endsOn === null || one.startsOn <= other.endsOn)
}

/** The same duty: a seat of one programme year is not that of another, but what holds in all years holds in each. */
export function isSameSeat(one: Seat, other: Seat): boolean {
  return one.role === other.role && one.territoryId === other.territoryId && one.organisationId === other.organisationId
    && (one.programmeId === other.programmeId || one.programmeId === null || other.programmeId === null)
}

/** The term cut at that last day; never in force where it had not begun by then. */
export function endedOn({ startsOn, endsOn }: Term, lastDay: CivilDate): CivilDate {
  if (startsOn > lastDay) return addDays(startsOn, -1)
  return endsOn !== null && endsOn < lastDay ? endsOn : lastDay
}

function isNotEmpty({ startsOn, endsOn }: Term): boolean {
  return endsOn === null || endsOn >= startsOn
}
