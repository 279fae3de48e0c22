import { describe, expect, it } from 'vitest'
import { relationOf } from '../../domain/access/relation.ts'
import { actions } from '../../domain/access/policy.ts'
import { roles } from '../../domain/access/role.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { everyCall } from './every-call.ts'
import { relationTo } from './relation-to.ts'

/** Open to everybody in every relation: there is nothing to refuse. */
const openToAll = ['territory.read', 'programme.read', 'catalogue.read']

describe('the calls of the refusals', () => {
  it('are there for every action of the access table that can be refused', () => {
    expect(actions.filter((action) => !(action in everyCall)).toSorted()).toEqual(openToAll.toSorted())
  })
})

describe('the relations of the rehearsal, written down apart from the domain', () => {
  const paths = [[1], [1, 2], [1, 2, 3], [1, 2, 4], [1, 5], [1, 5, 6]]
  const organisations = [null, 'школа', 'соседка']

  it.each(roles)('say the same of %s as the domain', (role) => {
    const isOfOrganisation = role === 'body-member' || role === 'school-head' || role === 'school-team'
    const homes = isOfOrganisation ? [[1, 2, 3]] : [[1], [1, 2], [1, 2, 3]]
    for (const path of homes) {
      const somebody = { role, path, organisationId: isOfOrganisation ? 'школа' : null, attached: role === 'curator' ? ['соседка'] : [] }
      const actor = { personId: 'person' as PersonId, appointmentId: 'appointment', regionId: path[1] ?? null, territoryId: path.at(-1) ?? null, ...somebody }
      for (const place of paths.flatMap((path) => organisations.map((organisationId) => ({ path, organisationId })))) {
        const known = relationOf(actor, { ...place, regionId: place.path[1] ?? null })
        expect(relationTo(somebody, place), `${role} at ${path.join()} to ${place.path.join()} ${place.organisationId}`).toBe(known)
      }
    }
  })
})
