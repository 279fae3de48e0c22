import type { z } from 'zod'
import type { correctAppointment as correctContract, endAppointment as endContract, NewAppointment, substituteAppointment as substituteContract } from '../../contract/appointments.ts'
import { requireFreeSeat, requireEnd, substitution } from '../../domain/appointments/appoint.ts'
import { endedOn, type Appointment } from '../../domain/appointments/appointment.ts'
import { requireFittingSeat } from '../../domain/appointments/fitting-seat.ts'
import { mayAppoint } from '../../domain/appointments/may-appoint.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import type { Place } from '../../domain/access/place.ts'
import type { Role } from '../../domain/access/role.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { CommandContext } from '../kernel/context.ts'
import { appointedFact, endedFact } from './appointment.facts.ts'
import { insertAppointment, loadAppointment, loadSeating, saveAppointment, saveEnd, type Seating } from './appointment.store.ts'
import { requireAppointable } from './standing.read.ts'

/** `forget` after each: who may do what has changed. */
export type Forget = () => void

export async function appointPerson(context: CommandContext, forget: Forget, personId: string, wanted: NewAppointment): Promise<{ appointmentId: string }> {
  const seating = await loadSeating(context.tx, { personId, ...wanted }, context.programmeDate)
  requireAppointable(context.actor, personId, seating.person)
  const made = seated(context.actor, personId, wanted, seating)
  await insertAppointment(context.tx, made)
  recordMade(context, forget, made, 'appointment.make')
  return { appointmentId: made.id }
}

/** The appointment as it will be kept, where the actor may make it and the role and the dates fit. */
export function seated(actor: Actor, personId: string, wanted: NewAppointment, { place, ground, territoryId, regionId, held }: Seating): Omit<Appointment, 'version'> {
  requireAppointing(actor, wanted.role, { ...place, role: wanted.role }, personId)
  requireFittingSeat(wanted.role, ground)
  const made = { ...wanted, personId, territoryId, regionId, substitutesId: null }
  requireFreeSeat(held, made)
  return made
}

export async function endAppointment(
  context: CommandContext, forget: Forget, id: string, { version, lastDay }: z.infer<(typeof endContract)['body']>,
): Promise<{ appointmentId: string }> {
  const { appointment, place } = await loadAppointment(context.tx, id, context.programmeDate)
  requireAppointing(context.actor, appointment.role, place, null)
  requireEnd(appointment, lastDay)
  const ended = { ...appointment, version, endsOn: endedOn(appointment, lastDay) }
  await saveEnd(context.tx, ended, ended.endsOn)
  context.record({ regionId: place.regionId, action: 'appointment.end', subject: { kind: 'appointment', id }, before: { endsOn: appointment.endsOn }, after: { endsOn: ended.endsOn, personId: appointment.personId } })
  context.fact(endedFact(appointment, ended.endsOn))
  context.afterCommit(forget)
  return { appointmentId: id }
}

export async function correctAppointment(
  context: CommandContext, forget: Forget, id: string, { version, startsOn, endsOn, document }: z.infer<(typeof correctContract)['body']>,
): Promise<{ appointmentId: string }> {
  const { appointment, place, held } = await loadAppointment(context.tx, id, context.programmeDate)
  requireAppointing(context.actor, appointment.role, place, null)
  const corrected = { ...appointment, version, startsOn, endsOn, document }
  requireFreeSeat(held, corrected)
  await saveAppointment(context.tx, corrected)
  context.record({ regionId: place.regionId, action: 'appointment.correct', subject: { kind: 'appointment', id }, before: datesOf(appointment), after: datesOf(corrected) })
  context.afterCommit(forget)
  return { appointmentId: id }
}

export async function substituteAppointment(
  context: CommandContext, forget: Forget, id: string, { id: newId, personId, startsOn, endsOn, document }: z.infer<(typeof substituteContract)['body']>,
): Promise<{ appointmentId: string }> {
  const { appointment, place, held, person } = await loadAppointment(context.tx, id, context.programmeDate, personId)
  requireAppointable(context.actor, personId, person)
  requireAppointing(context.actor, appointment.role, place, personId)
  const made = { ...substitution(appointment, { personId, startsOn, endsOn }), id: newId, document }
  requireFreeSeat(held, made)
  await insertAppointment(context.tx, made)
  recordMade(context, forget, made, 'appointment.substitute')
  return { appointmentId: newId }
}

/** Who may appoint to a role may end, correct and hand it over. Nobody appoints himself, but for the administrator, above whom nobody is. */
export function requireAppointing(actor: Actor, role: Role, place: Place, personId: string | null): void {
  requireAccess(actor, 'appointment.manage', place)
  if (!mayAppoint(actor.role, role)) throw new OporaError('forbidden', 'appointment.role-above')
  if (personId === actor.personId && actor.role !== 'administrator') throw new OporaError('forbidden', 'appointment.oneself')
}

export function recordMade(context: CommandContext, forget: Forget, made: Omit<Appointment, 'version'>, action: 'appointment.make' | 'appointment.substitute'): void {
  const { personId, role, territoryId, organisationId, programmeId, substitutesId } = made
  context.record({
    regionId: made.regionId === 0 ? null : made.regionId, action, subject: { kind: 'appointment', id: made.id },
    after: { personId, role, territoryId, organisationId, programmeId, ...datesOf(made), ...(substitutesId === null ? {} : { substitutesId }) },
  })
  context.fact(appointedFact(made))
  context.afterCommit(forget)
}

function datesOf({ startsOn, endsOn, document }: Pick<Appointment, 'startsOn' | 'endsOn' | 'document'>) {
  return { startsOn, endsOn, document }
}
