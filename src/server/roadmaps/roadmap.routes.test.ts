import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../contract/problem.ts'
import type { RoadmapReply } from '../../contract/roadmaps.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

const table = [
  'Дорожная карта поддержки школ на 2022 год',
  '',
  '№\tМероприятие\tСрок\tОтветственный\tПоказатель',
  '1\tУстановочное совещание для кураторов\t03.02.2022\tРегиональный координатор\t100% кураторов приняли участие',
  '2\tПосещение школ кураторами\tМарт 2022\tКураторы\tНе менее 90% школ посещены',
  '3\tРазмещение новостей на сайте\tПостоянно\tМуниципальный координатор\tНовости размещены',
].join('\n')

let server: TestServer
beforeAll(async () => { server = await startServer() })
afterAll(() => server.close())

const order = { act: 'order', number: '7-к', date: '2022-01-20', authority: 'Управление образования', file: null }

async function accepted(): Promise<{ roadmapId: string; revisionId: string }> {
  const read = await server.read('map.txt', new TextEncoder().encode(table))
  expect(read.problem).toBeNull()
  const { status, body } = await server.post<{ roadmapId: string; revisionId: string }>(`/api/imports/${read.id}/accept`, {
    version: read.version, into: { as: 'roadmap', roadmapId: randomUUID(), territoryId: 1 },
  })
  expect(status).toBe(200)
  return body
}

const intoNewRoadmap = () => ({ as: 'roadmap', roadmapId: randomUUID(), territoryId: 1 })

describe('a road map from a document', () => {
  it('is read on the desk, accepted as a draft, approved and frozen', async () => {
    const { roadmapId, revisionId } = await accepted()
    const draft = await server.get<RoadmapReply>(`/api/roadmaps/${roadmapId}`)
    expect(draft.body.plan.activities.map(({ number }) => number)).toEqual(['1', '2', '3'])
    expect(draft.body.may).toEqual(['edit', 'approve', 'discard'])

    const approved = await server.post<{ version: number }>(`/api/revisions/${revisionId}/approve`, { version: draft.body.version, document: order })
    expect(approved.status).toBe(200)
    const frozen = await server.get<RoadmapReply>(`/api/roadmaps/${roadmapId}`)
    expect(frozen.body).toMatchObject({ revision: { state: 'approved', document: { number: '7-к' } }, may: ['revise'] })

    const edit = { version: frozen.body.version, changes: [{ do: 'describe', fields: { title: 'Другое' } }] }
    const refused = await server.post<Problem>(`/api/revisions/${revisionId}/changes`, edit)
    expect(refused).toMatchObject({ status: 422, body: { code: 'revision.edit-closed' } })
  })

  it('cannot be accepted twice', async () => {
    const read = await server.read('map.txt', new TextEncoder().encode(table))
    expect((await server.post(`/api/imports/${read.id}/accept`, { version: read.version, into: intoNewRoadmap() })).status).toBe(200)
    expect(await server.post(`/api/imports/${read.id}/accept`, { version: read.version, into: intoNewRoadmap() })).toMatchObject({ status: 409, body: { code: 'import.accepted-already' } })
  })

  it('is accepted again once its draft was given up, and mended before', async () => {
    const read = await server.read('map.txt', new TextEncoder().encode(table))
    const { body: first } = await server.post<{ revisionId: string }>(`/api/imports/${read.id}/accept`, { version: read.version, into: intoNewRoadmap() })
    expect((await server.get(`/api/imports/${read.id}`)).body).toMatchObject({ state: 'accepted' })
    await server.post(`/api/revisions/${first.revisionId}/discard`, { version: 1 })

    expect((await server.get(`/api/imports/${read.id}`)).body).toMatchObject({ state: 'read', accepted: null })
    const mended = await server.post<{ version: number }>(`/api/imports/${read.id}/changes`, { version: read.version, changes: [{ do: 'describe', fields: { title: 'Вторая попытка' } }] })
    const again = await server.post<{ roadmapId: string }>(`/api/imports/${read.id}/accept`, { version: mended.body.version, into: intoNewRoadmap() })
    expect(again.status).toBe(200)
    expect((await server.get<RoadmapReply>(`/api/roadmaps/${again.body.roadmapId}`)).body.plan.title).toBe('Вторая попытка')
  })

  it('is not approved by a file that nobody uploaded', async () => {
    const { revisionId } = await accepted()
    const document = { ...order, file: { hash: '0'.repeat(64), name: 'приказ.pdf' } }
    expect(await server.post(`/api/revisions/${revisionId}/approve`, { version: 1, document })).toMatchObject({ status: 400, body: { code: 'file.not-uploaded' } })
  })

  it('gives no revision of another road map under its own address', async () => {
    const [one, other] = [await accepted(), await accepted()]
    expect((await server.get(`/api/roadmaps/${one.roadmapId}.json?revision=${one.revisionId}`)).status).toBe(200)
    expect((await server.get(`/api/roadmaps/${one.roadmapId}.json?revision=${other.revisionId}`)).status).toBe(404)
  })
})

describe('changing a draft', () => {
  it('gives the inverse, and the inverse gives the draft back', async () => {
    const { roadmapId, revisionId } = await accepted()
    const before = await server.get<RoadmapReply>(`/api/roadmaps/${roadmapId}`)
    const id = before.body.plan.activities[1]?.id
    const change = { version: 1, changes: [{ do: 'removeActivity', id }] }
    const changed = await server.post<{ version: number; inverse: unknown[] }>(`/api/revisions/${revisionId}/changes`, change)
    expect(changed.body.version).toBe(2)
    expect((await server.get<RoadmapReply>(`/api/roadmaps/${roadmapId}`)).body.plan.activities).toHaveLength(2)
    await server.post(`/api/revisions/${revisionId}/changes`, { version: 2, changes: changed.body.inverse })
    expect((await server.get<RoadmapReply>(`/api/roadmaps/${roadmapId}`)).body.plan).toEqual(before.body.plan)
  })

  it('refuses a stale version, and takes one of two changes made at once', async () => {
    const { revisionId } = await accepted()
    const change = (title: string) => server.post<Problem>(`/api/revisions/${revisionId}/changes`, { version: 1, changes: [{ do: 'describe', fields: { title } }] })
    const statuses = (await Promise.all([change('А'), change('Б')])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 409])
  })

  it('goes on from what another process on the same database has changed', async () => {
    const { roadmapId, revisionId } = await accepted()
    const other = await startServer({ databaseUrl: server.database.url })
    const { body: { plan: { activities } } } = await server.get<RoadmapReply>(`/api/roadmaps/${roadmapId}`)
    const rename = (at: number, title: string, version: number) => ({ version, changes: [{ do: 'changeActivity', id: activities[at]?.id, fields: { title } }] })
    const edit = (on: TestServer, body: unknown) => on.post<{ version: number }>(`/api/revisions/${revisionId}/changes`, body)
    for (const [on, body] of [[server, rename(0, 'А', 1)], [other, rename(1, 'Б', 2)], [server, rename(2, 'В', 3)], [other, rename(0, 'Г', 4)]] as const) expect((await edit(on, body)).status).toBe(200)
    expect((await server.get<RoadmapReply>(`/api/roadmaps/${roadmapId}`)).body.plan.activities.map(({ title }) => title)).toEqual(['Г', 'Б', 'В'])
    await other.close()
  })

  it('does nothing twice where a command is repeated', async () => {
    const { revisionId } = await accepted()
    const commandId = randomUUID()
    const change = { version: 1, changes: [{ do: 'describe', fields: { title: 'Один раз' } }] }
    const first = await server.post(`/api/revisions/${revisionId}/changes`, change, commandId)
    const second = await server.post(`/api/revisions/${revisionId}/changes`, change, commandId)
    expect(second).toEqual(first)
  })

  it('refuses a change that the contract does not know, and says where', async () => {
    const { revisionId } = await accepted()
    const refused = await server.post<Problem>(`/api/revisions/${revisionId}/changes`, { version: 1, changes: [{ do: 'explode' }] })
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid', faults: [{ at: 'changes.0.do' }] } })
  })
})
