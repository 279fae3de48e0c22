import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentRow } from '../../contract/assignments.ts'
import type { DashboardReply, SchoolsDashboardReply, SummaryReply } from '../../contract/running-plan.ts'
import type { RoadmapReply } from '../../contract/roadmaps.ts'
import { deadline, party } from '../../../tests/support/plan-builders.ts'
import { aWorld, addSchool, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'

let server: TestServer
let world: World
let regional: SignedIn
let municipal: SignedIn
let roadmapId: string
const heads: SignedIn[] = []

const documents = { title: 'Размещение концептуальных документов', kind: 'programme-documents' as const, schedule: deadline('2022-02-28'), responsible: [party('Муниципальный координатор', 'municipal-coordinator')] }
const meeting = { title: 'Совещание', kind: 'event' as const, schedule: deadline('2022-01-20'), responsible: [party('Региональный координатор', 'regional-coordinator')] }
const naming = { title: 'Назначение регионального координатора', kind: 'appointment' as const, schedule: deadline('2022-03-01'), responsible: [party('Министерство', 'ministry')] }

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-01' })
  world = await aWorld(server)
  regional = await world.person('regional-coordinator', { territoryId: world.regionId })
  municipal = await world.person('municipal-coordinator', { territoryId: world.municipalities[0] ?? 0 })
  for (const organisationId of world.schools) heads.push(await world.person('school-head', { organisationId }))
  roadmapId = (await world.approved([documents, meeting, naming])).roadmapId
})
afterAll(() => server.close())

const rows = async (query = '', who = regional): Promise<AssignmentRow[]> => (await world.as(who).get<{ items: AssignmentRow[] }>(`/api/assignments?${query}`)).body.items
const addressOf = ({ regionId, id }: AssignmentRow) => `/api/assignments/${regionId}/${id}`
const differing = async (): Promise<string[]> => (await server.app.verify()).derived.filter(({ differences }) => differences > 0).map(({ table }) => table)
const settled = async (): Promise<void> => { expect(await differing()).toEqual([]) }

async function finish(head: SignedIn, confirmer: SignedIn, query = 'q=концептуальных'): Promise<void> {
  const [item] = await rows(`mine=true&${query}`, head)
  if (!item) throw new Error('Nothing to do')
  const given = await world.as(head).post(`${addressOf(item)}/evidence`, { version: item.version, files: [], link: 'https://school.example/doc', document: null, note: null, stated: null })
  expect(given.status).toBe(200)
  expect((await world.as(confirmer).post(`${addressOf(item)}/confirm`, { version: item.version + 1 })).status).toBe(200)
}

describe('the plan that runs', () => {
  it('closes what people were named for by the fact that they are', async () => {
    await settled()
    expect(await rows('q=Назначение')).toMatchObject([{ state: 'done', isByFact: true, process: 'appointments' }])
  })

  it('marks what fell due, by the tick alone', async () => {
    const before = await rows('q=Совещание')
    expect(before.map(({ isOverdue }) => isOverdue)).toEqual([true])
    const ticked = await server.post<{ date: string; overdue: number }>('/api/tick', {})
    expect(ticked).toMatchObject({ status: 200, body: { date: '2022-02-01', overdue: 0 } })
    expect((await world.as(regional).post('/api/tick', {})).status).toBe(403)
  })

  it('closes the party\'s assignment once all members of its territory have done theirs', async () => {
    const [first, second] = heads
    if (!first || !second) throw new Error('No heads')
    await finish(first, municipal)
    await settled()
    expect((await rows('q=концептуальных&duty=organise')).map(({ state }) => state)).toEqual(['open', 'open'])
    await finish(second, municipal)
    await settled()
    const organised = await rows('q=концептуальных&duty=organise')
    expect(organised.map(({ holder, state, isByFact }) => [holder.territory.name, state, isByFact]).toSorted()).toEqual([['Округ 1', 'done', true], ['Округ 2', 'open', false]])
  })

  it('asks a school that joins, and asks one that left no longer', async () => {
    const joined = await addSchool(world.db, { regionId: world.regionId, territoryId: world.municipalities[1] ?? 0, programmeId: world.programmeId, name: 'Школа 5' })
    await sql`update programme_school set left_on = '2022-02-15' where organisation_id = ${world.schools[3] ?? ''}`.execute(world.db)
    await settled()
    expect((await rows(`organisation=${joined}`)).map(({ state }) => state)).toEqual(['open'])
    expect((await rows(`organisation=${world.schools[3]}&state=withdrawn`))).toHaveLength(1)
    await sql`update programme_school set left_on = null where organisation_id = ${world.schools[3] ?? ''}`.execute(world.db)
    await settled()
    expect((await rows(`organisation=${world.schools[3]}`)).map(({ state }) => state)).toEqual(['open'])
  })

  it('shows schools and steps as letters, a page of schools at a time', async () => {
    const { body } = await world.as(regional).get<SummaryReply>(`/api/roadmaps/${roadmapId}/summary`)
    expect(body.steps.map(({ process, step }) => `${process} ${step}`)).toEqual(['programme-document write'])
    expect(body.schools.map(({ name, cells }) => `${name} ${cells}`)).toEqual(['Школа 1 d', 'Школа 2 d', 'Школа 3 o', 'Школа 4 o', 'Школа 5 o'])
    expect((await world.as(municipal).get<SummaryReply>(`/api/roadmaps/${roadmapId}/summary`)).body.total).toBe(2)
    expect((await world.as(regional).get<SummaryReply>(`/api/roadmaps/${roadmapId}/summary?q=Школа+5`)).body.schools).toHaveLength(1)
  })

  it('counts by territory from roll-ups, as the lists do', async () => {
    const { body } = await world.as(regional).get<DashboardReply>(`/api/dashboards/${world.regionId}`)
    expect(body.counts.do).toMatchObject({ done: 2, open: 3, overdue: 0 })
    expect(body.counts.organise).toMatchObject({ done: 2, open: 2, overdue: 1, 'by-fact': 2 })
    expect(body.children.filter(({ counts }) => counts.do.open + counts.do.done > 0).map(({ territory, counts }) => `${territory.name} ${counts.do.done}/${counts.do.done + counts.do.open}`)).toEqual(['Округ 1 2/2', 'Округ 2 0/3'])
    expect(body.roadmaps[0]?.activities.map(({ title, counts }) => `${title} ${counts.organise.done}`)).toEqual([`${documents.title} 1`, 'Совещание 0', `${naming.title} 1`])
    expect((await world.as(municipal).get(`/api/dashboards/${world.regionId}`)).status).toBe(403)
  })

  it('counts the own school for its head, and refuses those who have none', async () => {
    const [head] = heads
    if (!head) throw new Error('No heads')
    const { body } = await world.as(head).get<SchoolsDashboardReply>('/api/dashboards/schools')
    expect(body.schools.map(({ organisation, counts }) => `${organisation.name} ${counts.do.done}`)).toEqual(['Школа 1 1'])
    expect(body.counts).toEqual(body.schools[0]?.counts)
    expect(body.roadmaps.map(({ activities }) => activities.map(({ title, counts }) => `${title} ${counts.do.done}`))).toEqual([[`${documents.title} 1`]])
    expect((await world.as(regional).get<SchoolsDashboardReply>('/api/dashboards/schools')).body.schools).toEqual([])
    const expert = await world.person('expert', { territoryId: world.regionId })
    expect((await world.as(expert).get('/api/dashboards/schools')).status).toBe(403)
  })

  it('keeps under a new revision what was done, moves what was moved, withdraws what was dropped', async () => {
    const revisionId = randomUUID()
    expect((await server.post(`/api/roadmaps/${roadmapId}/revisions`, { revisionId })).status).toBe(200)
    const { body: { plan, version } } = await server.get<RoadmapReply>(`/api/roadmaps/${roadmapId}?revision=${revisionId}`)
    const ids = Object.fromEntries(plan.activities.map(({ title, id }) => [title, id]))
    const changed = await server.post<{ version: number }>(`/api/revisions/${revisionId}/changes`, { version, changes: [
      { do: 'changeActivity', id: ids[documents.title], fields: { schedule: deadline('2022-03-15') } },
      { do: 'removeActivity', id: ids['Совещание'] },
    ] })
    expect(changed.status).toBe(200)
    const approval = await server.post(`/api/revisions/${revisionId}/approve`, { version: changed.body.version, document: { act: 'order', number: '13', date: '2022-02-01', authority: 'Министерство', file: null } })
    expect(approval.status).toBe(200)
    const school = await rows('q=концептуальных&duty=do')
    expect(school.map(({ holder, state, dueOn }) => `${holder.organisation?.name} ${state} ${dueOn}`).toSorted()).toEqual([
      'Школа 1 done 2022-03-15', 'Школа 2 done 2022-03-15', 'Школа 3 open 2022-03-15', 'Школа 4 open 2022-03-15', 'Школа 5 open 2022-03-15',
    ])
    expect((await rows('q=Совещание')).map(({ state }) => state)).toEqual(['withdrawn'])
    await settled()
  })

  it('finds a row that was tampered with', async () => {
    const [item] = await rows('q=концептуальных&duty=do&state=open')
    await sql`update assignment set state = 'done' where region_id = ${item?.regionId ?? 0} and id = ${item?.id ?? ''}`.execute(world.db)
    expect(await differing()).toEqual(['assignment', 'assignment_rollup', 'territory_rollup'])
    await sql`update assignment set state = 'open' where region_id = ${item?.regionId ?? 0} and id = ${item?.id ?? ''}`.execute(world.db)
    await settled()
  })
})
