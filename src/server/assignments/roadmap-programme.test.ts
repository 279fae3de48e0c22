import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { Problem } from '../../contract/problem.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  world = await aWorld(server)
})
afterAll(() => server.close())

const bindings = [{ process: 'evidence' as const, step: 'submit', population: 'schools' as const, doer: 'member' as const, part: null, target: null }]
const live = async (roadmapId: string) => Number((await world.db.selectFrom('assignment').select((e) => e.fn.countAll().as('count')).where('roadmap_id', '=', roadmapId).where('duty', '=', 'do').where('state', '=', 'open').executeTakeFirstOrThrow()).count)

test('without a programme year no school is asked; with one, all of them at once; and back', async () => {
  const { roadmapId } = await world.approved([{ title: 'Программы школ', bindings, schedule: { text: 'июнь', kind: 'period', windows: [['2022-06-01', '2022-06-30']], recurrence: null, condition: null } }])
  const region = world.as(await world.person('regional-coordinator', { territoryId: world.regionId }))
  expect((await region.get(`/api/roadmaps/${roadmapId}/programme`)).body).toMatchObject({ programme: { id: world.programmeId }, mayChoose: true, isRunning: true })
  expect(await live(roadmapId)).toBe(4)
  expect((await region.post(`/api/roadmaps/${roadmapId}/programme`, { programmeId: null })).body).toEqual({ programmeId: null, planned: { added: 0, withdrawn: 4 } })
  expect(await live(roadmapId)).toBe(0)
  expect((await region.post(`/api/roadmaps/${roadmapId}/programme`, { programmeId: world.programmeId })).status).toBe(200)
  expect(await live(roadmapId)).toBe(4)
})

test('is chosen by those who may edit the draft, approve what runs, and nobody else', async () => {
  const { roadmapId } = await world.approved([{ title: 'Совещание' }])
  const operator = world.as(await world.person('regional-operator', { territoryId: world.regionId }))
  const head = world.as(await world.person('school-head', { organisationId: world.schools[0] ?? '' }))
  expect((await operator.get(`/api/roadmaps/${roadmapId}/programme`)).body).toMatchObject({ mayChoose: false })
  expect((await operator.post(`/api/roadmaps/${roadmapId}/programme`, { programmeId: null })).status).toBe(403)
  expect((await head.post(`/api/roadmaps/${roadmapId}/programme`, { programmeId: null })).status).toBe(403)
  const draft = randomUUID()
  await operator.post('/api/roadmaps', { roadmapId: draft, territoryId: world.regionId, from: { source: 'nothing', title: 'Черновик', years: [2022] } })
  expect((await operator.get(`/api/roadmaps/${draft}/programme`)).body).toMatchObject({ programme: null, mayChoose: true, isRunning: false, choices: [{ id: world.programmeId, isOfItsYears: true }] })
  expect((await operator.post(`/api/roadmaps/${draft}/programme`, { programmeId: world.programmeId })).body).toEqual({ programmeId: world.programmeId, planned: null })
  expect((await operator.post<Problem>(`/api/roadmaps/${draft}/programme`, { programmeId: randomUUID() })).body.code).toBe('programme.unknown')
})
