import type { Actor } from './actor.ts'
import { allowedRelations, type Action } from './policy.ts'
import { realmOf } from './relation.ts'

/** What a list may hold for an actor, as SQL can ask it. A thing is in it where any of the parts holds; nothing given, nothing held. */
export type Scope = {
  everywhere: boolean
  /** The whole of this region. */
  region: number | null
  /** This territory and all below it, organisations included. */
  subtree: number | null
  /** What is of these territories themselves, and of no organisation. */
  territories: readonly number[]
  organisations: readonly string[]
  /** What is of this very person. */
  personId: string | null
  /** All that is in it lies in this region, or in the country's own part: queries on partitioned tables name them. Null: any region. */
  within: number | null
}

/** The places where `can` says yes, the other way round; a property test holds the two together. */
export function scopeOf(actor: Actor, action: Action): Scope {
  const allowed = new Set(allowedRelations(actor.role, action))
  const realm = realmOf(actor)
  const everywhere = allowed.has('other-region') || (allowed.has('subtree') && realm !== null && actor.path.length === 1)
  return {
    everywhere,
    region: allowed.has('sibling') ? actor.regionId : null,
    subtree: allowed.has('subtree') ? realm : null,
    territories: [
      ...(allowed.has('own') && realm !== null ? [realm] : []),
      ...(allowed.has('above') ? actor.path.filter((id) => id !== realm) : []),
    ],
    organisations: [...(allowed.has('own') && actor.organisationId !== null ? [actor.organisationId] : []), ...(allowed.has('attached') ? actor.attached : [])],
    personId: allowed.has('own') ? actor.personId : null,
    within: everywhere ? null : actor.regionId,
  }
}
