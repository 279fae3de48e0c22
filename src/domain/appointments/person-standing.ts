import type { Actor } from '../access/actor.ts'
import type { Place } from '../access/place.ts'
import { can, type Action } from '../access/policy.ts'
import type { Role } from '../access/role.ts'
import { mayAppoint } from './may-appoint.ts'

/**
 * Where a person stands: the places of the appointments that count, and the schools that a curator works at. A person is found
 * through any of them.
 */
export type PersonStanding = {
  personId: string
  appointments: readonly { role: Role; place: Place }[]
  attachedSchools: readonly Place[]
}

export function canSeePerson(actor: Actor, standing: PersonStanding): boolean {
  return standing.personId === actor.personId || isReachable(actor, 'person.read', standing)
}

/**
 * Name and contacts are corrected by one who could have made each of the person's appointments. One of them is not enough: who may change the address
 * that a password is sent to could become whoever that person is.
 */
export function canEditPerson(actor: Actor, { appointments }: PersonStanding): boolean {
  return appointments.length > 0 && appointments.every(({ role, place }) => can(actor, 'person.manage', place) && mayAppoint(actor.role, role))
}

/** All that is kept about somebody is handed out to the person, and to whoever answers for every place where the person works. */
export function canExportPerson(actor: Actor, { personId, appointments }: PersonStanding): boolean {
  return actor.personId === personId || (appointments.length > 0 && appointments.every(({ place }) => can(actor, 'person.manage', place)))
}

/** May this actor make, end, correct or hand over an appointment of the role there? The place names no person: nobody appoints himself. */
export function canAppointAt(actor: Actor, role: Role, place: Place): boolean {
  return mayAppoint(actor.role, role) && can(actor, 'appointment.manage', place)
}

export function isReachable(actor: Actor, action: Action, { appointments, attachedSchools }: PersonStanding): boolean {
  return appointments.some(({ place }) => can(actor, action, place)) || attachedSchools.some((place) => can(actor, action, place))
}
