import type { Actor } from '../access/actor.ts'
import { levelOf, type Role } from '../access/role.ts'

/**
 * The seat that holds an assignment: whoever is appointed there on the day. A role at a territory; a school or a body by its id (then the
 * role is `school-head` or `body-member`); the curator of a school by the school's id; or one person of a population of persons.
 */
export type Holder = { role: Role; territoryId: number; organisationId: string | null; personId: string | null }

/** Does the actor sit there, or was it handed to the actor? */
export function holds(actor: Actor, holder: Holder, delegateId: string | null): boolean {
  if (delegateId === actor.personId || holder.personId === actor.personId) return true
  if (holder.personId !== null) return false
  if (holder.organisationId !== null) return holder.role === 'curator' ? actor.role === 'curator' && actor.attached.includes(holder.organisationId) : actor.organisationId === holder.organisationId
  return actor.role === holder.role && actor.territoryId === holder.territoryId
}

/** A second person of the same body: of the same organisation, or of the same level of the same territory. */
export function isOfSameBody(actor: Actor, holder: Holder): boolean {
  if (holder.role === 'curator' || holder.personId !== null) return false
  if (holder.organisationId !== null) return actor.organisationId === holder.organisationId
  return actor.role !== null && actor.organisationId === null && actor.territoryId === holder.territoryId && levelOf[actor.role] === levelOf[holder.role]
}

/** The seat as a part of an assignment's name: where an organisation moves to another territory, its seat stays. */
export function seatKey({ role, territoryId, organisationId, personId }: Holder): string {
  return `${role}:${personId ?? organisationId ?? territoryId}`
}
