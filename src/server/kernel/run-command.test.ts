import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../contract/problem.ts'
import type { TerritoryReply } from '../../contract/territories.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

let server: TestServer
beforeAll(async () => { server = await startServer() })
afterAll(() => server.close())

const district = (parentId: number) => ({ parentId, name: `Район ${randomUUID()}`, level: 'municipality' })

describe('a command', () => {
  it('is done once, however often and however closely it is repeated', async () => {
    const [id, body] = [randomUUID(), district(2)]
    const replies = await Promise.all([1, 2, 3].map(() => server.post<TerritoryReply>('/api/territories', body, id)))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
  })

  it('may be repeated after it was refused', async () => {
    const id = randomUUID()
    expect((await server.post('/api/territories', district(999_999), id)).status).toBe(404)
    expect((await server.post('/api/territories', district(2), id)).status).toBe(200)
  })

  it('is refused under the id of another, whose reply would be taken for its own', async () => {
    const id = randomUUID()
    expect((await server.post('/api/territories', district(2), id)).status).toBe(200)
    const other = { roadmapId: randomUUID(), territoryId: 1, from: { source: 'nothing', title: 'План', years: [2024] } }
    expect(await server.post<Problem>('/api/roadmaps', other, id)).toMatchObject({ status: 409, body: { code: 'request.id-reused' } })
    expect((await server.get(`/api/roadmaps/${other.roadmapId}`)).status).toBe(404)
  })

  it('finds a free code for a territory right under the country, where the regions have theirs', async () => {
    expect((await server.post('/api/territories', district(1))).status).toBe(200)
  })
})
