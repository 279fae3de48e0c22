import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callsOf, type Calls } from '../../../tests/support/calls.ts'
import { aProgrammeYear } from '../../../tests/support/programme-year.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { regionGround, type RegionGround } from '../../../tests/support/region-ground.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import type { CheckedSchools, ProgrammeSchool } from '../../contract/programme-schools.ts'

let server: TestServer
let ground: RegionGround
let foreign: RegionGround
let region: Calls
let municipality: Calls
let curator: Calls
let head: Calls
let programme: string

const db = () => server.database.open().db
const at = (index: number) => ground.schools[index]?.id ?? ''

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-01' })
  ground = await regionGround(db(), { code: '64', schools: 6 })
  foreign = await regionGround(db(), { code: '26', schools: 2 })
  programme = await aProgrammeYear(db())
  region = await callsOf(server, signIn(db(), 'regional-authority', { territoryId: ground.regionId }))
  municipality = await callsOf(server, signIn(db(), 'municipal-coordinator', { territoryId: ground.municipalities[0] ?? 0 }))
  curator = await callsOf(server, signIn(db(), 'curator', { territoryId: ground.regionId, programmeId: programme, name: 'Кураторов Пётр' }))
  head = await callsOf(server, signIn(db(), 'school-head', { organisationId: at(0) }))
})
afterAll(() => server.close())

const schools = async (caller: Pick<Calls, 'get'>, query = '') => (await caller.get<{ items: ProgrammeSchool[] }>(`/api/programmes/${programme}/schools${query}`)).body.items
const join = (caller: Calls, organisationIds: string[], on = '2022-01-25') => caller.post<{ joined: number }>(`/api/programmes/${programme}/schools/join`, { organisationIds, on, document: { number: '12-ОД', date: '2022-01-20' } })
const leave = (caller: Calls, organisationIds: string[], fields: object = {}) =>
  caller.post<{ left: number; detached: number }>(`/api/programmes/${programme}/schools/leave`, { organisationIds, on: '2022-02-01', reason: 'Реорганизация', document: null, ...fields })

describe('schools of a programme year', () => {
  it('join by an order, each once, each a fact', async () => {
    expect((await join(region, [at(0), at(1), at(2)])).body).toEqual({ joined: 3 })
    expect(refusal(await join(region, [at(3), at(0)]))).toBe('programme.school-fault')
    expect((await schools(region)).map(({ id }) => id).toSorted()).toEqual([at(0), at(1), at(2)].toSorted())
    const facts = await db().selectFrom('fact').select(['organisation_id', 'occurred_on', 'data']).where('kind', '=', 'school.joined').where('programme_id', '=', programme).execute()
    expect(facts).toHaveLength(3)
    expect(facts[0]).toMatchObject({ occurred_on: '2022-01-25', data: { document: { number: '12-ОД', date: '2022-01-20' } } })
  })

  it('are those of the own region for a region, and all for the country', async () => {
    await server.post(`/api/programmes/${programme}/schools/join`, { organisationIds: [foreign.schools[0]?.id ?? ''], on: '2022-01-25', document: null })
    expect([(await schools(region)).length, (await schools(head)).length, (await schools(server)).length, (await schools(server, `?region=${foreign.regionId}`)).length]).toEqual([3, 3, 4, 1])
    expect(await schools(region, `?region=${foreign.regionId}`)).toEqual([])
  })

  it('name their curator to those who may see the people of the school', async () => {
    await db().insertInto('attachment').values({ id: randomUUID(), region_id: ground.regionId, programme_id: programme, appointment_id: curator.appointmentId, organisation_id: at(1), starts_on: '2022-01-26' }).execute()
    const seen = async (caller: Calls) => (await schools(caller)).find(({ id }) => id === at(1))
    expect(await seen(region)).toMatchObject({ hasCurator: true, curator: { name: 'Кураторов Пётр' } })
    expect(await seen(head)).toMatchObject({ hasCurator: true, curator: null })
  })

  it('leave with a reason, free their curator, and may come back', async () => {
    expect((await leave(region, [at(1)])).body).toEqual({ left: 1, detached: 1 })
    expect([(await schools(region)).length, (await schools(region, '?which=left')).map(({ id, leftOn }) => [id, leftOn])]).toEqual([2, [[at(1), '2022-02-01']]])
    expect(await db().selectFrom('attachment').select('ends_on').where('organisation_id', '=', at(1)).execute()).toEqual([{ ends_on: '2022-01-31' }])
    const facts = await db().selectFrom('fact').select('kind').where('organisation_id', '=', at(1)).orderBy('id').execute()
    expect(facts.map(({ kind }) => kind)).toEqual(['school.joined', 'school.left', 'curator.detached'])
    expect((await join(region, [at(1)])).body).toEqual({ joined: 1 })
    expect((await schools(region)).length).toBe(3)
  })

  it('do not leave before they joined, without a reason, or when they take no part', async () => {
    expect(refusal(await leave(region, [at(0)], { on: '2022-01-24' }))).toBe('programme.leaves-before-joining')
    expect(refusal(await leave(region, [at(0)], { reason: '' }))).toBe('request.invalid')
    expect(refusal(await leave(region, [at(5)]))).toBe('programme.school-fault')
  })

  it('are changed by the region alone, in the own region alone, all or none', async () => {
    for (const caller of [municipality, curator, head]) {
      expect([refusal(await join(caller, [at(4)])), refusal(await leave(caller, [at(0)]))]).toEqual(['access.denied', 'access.denied'])
      expect(refusal(await caller.post(`/api/programmes/${programme}/schools/check`, { text: '1', purpose: 'join' }))).toBe('access.denied')
    }
    expect(refusal(await join(region, [at(4), foreign.schools[1]?.id ?? '']))).toBe('access.denied')
    expect(refusal(await join(region, [randomUUID()]))).toBe('programme.school-unknown')
    expect((await schools(region)).some(({ id }) => id === at(4))).toBe(false)
  })

  it('are not changed once the year is closed', async () => {
    const closed = await aProgrammeYear(db(), { state: 'closed' })
    expect(refusal(await region.post(`/api/programmes/${closed}/schools/join`, { organisationIds: [at(4)], on: '2022-01-25', document: null }))).toBe('programme.closed')
  })
})

const check = async (caller: Calls, text: string) => (await caller.post<CheckedSchools>(`/api/programmes/${programme}/schools/check`, { text, purpose: 'join' })).body.lines

describe('a list of schools', () => {
  it('is tried before anything is changed, each fault at its line', async () => {
    const [, , , fourth, fifth] = ground.schools
    const text = [fourth?.inn, '', ground.schools[0]?.login.toUpperCase(), fifth?.name, foreign.schools[1]?.inn, `${fourth?.name}\t${fourth?.login}`].join('\n')
    expect((await check(region, text)).map(({ line, organisationId, fault }) => [line, organisationId, fault])).toEqual([
      [1, at(3), null], [3, at(0), 'taking-part'], [4, at(4), null], [5, null, 'unknown'], [6, at(3), 'repeated'],
    ])
    expect((await schools(region)).length).toBe(3)
  })

  it('is refused where it is longer than any region', async () => {
    expect(refusal(await region.post(`/api/programmes/${programme}/schools/check`, { text: '6401000001\n'.repeat(10_001), purpose: 'join' }))).toBe('programme.list-too-long')
  })

  it('may come as a sheet of Excel', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Школы')
    sheet.addRows([['№', 'Школа', 'ИНН'], [1, ground.schools[3]?.name, ground.schools[3]?.inn], [2, ground.schools[4]?.name, ground.schools[4]?.inn]])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    const answer = await server.upload('школы.xlsx', bytes, `/api/programmes/school-file?programme=${programme}`) as unknown as { status: number; body: { text: string } }
    expect(answer.status).toBe(200)
    expect((await check(region, answer.body.text)).filter(({ fault }) => fault === null).map(({ organisationId }) => organisationId)).toEqual([at(3), at(4)])
    const form = new FormData()
    form.append('file', new Blob([bytes]), 'школы.xlsx')
    const refused = await fetch(`${server.url}/api/programmes/school-file?programme=${programme}`, { method: 'POST', body: form, headers: { cookie: head.cookie, 'idempotency-key': randomUUID() } })
    expect(refused.status).toBe(403)
  })
})
