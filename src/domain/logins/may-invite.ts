import type { Actor } from '../access/actor.ts'
import type { Place } from '../access/place.ts'
import { can } from '../access/policy.ts'
import { levelOf, type Role } from '../access/role.ts'

export type InvitedAppointment = { role: Role; place: Place }

/**
 * An invitation gives its holder the person's account, so who invites must be able to manage people wherever the person works, and answer for
 * no lower a level: a municipality that shares a curator with the region does not get at the region's account. Administrators are invited by
 * administrators only. Whom nobody has appointed yet is invited by those who manage people in the whole country.
 */
export function mayInvite(actor: Actor, appointments: readonly InvitedAppointment[], wholeCountry: Place): boolean {
  if (appointments.length === 0) return can(actor, 'person.manage', wholeCountry)
  return appointments.every(({ role, place }) => can(actor, 'person.manage', place) && answersFor(actor.role, role))
}

function answersFor(inviting: Role | null, invited: Role): boolean {
  if (inviting === null) return false
  if (inviting === 'administrator') return true
  return invited !== 'administrator' && (levelOf[inviting] ?? -1) >= (levelOf[invited] ?? 0)
}
