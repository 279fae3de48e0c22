import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../contract/problem.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

let server: TestServer
beforeAll(async () => { server = await startServer() })
afterAll(() => server.close())

/** fetch() mends an address that is none before it sends it. */
function rawGet(path: string): Promise<{ status: number; type: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const sent = request({ hostname, port, path }, (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '' })
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('a request at fault', () => {
  it.each([
    ['a number that no column holds', '/api/roadmaps?territory=99999999999'],
    ['a text that no column holds', '/api/roadmaps?search=%00'],
    ['a name that is no UUID', '/api/roadmaps/x'],
  ])('is told so, not called a fault of ours: %s', async (_, path) => {
    expect(await server.get(path)).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  })

  it('is told so in Russian even where its address is none', async () => {
    expect(await rawGet('/api/%E0%A4%A')).toEqual({ status: 400, type: 'application/problem+json; charset=utf-8' })
  })

  it('gets some of a thousand faults, not all', async () => {
    const changes = Array.from({ length: 1_000 }, () => ({ do: 'nothing' }))
    const { body } = await server.post<Problem>('/api/revisions/00000000-0000-4000-8000-000000000000/changes', { version: 1, changes })
    expect(body.faults.length).toBe(50)
  })
})
