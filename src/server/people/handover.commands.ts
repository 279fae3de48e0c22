import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { handOver as handOverContract } from '../../contract/appointments.ts'
import type { Appointment } from '../../domain/appointments/appointment.ts'
import { planHandover, type Move } from '../../domain/appointments/handover.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { FactRecord } from '../kernel/fact-record.ts'
import { requireAppointing, type Forget } from './appointment.commands.ts'
import { appointedFact, attachedFact, detachedFact, endedFact } from './appointment.facts.ts'
import { loadHandover, saveHandover, type HandoverChanges, type HandoverState } from './handover.store.ts'
import { requireAppointable, visibleStanding } from './standing.read.ts'

type Body = z.infer<(typeof handOverContract)['body']>

/** One who leaves, one who comes: every duty that was chosen ends and begins anew in one transaction, with one entry of the journal each. */
export async function handOver(context: CommandContext, forget: Forget, leaverId: string, { successorId, lastDay, document, appointments }: Body) {
  if (leaverId === successorId) throw new OporaError('invalid_input', 'handover.to-oneself')
  const state = await loadHandover(context.tx, leaverId, successorId, lastDay, context.programmeDate)
  visibleStanding(context.actor, leaverId, state.leaver)
  requireAppointable(context.actor, successorId, state.taker)
  const moves = chosenMoves(context, state, successorId, lastDay, appointments)
  const successions = moves.map((move) => successionOf(move, successorId, document))
  const changes = changesOf(successions)
  await saveHandover(context.tx, successorId, changes)
  for (const succession of successions) recordMove(context, succession, successorId)
  context.afterCommit(forget)
  return { appointments: moves.length, schools: changes.attached.length, assignments: changes.delegated.length }
}

function chosenMoves({ actor }: CommandContext, state: HandoverState, successorId: string, lastDay: string, chosen: readonly string[]): Move[] {
  const held = new Set(chosen)
  const moves = planHandover(state, lastDay).filter(({ appointment }) => held.has(appointment.id))
  if (moves.length !== held.size) throw new OporaError('invalid_state', 'handover.not-standing')
  for (const { appointment, succession } of moves) {
    const place = state.places[appointment.id]
    if (!place) throw new OporaError('invalid_state', 'handover.not-standing')
    requireAppointing(actor, appointment.role, place, successorId)
    if (succession.takes === 'conflict') throw new OporaError('conflict', 'appointment.twice', { startsOn: succession.held.startsOn, endsOn: succession.held.endsOn ?? '' })
  }
  return moves
}

type Taken = { move: Move; made: Omit<Appointment, 'version'> | null; appointmentId: string; attached: HandoverChanges['attached'] }

function successionOf(move: Move, successorId: string, document: Body['document']): Taken {
  const { appointment, succession, schools } = move
  const made = succession.takes === 'new' ? { ...appointment, ...succession.term, id: randomUUID(), personId: successorId, document } : null
  const appointmentId = made?.id ?? (succession.takes === 'held' ? succession.appointmentId : appointment.id)
  const attached = schools.flatMap(({ school: { organisationId, programmeId }, next }) =>
    next === null ? [] : [{ id: randomUUID(), regionId: appointment.regionId, programmeId, appointmentId, organisationId, ...next }])
  return { move, made, appointmentId, attached }
}

function changesOf(taken: readonly Taken[]): HandoverChanges {
  return {
    ended: taken.flatMap(({ move: { appointment, endsOn, endedSubstitutions } }) => [
      { id: appointment.id, version: appointment.version, endsOn },
      ...endedSubstitutions.map((one) => ({ id: one.appointment.id, version: one.appointment.version, endsOn: one.endsOn })),
    ]),
    made: taken.flatMap(({ made }) => made === null ? [] : [made]),
    endedSchools: taken.flatMap(({ move }) => move.schools.map(({ school: { id }, endsOn }) => ({ id, endsOn }))),
    attached: taken.flatMap(({ attached }) => attached),
    delegated: taken.flatMap(({ move }) => move.assignments.map(({ id, regionId }) => ({ id, regionId }))),
  }
}

function recordMove(context: CommandContext, taken: Taken, successorId: string): void {
  const { move: { appointment, endsOn, assignments, endedSubstitutions }, made, appointmentId, attached } = taken
  context.record({
    regionId: appointment.regionId === 0 ? null : appointment.regionId, action: 'appointment.handover', subject: { kind: 'appointment', id: appointment.id },
    before: { personId: appointment.personId, endsOn: appointment.endsOn },
    after: { personId: successorId, endsOn, appointmentId, schools: attached.map(({ organisationId }) => organisationId), assignments: assignments.map(({ id }) => id) },
  })
  context.fact(endedFact(appointment, endsOn))
  for (const one of endedSubstitutions) context.fact(endedFact(one.appointment, one.endsOn))
  if (made !== null) context.fact(appointedFact(made))
  schoolFacts(taken, successorId).forEach(context.fact)
  const { territoryId, organisationId, programmeId } = appointment
  for (const { id, regionId } of assignments) {
    context.fact({ regionId, territoryId, organisationId, programmeId, subjectPersonId: successorId, assignmentId: id, kind: 'assignment.delegated', data: { personId: successorId } })
  }
}

/** Each school leaves the one curator and comes to the other. */
function schoolFacts({ move: { appointment, schools }, made, appointmentId, attached }: Taken, successorId: string): FactRecord[] {
  const taking = made ?? { ...appointment, id: appointmentId, personId: successorId }
  return [
    ...schools.map(({ school: { id, organisationId, programmeId } }) => detachedFact(appointment, { attachmentId: id, organisationId, programmeId, reason: 'handover' })),
    ...attached.map(({ id, organisationId, programmeId }) => attachedFact(taking, { attachmentId: id, organisationId, programmeId })),
  ]
}
