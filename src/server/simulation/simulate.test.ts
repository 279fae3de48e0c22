import { afterEach, describe, expect, it } from 'vitest'
import type { MonitorRow } from '../../contract/survey-monitor.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { withOwner } from '../db/owner-connection.ts'

const numbers = { regions: 2, schools: 14, seed: 7, respondents: 0 }
const password = 'Ореховый-сад-128'
let servers: TestServer[] = []
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()))
  servers = []
})

async function aServer(kindIfNew: 'demonstration' | 'production' = 'demonstration'): Promise<TestServer> {
  const server = await startServer({ kindIfNew, programmeDate: '2025-10-20' })
  servers.push(server)
  return server
}

describe('a simulated nation', () => {
  it('verifies: its chain holds, and rebuilding finds what was written', async () => {
    const server = await aServer()
    const report = await server.app.simulate(numbers, password, () => undefined)
    expect(report).toMatchObject({ regions: 2, known: 0, schools: 14 })
    expect(report.assignments).toBeGreaterThan(14 * 150)
    expect(report.facts).toBeGreaterThan(report.assignments)
    const { faults, derived } = await server.app.verify()
    expect(faults).toEqual([])
    expect(derived.map(({ differences }) => differences)).toEqual([0, 0, 0, 0])
  }, 120_000)

  it('has answered its questionnaires where respondents are asked for: profiles are there, and a recount finds the same', async () => {
    const server = await aServer()
    const report = await server.app.simulate({ ...numbers, respondents: 2_000 }, password, () => undefined)
    expect(report.sheets).toBeGreaterThan(1_000)
    const { rows } = await server.database.open().pool.query<{ state: string; schools: number; told: string }>(
      `select e.state, e.schools, (select count(*) from risk_profile as r where r.edition_id = e.id and r.figures[1] is not null) as told from risk_edition as e`)
    expect(rows).toEqual([{ state: 'published', schools: 14, told: '14' }])
    expect((await server.app.verify()).derived.map(({ differences }) => differences)).toEqual([0, 0, 0, 0])
    const { items: [campaign] } = await server.get<{ items: { id: string }[] }>('/api/surveys').then(({ body }) => body)
    const { own, rows: regions } = await server.get<{ own: MonitorRow; rows: MonitorRow[] }>(`/api/surveys/${campaign?.id}/monitor`).then(({ body }) => body)
    expect([own.schools, own.received]).toEqual([14, report.sheets + 14])
    expect(own.received / own.size).toBeGreaterThan(0.7)
    expect(regions.reduce((sum, { received }) => sum + received, 0)).toBe(own.received)
    const { rows: [days] } = await server.database.open().pool.query<{ schools: number; groups: number }>(
      `select (select sum(received)::int from participation where organisation_id <> '00000000-0000-0000-0000-000000000000') as schools, (select sum(received)::int from group_participation) as groups`)
    expect(days).toEqual({ schools: own.received, groups: own.received })
    await expect(server.database.open().pool.query('update risk_profile set alike = null')).rejects.toThrow('permission denied')
    await withOwner(server.database.targets.owner, (owner) => owner.query('update risk_profile set figures[1] = 1 + coalesce(figures[1], 0) where ctid = (select ctid from risk_profile limit 1)'))
    expect((await server.app.verify()).derived.at(-1)).toEqual({ table: 'risk_profile', differences: 1 })
  }, 120_000)

  it('is the same for the same seed', async () => {
    const [one, other] = [await aServer(), await aServer()]
    for (const { app } of [one, other]) await app.simulate({ ...numbers, schools: 4 }, password, () => undefined)
    const sums = await Promise.all([one, other].map(async ({ database }) => (await database.open().pool.query<{ sum: string }>(
      `select md5(string_agg(a.id || a.state || coalesce(a.due_on::text, '') || coalesce(a.done_on::text, ''), ',' order by a.id)) as sum from assignment as a`)).rows[0]?.sum))
    expect(sums[0]).toBe(sums[1])
  }, 120_000)

  it('is gone on with by a second run, and left alone by one with other numbers', async () => {
    const { app } = await aServer()
    await app.simulate({ ...numbers, schools: 4 }, password, () => undefined)
    expect(await app.simulate({ ...numbers, schools: 4 }, password, () => undefined)).toMatchObject({ regions: 2, known: 2, assignments: 0 })
    await expect(app.simulate({ ...numbers, schools: 5 }, password, () => undefined)).rejects.toMatchObject({ code: 'simulation.other' })
  }, 120_000)

  it('lets its people in by their logins', async () => {
    const server = await aServer()
    await server.app.simulate({ ...numbers, schools: 4 }, password, () => undefined)
    const response = await fetch(`${server.url}/api/logins/password`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify({ login: 'head-1', password }) })
    expect(response.status).toBe(200)
  }, 120_000)

  it('is never mixed with the work of people, nor made in a production', async () => {
    const [used, production] = [await aServer(), await aServer('production').catch(() => null)]
    await used.post('/api/roadmaps', { roadmapId: crypto.randomUUID(), territoryId: 2, from: { source: 'nothing', title: 'Своя карта', years: [2025] } })
    await expect(used.app.simulate(numbers, password, () => undefined)).rejects.toMatchObject({ code: 'simulation.not-empty' })
    expect(production).toBeNull()
  }, 120_000)
})
