import exceljs from 'exceljs'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deadline } from '../../../tests/support/plan-builders.ts'
import { aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import type { AssignmentRow } from '../../contract/assignments.ts'
import type { SummaryReply } from '../../contract/running-plan.ts'

let server: TestServer
let world: World
let region: SignedIn
let roadmapId: string

const bindings = [{ process: 'evidence' as const, step: 'submit', population: 'schools' as const, doer: 'member' as const, part: null, target: null }]

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-01' })
  world = await aWorld(server)
  region = await world.person('regional-coordinator', { territoryId: world.regionId })
  roadmapId = (await world.approved([{ number: '1', title: 'Концепции', bindings, schedule: deadline('2022-01-20') }, { number: '2', title: 'Программы', bindings, schedule: deadline('2022-03-20') }])).roadmapId
  // The first school has sent the first of them, and asks about the second.
  const head = world.as(await world.person('school-head', { organisationId: world.schools[0] ?? '' }))
  const { body: { items } } = await head.get<{ items: AssignmentRow[] }>('/api/assignments?mine=true&duty=do')
  for (const { regionId, id, number, version } of items) {
    const sent = number === '1'
      ? await head.post(`/api/assignments/${regionId}/${id}/evidence`, { version, files: [], link: 'https://school.example/doc', document: { number: '1', date: '2022-01-15' }, note: null, stated: null })
      : await head.post(`/api/assignments/${regionId}/${id}/comments`, { commentId: randomUUID(), text: 'Какой образец?' })
    if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
  }
  await server.post('/api/tick', {})
})
afterAll(() => server.close())

const summary = async (query = ''): Promise<SummaryReply> => (await world.as(region).get<SummaryReply>(`/api/roadmaps/${roadmapId}/summary${query}`)).body

test('is narrowed to the schools that need something', async () => {
  const all = await summary()
  expect(all.schools.map(({ cells, comments }) => [cells, comments])).toContainEqual(['ao', [[1, 1]]])
  expect((await summary('?needs=overdue')).total).toBe(3)
  expect((await summary('?needs=awaiting')).schools.map(({ organisationId }) => organisationId)).toEqual([world.schools[0]])
  expect((await summary('?needs=returned')).total).toBe(0)
  expect((await world.as(region).get(`/api/roadmaps/${roadmapId}/summary?needs=money`)).status).toBe(400)
})

test('goes out as a workbook with the same signs and colours, messages as notes, and only what its reader sees', async () => {
  const book = async (who: SignedIn) => {
    const response = await fetch(`${server.url}/api/roadmaps/${roadmapId}/summary.xlsx`, { headers: { cookie: who.cookie } })
    expect(response.status).toBe(200)
    const found = new exceljs.Workbook()
    await found.xlsx.load(Buffer.from(await response.arrayBuffer()) as never)
    return found.worksheets[0]
  }
  const sheet = await book(region)
  expect(sheet?.rowCount).toBe(5)
  const row = [2, 3, 4, 5].find((at) => sheet?.getCell(`B${at}`).text === 'Школа 1') ?? 0
  expect([sheet?.getCell(`C${row}`).text, sheet?.getCell(`D${row}`).text]).toEqual(['?', '○'])
  expect(sheet?.getCell(`C${row}`).fill).toMatchObject({ fgColor: { argb: 'FFE7F1F1' } })
  expect(JSON.stringify(sheet?.getCell(`D${row}`).note)).toContain('Какой образец?')
  expect((await book(await world.person('school-head', { organisationId: world.schools[1] ?? '' })))?.rowCount).toBe(2)
  const stranger = await fetch(`${server.url}/api/roadmaps/${roadmapId}/summary.xlsx`)
  expect(stranger.status).toBe(401)
})
