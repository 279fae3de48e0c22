import type { Kysely } from 'kysely'
import type { HandoverMove } from '../../contract/appointments.ts'
import { sentenceOf } from '../../contract/sentences.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { planHandover, type Move } from '../../domain/appointments/handover.ts'
import { canAppointAt } from '../../domain/appointments/person-standing.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import { loadHandover, type HandoverState } from './handover.store.ts'
import { requireAppointable, visibleStanding } from './standing.read.ts'

/** What would pass over, move by move, with the reason where one can't. */
export async function readHandover(db: Kysely<Tables>, actor: Actor, leaverId: string, successorId: string, lastDay: CivilDate, on: CivilDate): Promise<HandoverMove[]> {
  const state = await loadHandover(db, leaverId, successorId, lastDay, on)
  visibleStanding(actor, leaverId, state.leaver)
  requireAppointable(actor, successorId, state.taker)
  return planHandover(state, lastDay).map((move) => previewOf(move, state, actor))
}

function previewOf(move: Move, { places, territories, organisations, people }: HandoverState, actor: Actor): HandoverMove {
  const { appointment: { id, role, territoryId, organisationId }, endsOn, schools, endedSubstitutions, assignments } = move
  const body = (one: string) => ({ id: one, name: organisations[one] ?? '' })
  return {
    appointmentId: id, role, endsOn, assignments: assignments.length,
    territory: { id: territoryId, name: territories[territoryId] ?? '' },
    organisation: organisationId === null ? null : body(organisationId),
    successor: successorOf(move),
    schools: schools.map(({ school, because }) => ({ organisation: body(school.organisationId), moves: because !== 'own-school' })),
    endedSubstitutions: endedSubstitutions.map((one) => ({ person: { id: one.appointment.personId, name: people[one.appointment.personId] ?? '' }, endsOn: one.endsOn })),
    obstacle: obstacleOf(move, actor, places),
  }
}

function successorOf({ succession, endsOn }: Move): HandoverMove['successor'] {
  if (succession.takes === 'held') return { takes: 'held', appointmentId: succession.appointmentId }
  return { takes: 'new', ...(succession.takes === 'new' ? succession.term : { startsOn: endsOn, endsOn: null }) }
}

function obstacleOf({ appointment, succession }: Move, actor: Actor, places: HandoverState['places']): string | null {
  const place = places[appointment.id]
  if (!place || !canAppointAt(actor, appointment.role, place)) return sentenceOf('appointment.role-above', {}).title
  if (succession.takes !== 'conflict') return null
  return sentenceOf('appointment.twice', { startsOn: succession.held.startsOn, endsOn: succession.held.endsOn ?? '' }).title
}
