import { addDays, type CivilDate } from '../kernel/civil-date.ts'
import { endedOn, isInForce, isSameSeat, isStanding, overlaps, type Appointment, type Term } from './appointment.ts'

/** A school that a curator is attached to, by one of the appointments. */
export type AttachedSchool = Term & { id: string; appointmentId: string; organisationId: string; programmeId: string }

/** Work that was handed to the person, or is the person's own: it stays where it is, another does it. */
export type HandedAssignment = { id: string; regionId: number; territoryId: number; organisationId: string | null }

/** All that the one who leaves holds, and what of it the successor holds already. */
export type Duties = {
  held: readonly Appointment[]
  schools: readonly AttachedSchool[]
  assignments: readonly HandedAssignment[]
  /** Others who stand in for the one who leaves. */
  substitutions: readonly Appointment[]
  successor: { held: readonly Appointment[]; schools: readonly AttachedSchool[] }
}

export type Succession =
  | { takes: 'new'; term: Term }
  /** The successor holds the same seat already, for as long. */
  | { takes: 'held'; appointmentId: string }
  /** The successor holds it for a part of the time: somebody has to mend that first. */
  | { takes: 'conflict'; held: Term }

export type SchoolMove = { school: AttachedSchool; endsOn: CivilDate; next: Term | null; because: 'moves' | 'own-school' | 'attached-already' }

export type Move = {
  appointment: Appointment
  endsOn: CivilDate
  succession: Succession
  schools: readonly SchoolMove[]
  endedSubstitutions: readonly { appointment: Appointment; endsOn: CivilDate }[]
  assignments: readonly HandedAssignment[]
}

/**
 * What becomes of each duty that lasts beyond the last day: it ends on that day, and the successor's begins on the next. What has not begun by then
 * passes over whole. Who stands in for the one who leaves stops, for the seat is held again; a curator's schools follow, but for the successor's own one.
 */
export function planHandover({ held, schools, assignments, substitutions, successor }: Duties, lastDay: CivilDate): Move[] {
  const moving = held.filter((one) => isStanding(one, addDays(lastDay, 1)))
  return moving.map((appointment, at) => {
    const ended = substitutions.filter((one) => one.substitutesId === appointment.id && isStanding(one, addDays(lastDay, 1)))
    return {
      appointment,
      endsOn: endedOn(appointment, lastDay),
      succession: successionOf(appointment, lastDay, successor.held.filter(({ id }) => !ended.some((one) => one.id === id))),
      schools: schools.filter((school) => school.appointmentId === appointment.id && isStanding(school, addDays(lastDay, 1))).map((school) => schoolMove(school, lastDay, successor)),
      endedSubstitutions: ended.map((one) => ({ appointment: one, endsOn: endedOn(one, lastDay) })),
      assignments: assignments.filter((assignment) => moving.indexOf(seatOf(assignment, moving) ?? appointment) === at),
    }
  })
}

function successionOf(appointment: Appointment, lastDay: CivilDate, heldBySuccessor: readonly Appointment[]): Succession {
  const term = restOf(appointment, lastDay)
  const same = heldBySuccessor.filter((one) => isSameSeat(one, appointment) && overlaps(one, term))
  const whole = same.find((one) => one.startsOn <= term.startsOn && (one.endsOn === null || (term.endsOn !== null && one.endsOn >= term.endsOn)))
  if (whole) return { takes: 'held', appointmentId: whole.id }
  const part = same[0]
  return part ? { takes: 'conflict', held: part } : { takes: 'new', term }
}

function schoolMove(school: AttachedSchool, lastDay: CivilDate, { held, schools }: Duties['successor']): SchoolMove {
  const next = restOf(school, lastDay)
  const isOwn = held.some((one) => one.organisationId === school.organisationId && isInForce(one, next.startsOn))
  const isAttached = schools.some((one) => one.organisationId === school.organisationId && one.programmeId === school.programmeId && overlaps(one, next))
  const because = isOwn ? 'own-school' : isAttached ? 'attached-already' : 'moves'
  return { school, endsOn: endedOn(school, lastDay), next: because === 'moves' ? next : null, because }
}

/** What is left of a term after that day. */
function restOf({ startsOn, endsOn }: Term, lastDay: CivilDate): Term {
  return { startsOn: startsOn > lastDay ? startsOn : addDays(lastDay, 1), endsOn }
}

/** The duty that a piece of work came with; undefined where it came from none of them. */
function seatOf({ organisationId, regionId, territoryId }: HandedAssignment, held: readonly Appointment[]): Appointment | undefined {
  return held.find((one) => one.organisationId !== null && one.organisationId === organisationId)
    ?? held.find((one) => one.organisationId === null && one.territoryId === territoryId)
    ?? held.find((one) => one.organisationId === null && one.regionId === regionId)
}
