import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anIndicator } from '../../../tests/support/an-indicator.ts'
import { aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { AssignmentRow } from '../../contract/assignments.ts'
import type { IndicatorMembers, IndicatorReply, IndicatorsReply, OneIndicatorReply } from '../../contract/indicators.ts'
import type { TargetReply } from '../../contract/targets.ts'
import type { Problem } from '../../contract/problem.ts'

let server: TestServer
let world: World
let roadmapId: string
type By = ReturnType<World['as']>
let region: By, municipal: By, neighbour: By, head: By
const municipality = () => world.municipalities[0] ?? 0
const other = () => world.municipalities[1] ?? 0
const school = (at = 0) => world.schools[at] ?? ''

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-06-01' })
  world = await aWorld(server)
  region = world.as(await world.person('regional-coordinator', { territoryId: world.regionId }))
  municipal = world.as(await world.person('municipal-coordinator', { territoryId: municipality() }))
  neighbour = world.as(await world.person('municipal-coordinator', { territoryId: other() }))
  head = world.as(await world.person('school-head', { organisationId: school() }))
  const indicator = { text: '', targets: [{ comparator: 'gte' as const, value: 12, unit: 'count' as const, of: 'консультаций', from: 'indicator' as const }] }
  roadmapId = (await world.approved([
    { title: 'Программы школ', indicator, bindings: [{ process: 'evidence', step: 'submit', population: 'schools', doer: 'member', part: null, target: 0 }], schedule: { text: 'Март–июль', kind: 'period', windows: [['2022-03-01', '2022-07-31']], recurrence: null, condition: null } },
  ])).roadmapId
  // One of the four schools has done its work, and the municipality has confirmed it.
  const { body: { items } } = await head.get<{ items: AssignmentRow[] }>(`/api/assignments?roadmap=${roadmapId}&mine=true`)
  const own = items.find(({ duty }) => duty === 'do')
  if (!own) throw new Error('The head has nothing to do')
  const at = `/api/assignments/${own.regionId}/${own.id}`
  const given = await head.post<{ version: number }>(`${at}/evidence`, { version: own.version, files: [], link: 'https://school.example/plan', document: null, note: null, stated: null })
  const confirmed = await municipal.post(`${at}/confirm`, { version: given.body.version })
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body))
})
afterAll(() => server.close())

async function made(by: By, territoryId: number, indicator = anIndicator({ filter: { roadmapId, activityIds: [], process: null, factKind: null } })): Promise<string> {
  const indicatorId = randomUUID()
  const answer = await by.post('/api/indicators', { indicatorId, territoryId, indicator })
  expect([answer.status, answer.body]).toMatchObject([200, { id: indicatorId, version: 1 }])
  return indicatorId
}
const one = async (by: By, id: string, territory: number, organisation?: string) => (await by.get<OneIndicatorReply>(`/api/indicators/${id}?territory=${territory}${organisation === undefined ? '' : `&organisation=${organisation}`}`)).body
const tried = async (parts: Parameters<typeof anIndicator>[0]) => (await region.post<Problem>('/api/indicators', { indicatorId: randomUUID(), territoryId: world.regionId, indicator: anIndicator(parts) })).body.code
const stated = (territoryId: number, value: number | null, parts: object = {}) => ({ territoryId, organisationId: null, value, files: [], link: null, document: { number: '7', date: '2022-05-01' }, note: null, ...parts })

describe('an indicator that a region makes', () => {
  it('is measured from the assignments of the whole region, of a municipality, and of a school', async () => {
    const id = await made(region, world.regionId)
    const whole = await one(region, id, world.regionId)
    expect(whole.indicator.standing).toMatchObject({ basis: 'facts', measured: 25, counted: { done: 1, of: 4 }, state: 'at-risk', target: { value: 90, from: 'own' } })
    expect(whole.parts.map(({ territory, standing }) => [territory.id, standing.counted, standing.target.from])).toEqual(expect.arrayContaining([[municipality(), { done: 1, of: 2 }, 'above'], [other(), { done: 0, of: 2 }, 'above']]))
    const below = await one(municipal, id, municipality())
    expect(below.indicator.standing.counted).toEqual({ done: 1, of: 2 })
    expect(below.parts.map(({ organisation, standing }) => [organisation?.id, standing.measured])).toEqual(expect.arrayContaining([[school(0), 100], [school(1), 0]]))
    expect((await one(head, id, municipality(), school())).indicator.standing).toMatchObject({ measured: 100, state: 'met' })
  })

  it('opens down to who has done it, with the assignment and the fact', async () => {
    const id = await made(region, world.regionId)
    const { body } = await region.get<IndicatorMembers>(`/api/indicators/${id}/members?territory=${world.regionId}`)
    expect([body.total, body.members.filter(({ isDone }) => isDone).length, body.members.at(-1)?.assignments[0]?.factId]).toEqual([4, 1, expect.stringMatching(/^\d+$/)])
    const closer = await municipal.get<IndicatorMembers>(`/api/indicators/${id}/members?territory=${municipality()}`)
    expect(closer.body.total).toBe(2)
  })

  it.each([
    ['assignments-done', {}, 25, null], ['done-in-time', {}, 100, null],
    ['facts-counted', { unit: 'count', population: 'none', factKind: 'evidence.confirmed' }, 1, null],
    ['members-with-fact', { factKind: 'evidence.confirmed', needsProgramme: true }, 25, { done: 1, of: 4 }],
  ] as const)('can count by %s', async (measure, { factKind, needsProgramme, ...parts }: { factKind?: 'evidence.confirmed'; needsProgramme?: boolean; unit?: 'count'; population?: 'none' }, measured, counted) => {
    const id = await made(region, world.regionId, anIndicator({ measure, ...parts, programmeId: needsProgramme ? world.programmeId : null, filter: { roadmapId: needsProgramme ? null : roadmapId, activityIds: [], process: null, factKind: factKind ?? null } }))
    const { indicator: { standing } } = await one(region, id, world.regionId)
    expect(standing.measured).toBe(measured)
    if (counted) expect(standing.counted).toEqual(counted)
    const { body } = await region.get<IndicatorMembers>(`/api/indicators/${id}/members?territory=${world.regionId}`)
    expect(body.members.some(({ isDone }) => isDone)).toBe(true)
  })

  it('is shown beside the road map\'s targets, and its other road maps by how their targets stand', async () => {
    const id = await made(region, world.regionId)
    const { body } = await municipal.get<IndicatorsReply>(`/api/indicators?territory=${municipality()}&roadmap=${roadmapId}`)
    expect(body.items.map((item: IndicatorReply) => item.id)).toContain(id)
    expect(body).toMatchObject({ mayMake: true, roadmaps: [] })
    const all = await municipal.get<IndicatorsReply>(`/api/indicators?territory=${municipality()}`)
    expect(all.body.roadmaps).toMatchObject([{ id: roadmapId, targets: { unknown: 1, met: 0 } }])
  })

  it('is changed and given up by those who lead its territory, by nobody else, and not by what is old', async () => {
    const id = await made(region, world.regionId)
    const change = { version: 1, indicator: anIndicator({ value: 50 }) }
    expect((await municipal.post(`/api/indicators/${id}`, change)).status).toBe(403)
    expect((await head.post(`/api/indicators/${id}/close`, { version: 1 })).status).toBe(403)
    expect((await region.post(`/api/indicators/${id}`, change)).status).toBe(200)
    expect((await region.post<Problem>(`/api/indicators/${id}`, change)).body.code).toBe('indicator.changed-meanwhile')
    expect((await region.post(`/api/indicators/${id}/close`, { version: 2 })).status).toBe(200)
    expect((await region.post<Problem>(`/api/indicators/${id}/close`, { version: 3 })).body.code).toBe('indicator.closed')
    const { body } = await region.get<IndicatorsReply>(`/api/indicators?territory=${world.regionId}`)
    expect(body.items.map((item) => item.id)).not.toContain(id)
  })

  it('is refused where it can not be counted, or names what is not there', async () => {
    expect(await tried({ unit: 'count' })).toBe('indicator.unit-unfit')
    expect(await tried({ filter: { roadmapId: randomUUID(), activityIds: [], process: null, factKind: null } })).toBe('roadmap.unknown')
    expect(await tried({ programmeId: randomUUID() })).toBe('programme.unknown')
  })
})

describe('a target broken down', () => {
  it('adds up from municipalities, and each sees its own alone', async () => {
    const id = await made(region, world.regionId, anIndicator({ measure: 'facts-counted', unit: 'count', population: 'none', spread: 'sum', value: 10, filter: { roadmapId, activityIds: [], process: null, factKind: 'evidence.confirmed' } }))
    const parts = (first: number, second: number) => [{ territoryId: municipality(), organisationId: null, value: first }, { territoryId: other(), organisationId: null, value: second }]
    expect((await municipal.post(`/api/indicators/${id}/breakdown`, { version: 1, territoryId: world.regionId, parts: parts(4, 6) })).status).toBe(403)
    expect((await municipal.post<Problem>(`/api/indicators/${id}/breakdown`, { version: 1, territoryId: municipality(), parts: [] })).body.code).toBe('indicator.no-target')
    expect((await region.post<Problem>(`/api/indicators/${id}/breakdown`, { version: 1, territoryId: world.regionId, parts: parts(4, 5) })).body.code).toBe('indicator.parts-short')
    expect((await region.post(`/api/indicators/${id}/breakdown`, { version: 1, territoryId: world.regionId, parts: parts(4, 6) })).status).toBe(200)
    expect((await one(municipal, id, municipality())).indicator.standing.target).toMatchObject({ value: 4, from: 'given', given: { by: 'Проверочный Человек', role: 'regional-coordinator', on: '2022-06-01' } })
    expect((await one(neighbour, id, other())).indicator.standing.target.value).toBe(6)
    expect((await neighbour.get(`/api/indicators/${id}?territory=${municipality()}`)).status).toBe(403)
    // The region's own page, as a municipality reads it, holds no neighbour's part.
    expect((await one(municipal, id, world.regionId)).parts.map(({ territory }) => territory.id)).toEqual([municipality()])
    const toSchools = [{ territoryId: municipality(), organisationId: school(0), value: 4 }, { territoryId: municipality(), organisationId: school(1), value: 0 }]
    expect((await municipal.post(`/api/indicators/${id}/breakdown`, { version: 2, territoryId: municipality(), parts: toSchools })).status).toBe(200)
    expect((await one(head, id, municipality(), school())).indicator.standing.target).toMatchObject({ value: 4, from: 'given' })
  })

  it('is refused for a place that is not there', async () => {
    const id = await made(region, world.regionId)
    const answer = await region.post<Problem>(`/api/indicators/${id}/breakdown`, { version: 1, territoryId: world.regionId, parts: [{ territoryId: municipality(), organisationId: school(), value: 95 }] })
    expect(answer.body.code).toBe('indicator.place-unfit')
  })
})

describe('a value that nobody can compute', () => {
  it('is named with a proof, stands as stated, and is taken together from below', async () => {
    const id = await made(region, world.regionId, anIndicator({ measure: 'stated', unit: 'count', population: 'none', spread: 'sum', value: 10 }))
    expect((await municipal.post<Problem>(`/api/indicators/${id}/stated`, stated(municipality(), 3, { document: null }))).body.code).toBe('indicator.proof-absent')
    expect((await municipal.post<Problem>(`/api/indicators/${id}/stated`, stated(municipality(), 3, { document: { number: '7', date: '2022-06-02' } }))).body.code).toBe('indicator.document-future')
    expect((await municipal.post(`/api/indicators/${id}/stated`, stated(other(), 3))).status).toBe(403)
    expect((await head.post(`/api/indicators/${id}/stated`, stated(municipality(), 3, { organisationId: school() }))).status).toBe(403)
    expect((await municipal.post(`/api/indicators/${id}/stated`, stated(municipality(), 2))).status).toBe(200)
    expect((await municipal.post(`/api/indicators/${id}/stated`, stated(municipality(), 3))).status).toBe(200)
    expect((await region.post(`/api/indicators/${id}/stated`, stated(other(), 4, { organisationId: school(2) }))).status).toBe(200)
    const whole = await one(region, id, world.regionId)
    expect(whole.indicator.standing).toMatchObject({ basis: 'stated', measured: 7, counted: null, statedFrom: 2 })
    expect(whole.stated.map(({ value, proof }) => [value, proof.document?.number])).toEqual([[4, '7'], [3, '7'], [2, '7']])
    expect((await one(neighbour, id, other())).stated.map(({ value }) => value)).toEqual([4])
    expect((await municipal.post(`/api/indicators/${id}/stated`, stated(municipality(), null, { document: null }))).status).toBe(200)
    expect((await one(region, id, world.regionId)).indicator.standing.measured).toBe(4)
  })

  it('is refused where Opora counts by itself', async () => {
    const id = await made(region, world.regionId)
    expect((await region.post<Problem>(`/api/indicators/${id}/stated`, stated(world.regionId, 100))).body.code).toBe('indicator.not-stated')
  })

  it('stands for a target of a road map too', async () => {
    const read = async (by: By, territory: number) => (await by.get<{ targets: TargetReply[]; mayState: boolean }>(`/api/roadmaps/${roadmapId}/targets?territory=${territory}`)).body
    const [target] = (await read(region, world.regionId)).targets
    if (!target) throw new Error('No target')
    expect(target).toMatchObject({ measure: 'stated', basis: null })
    const at = `/api/roadmaps/${roadmapId}/targets/${target.activityId}/stated`
    const { organisationId: _, ...body } = stated(municipality(), 15)
    expect((await head.post(at, { ...body, part: null, target: 0 })).status).toBe(403)
    expect((await municipal.post<Problem>(at, { ...body, part: null, target: 9 })).body.code).toBe('indicator.target-unknown')
    expect((await municipal.post(at, { ...body, part: null, target: 0 })).status).toBe(200)
    expect((await read(region, world.regionId)).targets[0]).toMatchObject({ basis: 'stated', measured: 15, state: 'met' })
    expect((await read(neighbour, other())).targets[0]).toMatchObject({ basis: null })
    const { body: { items } } = await region.get<{ items: OneIndicatorReply['stated'] }>(`${at}?target=0`)
    expect(items.map(({ value, by }) => [value, by])).toEqual([[15, 'Проверочный Человек']])
  })
})
