import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { can, requireAccess } from '../../domain/access/policy.ts'
import type { FactDocument } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { personContact, type PersonContact } from '../../domain/people/person-contact.ts'
import { requireOpen } from '../../domain/programmes/change-programme.ts'
import { bars } from '../../domain/programmes/nominations/nomination-checks.ts'
import { requireNext, requireOther, requireSeatLevel, type NominatedRole } from '../../domain/programmes/nominations/nomination.ts'
import type { CommandContext } from '../kernel/context.ts'
import { requireAppointable } from '../people/standing.read.ts'
import { nominationsByIds, type CheckedNomination } from './nomination.read.ts'
import { insertNomination, loadGround, saveAppointed, saveDecided, type Chosen, type NominationGround } from './nomination.store.ts'

type Wanted = { role: NominatedRole; territoryId: number; organisationId: string | null; person: { id: string } | (PersonContact & { hasPhoneConsent: boolean }) }

const subject = (id: string) => ({ kind: 'nomination', id })

export async function nominate(context: CommandContext, programmeId: string, { role, territoryId, organisationId, person }: Wanted): Promise<{ id: string; personId: string }> {
  const { actor, tx, commandId, programmeDate, now } = context
  const known = 'id' in person ? person.id : null
  const ground = await loadGround(tx, { programmeId, territoryId, organisationId, personId: known, on: programmeDate })
  const { state, level, place, isWorkplaceKnown } = ground
  requireAccess(actor, 'programme.nominate', place)
  requireOpen({ state })
  requireSeatLevel(role, level)
  if (known !== null) requireKnown(actor, known, ground)
  if (organisationId !== null && !isWorkplaceKnown) throw new OporaError('not_found', 'programme.school-unknown')
  const made = { id: commandId, programmeId, regionId: place.regionId ?? 0, territoryId, role, personId: known ?? randomUUID(), organisationId, on: programmeDate, by: actor.personId }
  await insertNomination(tx, made, 'id' in person ? null : personContact(person), now)
  context.record({ regionId: place.regionId, action: 'programme.nominate', subject: subject(made.id), after: { programmeId, role, territoryId, personId: made.personId, organisationId } })
  return { id: made.id, personId: made.personId }
}

/** Somebody whom the actor sees in the register, or who was put forward before where the actor may put forward. */
function requireKnown(actor: Actor, personId: string, { person, nominatedAt }: NominationGround): void {
  const isKnown = person !== null && !person.isErased && nominatedAt.some((place) => can(actor, 'programme.nominate', place))
  if (!isKnown) requireAppointable(actor, personId, person)
}

type Decision = { nominations: readonly Chosen[]; decision: 'approved' | 'declined' | 'withdrawn'; reason: string | null }

export async function decideNominations(context: CommandContext, programmeId: string, { nominations, decision, reason }: Decision): Promise<{ decided: number }> {
  const { actor, tx, programmeDate } = context
  if (decision === 'declined' && reason === null) throw new OporaError('invalid_input', 'programme.reason-absent')
  const found = await chosenNominations(context, programmeId, nominations, decision === 'withdrawn' ? 'programme.nominate' : 'programme.approve')
  for (const nomination of found) {
    requireNext(nomination.state, decision)
    if (decision !== 'withdrawn') requireOther({ personId: nomination.person.id }, actor.personId)
    const bar = decision === 'approved' ? bars(nomination.checks) : null
    if (bar !== null) throw new OporaError('invalid_state', 'programme.nomination-barred', { name: nomination.person.name, check: bar.code })
    context.record({ regionId: nomination.regionId, action: 'programme.decide', subject: subject(nomination.id), before: { state: nomination.state }, after: { state: decision, reason } })
  }
  await saveDecided(tx, nominations, { state: decision, reason: decision === 'approved' ? null : reason, on: programmeDate, by: actor.personId })
  return { decided: found.length }
}

type Order = { nominations: readonly Chosen[]; document: FactDocument; startsOn: CivilDate }

/** All of them by one order, each with an appointment of its own. */
export async function appointNominated(context: CommandContext, forget: () => void, programmeId: string, { nominations, document, startsOn }: Order): Promise<{ appointments: { nominationId: string; appointmentId: string }[] }> {
  const { actor, tx } = context
  const found = await chosenNominations(context, programmeId, nominations, 'programme.approve')
  const made = found.map((nomination) => {
    requireNext(nomination.state, 'appointed')
    requireOther({ personId: nomination.person.id }, actor.personId)
    if (nomination.standing.length > 0) throw new OporaError('conflict', 'programme.appointed-already', { name: nomination.person.name })
    const version = nominations.find(({ id }) => id === nomination.id)?.version ?? nomination.version
    const { role, regionId } = nomination
    return { id: randomUUID(), nominationId: nomination.id, nominationVersion: version, personId: nomination.person.id, role, regionId, territoryId: role === 'curator' ? regionId : nomination.territory.id }
  })
  requireNoTwice(made)
  await saveAppointed(tx, programmeId, made, startsOn, document)
  for (const { id, nominationId, personId, role, territoryId, regionId } of made) {
    context.record({ regionId, action: 'programme.appoint', subject: { kind: 'appointment', id }, after: { programmeId, nominationId, personId, role, territoryId, startsOn, document } })
    const fact = { regionId, territoryId, subjectPersonId: personId, programmeId, occurredOn: startsOn }
    if (role === 'curator') context.fact({ ...fact, kind: 'curator.appointed', data: { appointmentId: id, document } })
    else context.fact({ ...fact, kind: 'coordinator.appointed', data: { appointmentId: id, role, document } })
  }
  context.afterCommit(forget)
  return { appointments: made.map(({ id, nominationId }) => ({ nominationId, appointmentId: id })) }
}

async function chosenNominations({ actor, tx, programmeDate }: CommandContext, programmeId: string, chosen: readonly Chosen[], action: 'programme.nominate' | 'programme.approve'): Promise<CheckedNomination[]> {
  const found = await nominationsByIds(tx, programmeId, chosen.map(({ id }) => id), programmeDate)
  if (found.length !== chosen.length) throw new OporaError('not_found', 'programme.nomination-unknown')
  for (const { place, programmeState } of found) {
    requireAccess(actor, action, place)
    requireOpen({ state: programmeState })
  }
  return found
}

function requireNoTwice(made: readonly { personId: string; role: string; territoryId: number }[]): void {
  const seats = made.map(({ personId, role, territoryId }) => `${personId} ${role} ${territoryId}`)
  if (new Set(seats).size !== seats.length) throw new OporaError('conflict', 'programme.appointed-twice')
}
