import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDemonstration } from '../../src/cli/demonstration.ts'
import type { App } from '../../src/server/app.ts'
import { sampleRoadmap } from '../support/sample-roadmap.ts'
import { startServer, type TestServer } from '../support/server.ts'

/** The same app, but the process dies after so many commands: the last of them was done, and nobody was told. */
function dyingAfter(app: App, commands: number): App {
  let left = commands
  const inject = async (request: InjectOptions) => {
    const reply = await app.http.inject(request)
    if (request.method === 'POST' && --left === 0) throw new Error('died')
    return reply
  }
  return { ...app, http: new Proxy(app.http, { get: (http, key) => (key === 'inject' ? inject : Reflect.get(http, key)) }) }
}

const silent = () => undefined
const roadmaps = async (server: TestServer) => (await server.get<{ items: { revision: { title: string } }[]; total: number }>('/api/roadmaps')).body
const journal = async (server: TestServer) => (await server.get<{ items: { action: string }[] }>('/api/journal?limit=200')).body.items.map(({ action }) => action)

describe('the demonstration', () => {
  let whole: TestServer
  let cut: TestServer
  beforeAll(async () => {
    whole = await startServer({ programmeDate: '2026-05-20' })
    cut = await startServer({ programmeDate: '2026-05-20' })
  })
  afterAll(async () => {
    await whole?.close()
    await cut?.close()
  })

  it('is completed by later starts wherever the earlier ones were cut short, and nothing is done twice', async () => {
    await fillDemonstration(whole.app, silent)
    const done = await journal(whole)
    expect(done.length).toBeGreaterThan(5)
    for (let commands = 1; commands <= done.length; commands++) await fillDemonstration(dyingAfter(cut.app, commands), silent).catch(silent)
    await fillDemonstration(cut.app, silent)
    expect(await journal(cut)).toEqual(done)
    expect((await roadmaps(cut)).items.map(({ revision }) => revision.title)).toEqual((await roadmaps(whole)).items.map(({ revision }) => revision.title))
  })

  it('leaves an installation alone where somebody has begun on his own', async () => {
    const server = await startServer()
    await sampleRoadmap(server)
    await fillDemonstration(server.app, silent)
    expect((await roadmaps(server)).total).toBe(1)
    await server.close()
  })
})
