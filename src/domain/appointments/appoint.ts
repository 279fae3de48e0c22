import { OporaError } from '../kernel/errors.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import { isSameSeat, overlaps, type Appointment, type Seat, type Term } from './appointment.ts'

/** A new appointment beside those that the person holds; refused where the person would hold the seat twice at once. */
export function requireFreeSeat(held: readonly Appointment[], wanted: Seat & Term & { id?: string }): void {
  requireTerm(wanted)
  const twice = held.find((one) => one.id !== wanted.id && isSameSeat(one, wanted) && overlaps(one, wanted))
  if (twice) throw new OporaError('conflict', 'appointment.twice', { startsOn: twice.startsOn, endsOn: twice.endsOn ?? '' })
}

/** Ends an appointment on its last day; of one that has not begun by then nothing remains. */
export function requireEnd(appointment: Appointment, lastDay: CivilDate): void {
  if (appointment.endsOn !== null && appointment.endsOn <= lastDay) throw new OporaError('invalid_state', 'appointment.over', { endsOn: appointment.endsOn })
}

/** A substitute for a time: the same seat, within the term of the one who is stood in for. */
export function substitution(substituted: Appointment, { personId, startsOn, endsOn }: { personId: string } & Term): Omit<Appointment, 'id' | 'version' | 'document'> {
  if (personId === substituted.personId) throw new OporaError('invalid_input', 'substitution.by-oneself')
  if (substituted.substitutesId !== null) throw new OporaError('invalid_state', 'substitution.of-substitute')
  if (endsOn === null) throw new OporaError('invalid_input', 'substitution.without-end')
  requireTerm({ startsOn, endsOn })
  if (startsOn < substituted.startsOn || (substituted.endsOn !== null && endsOn > substituted.endsOn)) {
    throw new OporaError('invalid_input', 'substitution.beyond-term', { startsOn: substituted.startsOn, endsOn: substituted.endsOn ?? '' })
  }
  const { role, territoryId, organisationId, programmeId, regionId } = substituted
  return { role, territoryId, organisationId, programmeId, regionId, personId, startsOn, endsOn, substitutesId: substituted.id }
}

function requireTerm({ startsOn, endsOn }: Term): void {
  if (endsOn !== null && endsOn < startsOn) throw new OporaError('invalid_input', 'appointment.ends-before-start')
}
