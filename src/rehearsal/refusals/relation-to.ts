/** Where somebody works, or where a thing stands: from the country down, and of which organisation. */
export type Standing = { path: readonly number[]; organisationId: string | null }

/** Whose thing it is besides: another role's duty at the same territory is seen from above. */
export type Thing = Standing & { role?: string }

export type Relation = 'own' | 'attached' | 'subtree' | 'above' | 'sibling' | 'other-region'

export type Somebody = Standing & { role: string; attached: readonly string[] }

const bound = new Set(['body-member', 'school-head', 'school-team', 'curator', 'expert'])

/**
 * How a thing stands to somebody, written down from the documents: a school's own and a body's own; the schools that a curator is attached
 * to; all that lies in the territory that one speaks for; the papers of the territories above; the rest of the region, the rest of the country.
 */
export function relationTo(somebody: Somebody, thing: Thing): Relation {
  if (thing.organisationId !== null) {
    if (thing.organisationId === somebody.organisationId) return 'own'
    if (somebody.attached.includes(thing.organisationId)) return 'attached'
  }
  const [home, own] = [thing.path.at(-1), somebody.path.at(-1)]
  if (!bound.has(somebody.role) && own !== undefined && thing.path.includes(own)) {
    const isItself = home === own && thing.organisationId === null && (thing.role === undefined || thing.role === somebody.role)
    return isItself ? 'own' : 'subtree'
  }
  if (thing.organisationId === null && home !== undefined && somebody.path.includes(home)) return 'above'
  return thing.path.length > 1 && thing.path[1] === somebody.path[1] ? 'sibling' : 'other-region'
}
