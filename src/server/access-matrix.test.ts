import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccessCalls, MatrixWorld } from '../../tests/support/access-matrix/access-call.ts'
import { actorsOf, organisations, relationsOf, targetOf, territories } from '../../tests/support/access-matrix/matrix-places.ts'
import { assignmentCalls } from '../../tests/support/access-matrix/assignment.calls.ts'
import { indicatorCalls } from '../../tests/support/access-matrix/indicator.calls.ts'
import { fileCalls } from '../../tests/support/access-matrix/file.calls.ts'
import { surveyCalls } from '../../tests/support/access-matrix/survey.calls.ts'
import { formCalls } from '../../tests/support/access-matrix/form.calls.ts'
import { journalCalls } from '../../tests/support/access-matrix/journal.calls.ts'
import { notYetMounted } from '../../tests/support/access-matrix/not-yet-mounted.ts'
import { loginCalls } from '../../tests/support/access-matrix/login.calls.ts'
import { organisationCalls } from '../../tests/support/access-matrix/organisation.calls.ts'
import { peopleCalls } from '../../tests/support/access-matrix/people.calls.ts'
import { catalogueCalls } from '../../tests/support/access-matrix/catalogue.calls.ts'
import { programmeCalls } from '../../tests/support/access-matrix/programme.calls.ts'
import { reportCalls } from '../../tests/support/access-matrix/report.calls.ts'
import { riskCalls } from '../../tests/support/access-matrix/risk.calls.ts'
import { roadmapCalls } from '../../tests/support/access-matrix/roadmap.calls.ts'
import { visitCalls } from '../../tests/support/access-matrix/visit.calls.ts'
import { documentCalls } from '../../tests/support/access-matrix/document.calls.ts'
import { reviewCalls } from '../../tests/support/access-matrix/review.calls.ts'
import { territoryCalls } from '../../tests/support/access-matrix/territory.calls.ts'
import type { Calls } from '../../tests/support/calls.ts'
import { smallRegion } from '../../tests/support/small-region.ts'
import { startServer } from '../../tests/support/server.ts'
import { permissions } from '../domain/access/permissions.ts'
import type { Action } from '../domain/access/policy.ts'
import type { Relation } from '../domain/access/relation.ts'
import { roles, type Role } from '../domain/access/role.ts'

const calls: AccessCalls = { ...territoryCalls, ...peopleCalls, ...programmeCalls, ...catalogueCalls, ...roadmapCalls, ...loginCalls, ...assignmentCalls, ...indicatorCalls, ...organisationCalls, ...fileCalls, ...formCalls, ...surveyCalls, ...journalCalls, ...reportCalls, ...visitCalls, ...riskCalls, ...documentCalls, ...reviewCalls }
const actions = Object.keys(permissions) as Action[]

let world: MatrixWorld
let actors: Record<Role, Calls>

beforeAll(async () => {
  const server = await startServer({ programmeDate: '2022-03-01' })
  const { db } = server.database.open({ poolSize: 2 })
  world = { server, db, region: await smallRegion(db) }
  actors = await actorsOf(world)
})
afterAll(() => world.server.close())

describe('the permission table, tried through the API', () => {
  it('has a call for every action, but for those that are named', () => {
    expect(actions.filter((action) => !(action in calls)).toSorted()).toEqual([...notYetMounted].toSorted())
  })

  describe.each(actions.filter((action) => action in calls))('%s', (action) => {
    it.each(roles)('as %s: let through in the relations of the table, refused in all others', async (role) => {
      const call = calls[action]
      if (call === undefined) throw new Error('No call')
      const cells: Partial<Record<Role, readonly Relation[]>> = permissions[action]
      const places = { territory: territories, organisation: organisations, either: [...territories, ...organisations], country: ['country'] as const }[call.at]
      const found: string[] = []
      const expected: string[] = []
      for (const where of places) {
        const relation = relationsOf[role][where]
        expected.push(`${where} (${relation}): ${cells[role]?.includes(relation) ? 'let-through' : 'refused'}`)
        found.push(`${where} (${relation}): ${await call.try(world, actors[role], targetOf(world.region, where))}`)
      }
      expect(found).toEqual(expected)
    })
  })
})
