import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../documents/read-document.ts'
import { deadline, party } from '../../../tests/support/plan-builders.ts'
import { aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import type { AssignmentRow } from '../../contract/assignments.ts'
import type { ReportReply } from '../../contract/reports.ts'

let server: TestServer
let world: World
let regional: SignedIn
let municipal: SignedIn
let head: SignedIn
let late: SignedIn
let curator: SignedIn
const period = 'from=2022-01-01&to=2022-06-30'
const title = 'Размещение концептуальных документов'

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-20' })
  world = await aWorld(server)
  const [first, second] = world.schools
  regional = await world.person('regional-coordinator', { territoryId: world.regionId })
  municipal = await world.person('municipal-coordinator', { territoryId: world.municipalities[0] ?? 0 })
  head = await world.person('school-head', { organisationId: first ?? '' })
  late = await world.person('school-head', { organisationId: second ?? '' })
  curator = await world.person('curator', { territoryId: world.regionId })
  await sql`insert into attachment (id, region_id, programme_id, appointment_id, organisation_id, starts_on) values (${randomUUID()}, ${world.regionId}, ${world.programmeId}, ${curator.appointmentId}, ${first ?? ''}, '2022-01-01')`.execute(world.db)
  await world.approved([
    { title, number: '1.1', kind: 'programme-documents', schedule: deadline('2022-02-28'), responsible: [party('Муниципальный координатор', 'municipal-coordinator')], indicator: { text: 'не менее 90 % школ', targets: [{ comparator: 'gte', value: 90, unit: 'percent', of: 'школ', from: 'indicator' }] } },
    { title: 'Итоговое совещание', number: '2.1', kind: 'event', schedule: deadline('2022-12-01'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
  ], '2022-01-10')
  const own = async (who: SignedIn) => {
    const { body: { items: [item] } } = await world.as(who).get<{ items: AssignmentRow[] }>('/api/assignments?mine=true')
    if (!item) throw new Error('Nothing to do')
    return { version: item.version, at: `/api/assignments/${item.regionId}/${item.id}` }
  }
  const done = await own(head)
  expect((await world.as(head).post(`${done.at}/evidence`, { version: done.version, files: [], link: 'https://school.example/doc', document: { number: '7', date: '2022-02-19' }, note: null, stated: null })).status).toBe(200)
  expect((await world.as(municipal).post(`${done.at}/confirm`, { version: done.version + 1 })).status).toBe(200)
  const moved = await own(late)
  expect((await world.as(late).post(`${moved.at}/postponement`, { version: moved.version, until: '2022-03-15', reason: 'ремонт здания' })).status).toBe(200)
  expect((await world.as(municipal).post(`${moved.at}/postponement/decide`, { version: moved.version + 1, until: '2022-03-15', reason: null })).status).toBe(200)
})
afterAll(() => server.close())

const reportOf = async (who: SignedIn, of: string, within = period) => world.as(who).get<ReportReply>(`/api/report?${within}&${of}`)
const ofRegion = () => `territory=${world.regionId}`

describe('a report', () => {
  it('says of each activity of the period what was asked, done when, by what it is proven, and why it went another way', async () => {
    const { status, body } = await reportOf(regional, ofRegion())
    expect(status).toBe(200)
    const [activity, ...others] = body.roadmaps.flatMap(({ activities }) => activities)
    expect(others).toEqual([])
    expect(activity).toMatchObject({ number: '1.1', title, doneFrom: '2022-02-20', doneTo: '2022-02-20', proofCount: 1, reasonCount: 1 })
    expect(activity?.counts).toMatchObject({ done: 1, late: 0 })
    expect(activity?.proofs).toMatchObject([{ place: 'Школа 1', document: { number: '7', date: '2022-02-19' }, link: 'https://school.example/doc' }])
    expect(activity?.reasons).toMatchObject([{ kind: 'postponed', place: 'Школа 2', until: '2022-03-15', text: 'ремонт здания' }])
    expect(activity?.targets).toMatchObject([{ words: 'не менее 90\u00a0% школ', measured: 25, isPercent: true }])
    expect(body).toMatchObject({ subject: { kind: 'territory' }, programmeDate: '2022-02-20', roadmaps: [{ order: { number: '12-ОД', date: '2022-01-10' } }] })
  })

  it('is of the period: what is due after it is not in it', async () => {
    const { body } = await reportOf(regional, ofRegion(), 'from=2022-12-01&to=2022-12-31')
    expect(body.roadmaps.flatMap(({ activities }) => activities.map((one) => one.title))).toEqual(['Итоговое совещание'])
    expect((await reportOf(regional, ofRegion(), 'from=2021-01-01&to=2021-12-31')).body.roadmaps).toEqual([])
  })

  it('counts as overdue what is not done by the end of the period', async () => {
    server.app.setProgrammeDate('2022-07-01')
    const { body } = await reportOf(regional, ofRegion())
    expect(body.roadmaps[0]?.activities[0]?.counts.overdue).toBeGreaterThanOrEqual(3)
    server.app.setProgrammeDate('2022-02-20')
  })

  it('of a school is of that school alone, under the name that it bore then', async () => {
    const [school] = world.schools
    await sql`insert into organisation_naming (organisation_id, since, name) values (${school ?? ''}, '2020-01-01', 'Школа-предшественница'), (${school ?? ''}, '2022-09-01', 'Лицей')`.execute(world.db)
    const { body } = await reportOf(head, `organisation=${school}`)
    expect(body.subject).toEqual({ kind: 'organisation', name: 'Школа-предшественница' })
    expect(body.roadmaps[0]?.activities[0]?.counts).toMatchObject({ asked: 1, done: 1 })
  })

  it('of a curator is of the schools attached in the period', async () => {
    const { status, body } = await reportOf(curator, `curator=${curator.appointmentId}`)
    expect([status, body.subject.kind, body.roadmaps[0]?.activities[0]?.counts.done]).toEqual([200, 'curator', 1])
    expect(body.roadmaps[0]?.activities[0]?.targets).toMatchObject([{ words: 'не менее 90\u00a0% школ', measured: 100, state: 'met' }])
    expect((await world.as(curator).get<{ items: unknown[] }>(`/api/report/curators?${period}`)).body.items).toMatchObject([{ appointmentId: curator.appointmentId, schools: 1 }])
    expect((await world.as(regional).get<{ items: unknown[] }>(`/api/report/curators?${period}`)).body.items).toHaveLength(1)
    expect((await reportOf(regional, `curator=${curator.appointmentId}`)).status).toBe(200)
  })
})

describe('nobody has a report', () => {
  it('of a place beyond the own', async () => {
    expect((await reportOf(municipal, ofRegion())).status).toBe(403)
    expect((await reportOf(head, `organisation=${world.schools[1]}`)).status).toBe(403)
    expect((await reportOf(head, `territory=${world.municipalities[0]}`)).status).toBe(403)
    expect((await reportOf(municipal, `curator=${curator.appointmentId}`)).status).toBe(403)
    expect((await reportOf(head, `curator=${curator.appointmentId}`)).status).toBe(403)
  })

  it('of nothing, of two things at once, of a period that ends before it begins, of a curator who is none', async () => {
    expect((await reportOf(regional, '')).status).toBe(400)
    expect((await reportOf(regional, `${ofRegion()}&organisation=${world.schools[0]}`)).status).toBe(400)
    expect((await reportOf(regional, ofRegion(), 'from=2022-06-30&to=2022-01-01')).status).toBe(400)
    expect((await reportOf(regional, `curator=${head.appointmentId}`)).status).toBe(404)
  })
})

describe('the print', () => {
  it.each(['docx', 'xlsx', 'pdf'] as const)('as %s says the same, with period, programme date and the end of the journal', async (format) => {
    const response = await fetch(`${server.url}/api/report/file?${period}&${ofRegion()}&format=${format}`, { headers: { cookie: regional.cookie } })
    expect(response.status).toBe(200)
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(`01.01.2022–30.06.2022.${format}`)
    const document = await readDocument(new Uint8Array(await response.arrayBuffer()), `report.${format}`)
    const text = JSON.stringify(document).replaceAll('\\n', ' ')
    for (const words of ['Период: 01.01.2022', 'Дата программы: 20.02.2022', 'Журнал:', 'Отчёт об исполнении', title, 'срок перенесён до 15.03.2022', 'документ № 7 от 19.02.2022']) expect(text.replaceAll(/\s+/g, ' ')).toContain(words)
  })
})
