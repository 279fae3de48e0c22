import type { Actor } from './actor.ts'
import type { Place } from './place.ts'
import { speaksForTerritory } from './role.ts'

/**
 * How a thing stands to the one who asks.
 * - `own`: of the own person, of the own organisation, or of the own territory itself and not the duty of another role.
 * - `attached`: of a school that the actor is attached to as a curator.
 * - `subtree`: anywhere else in the own territory and below it.
 * - `above`: of a territory (not of an organisation) that the own one lies in: the region's road map, for a municipality.
 * - `sibling`: elsewhere in the same region. - `other-region`: all the rest.
 */
export const relations = ['own', 'attached', 'subtree', 'above', 'sibling', 'other-region'] as const
export type Relation = (typeof relations)[number]

export function relationOf(actor: Actor, place: Place): Relation {
  if (place.personId !== undefined && place.personId !== null && place.personId === actor.personId) return 'own'
  if (place.organisationId !== null && place.organisationId === actor.organisationId) return 'own'
  if (place.organisationId !== null && actor.attached.includes(place.organisationId)) return 'attached'
  const home = place.path.at(-1)
  const realm = realmOf(actor)
  if (realm !== null && place.path.includes(realm)) {
    const isOwn = home === realm && place.organisationId === null && (place.role === undefined || place.role === null || place.role === actor.role)
    return isOwn ? 'own' : 'subtree'
  }
  if (place.organisationId === null && home !== undefined && actor.path.includes(home)) return 'above'
  return place.regionId !== null && place.regionId === actor.regionId ? 'sibling' : 'other-region'
}

/** The territory that the actor speaks for; null for one who answers for an organisation, or for nobody. */
export function realmOf(actor: Pick<Actor, 'role' | 'territoryId'>): number | null {
  return actor.role !== null && speaksForTerritory(actor.role) ? actor.territoryId : null
}
