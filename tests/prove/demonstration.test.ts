import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDemonstration } from '../../src/cli/demonstration/fill-demonstration.ts'
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

/** How often each thing was done; but for what Opora does in its own time: it notices classes that have answered, and decides about letters. A later start logs in anew. */
async function journal(server: TestServer): Promise<Record<string, number>> {
  const { rows } = await server.database.open({ poolSize: 1 }).pool.query<{ action: string; times: number }>(`select action, count(*)::int as times from journal_entry where action not in ('survey.reach', 'reminders.decide', 'login.enter') group by action order by action`)
  return Object.fromEntries(rows.map(({ action, times }) => [action, times]))
}

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
    expect(await fillDemonstration(whole.app, silent)).toBe(true)
    const done = await journal(whole)
    expect(done).toMatchObject({ 'roadmap.approve': 1, 'programme.start': 1 })
    // What Opora's own processes see is proved by nobody's hand.
    expect(done['evidence.given']).toBeGreaterThan(30)
    expect(done['programme-document.send']).toBeGreaterThan(15)
    expect(done['visit.sign']).toBeGreaterThan(5)
    const commands = Object.values(done).reduce((sum, times) => sum + times, 0)
    // Later starts have fewer commands left to send, so the deaths come closer together.
    for (const share of [0.01, 0.08, 0.15, 0.2]) {
      await expect(fillDemonstration(dyingAfter(cut.app, Math.ceil(commands * share)), silent)).rejects.toThrow('died')
    }
    expect(await fillDemonstration(cut.app, silent)).toBe(true)
    expect(await journal(cut)).toEqual(done)
    expect((await roadmaps(cut)).items.map(({ revision }) => revision.title)).toEqual((await roadmaps(whole)).items.map(({ revision }) => revision.title))
  })

  it('leaves an installation alone where somebody has begun on his own', async () => {
    const server = await startServer()
    await sampleRoadmap(server)
    expect(await fillDemonstration(server.app, silent)).toBe(false)
    expect((await roadmaps(server)).total).toBe(1)
    await server.close()
  })
})
