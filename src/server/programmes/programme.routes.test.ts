import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callsOf, type Calls } from '../../../tests/support/calls.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { regionGround, type RegionGround } from '../../../tests/support/region-ground.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import type { NextProgrammePreview } from '../../contract/next-programme.ts'
import type { ProgrammeCount, ProgrammeReply } from '../../contract/programmes.ts'

type Caller = Pick<Calls, 'get' | 'post'>

let server: TestServer
let ground: RegionGround
let admin: Caller
let region: Caller
let municipality: Caller
let head: Caller

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-01' })
  const { db } = server.database.open()
  ground = await regionGround(db, { code: '64' })
  admin = server
  region = await callsOf(server, signIn(db, 'regional-coordinator', { territoryId: ground.regionId }))
  municipality = await callsOf(server, signIn(db, 'municipal-coordinator', { territoryId: ground.municipalities[0] ?? 0 }))
  head = await callsOf(server, signIn(db, 'school-head', { organisationId: ground.schools[0]?.id ?? '' }))
})
afterAll(() => server.close())

const settings = { catalogue: '2022', curatorLimit: 3, avoidsOwnMunicipality: false }

async function aProgramme(fields: object = {}): Promise<string> {
  const { status, body } = await admin.post<{ id: string }>('/api/programmes', { programmeId: randomUUID(), initiative: `Проект ${randomUUID()}`, year: 2022, ...settings, ...fields })
  expect(status).toBe(200)
  return body.id
}
const read = async (id: string, caller = admin, query = '') => (await caller.get<ProgrammeReply>(`/api/programmes/${id}${query}`)).body

describe('a programme year', () => {
  it('begins with the shipped frame, is started, closed, and then changed no more', async () => {
    const id = await aProgramme()
    const fresh = await read(id)
    expect([fresh.state, fresh.frame.length, fresh.frame.find(({ id: milestone }) => milestone === 'questionnaires')]).toEqual(['preparing', 13, { id: 'questionnaires', name: 'Анкетирование', start: '2022-01-17', end: '2022-02-04', inRegion: null }])
    const started = await admin.post<{ version: number }>(`/api/programmes/${id}/start`, { version: 1 })
    expect(started.body).toEqual({ version: 2 })
    expect(refusal(await admin.post(`/api/programmes/${id}/frame`, { version: 2, frame: [] }))).toBe('programme.not-preparing')
    expect(refusal(await admin.post(`/api/programmes/${id}/settings`, { version: 2, ...settings, catalogue: '2022.1' }))).toBe('programme.catalogue-frozen')
    expect((await admin.post(`/api/programmes/${id}/settings`, { version: 2, ...settings, curatorLimit: 2 })).status).toBe(200)
    expect((await admin.post(`/api/programmes/${id}/close`, { version: 3 })).status).toBe(200)
    expect(refusal(await admin.post(`/api/programmes/${id}/settings`, { version: 4, ...settings }))).toBe('programme.closed')
  })

  it('has its frame edited while it prepares, and not by who read an older one', async () => {
    const id = await aProgramme()
    const frame = (await read(id)).frame.slice(0, 3).map(({ id: milestone, name, start, end }) => ({ id: milestone, name, start, end }))
    const own = { id: 'opening', name: 'Открытие', start: '2022-01-10', end: '2022-01-12' }
    expect((await admin.post(`/api/programmes/${id}/frame`, { version: 1, frame: [...frame, own] })).body).toEqual({ version: 2 })
    expect((await read(id)).frame.map(({ id: milestone }) => milestone)).toEqual(['selection', 'questionnaires', 'kick-off', 'opening'])
    expect(refusal(await admin.post(`/api/programmes/${id}/frame`, { version: 1, frame }))).toBe('programme.changed-meanwhile')
    expect(refusal(await admin.post(`/api/programmes/${id}/frame`, { version: 2, frame: [{ ...own, end: '2022-01-09' }] }))).toBe('programme.window-reversed')
  })

  it('is one a year of an initiative', async () => {
    const initiative = `Проект ${randomUUID()}`
    await aProgramme({ initiative })
    expect(refusal(await admin.post('/api/programmes', { programmeId: randomUUID(), initiative, year: 2022, ...settings }))).toBe('programme.exists')
    await aProgramme({ initiative, year: 2024 })
  })

  it('is the country\'s: nobody else makes, frames, starts or closes it', async () => {
    const id = await aProgramme()
    for (const caller of [region, municipality, head]) {
      expect((await caller.post('/api/programmes', { programmeId: randomUUID(), initiative: 'Свой', year: 2030, ...settings })).status).toBe(403)
      expect((await caller.post(`/api/programmes/${id}/frame`, { version: 1, frame: [] })).status).toBe(403)
      expect((await caller.post(`/api/programmes/${id}/settings`, { version: 1, ...settings })).status).toBe(403)
      expect((await caller.post(`/api/programmes/${id}/start`, { version: 1 })).status).toBe(403)
      expect((await caller.post(`/api/programmes/${id}/close`, { version: 1 })).status).toBe(403)
      expect((await caller.get(`/api/programmes/${id}/next`)).status).toBe(403)
      expect((await caller.post(`/api/programmes/${id}/next`, { version: 1, programmeId: randomUUID(), keep: 'dates', catalogue: '1', appointmentIds: [], keepLeads: true, startsOn: null, document: null })).status).toBe(403)
      expect((await read(id, caller)).may.manage).toBe(false)
    }
  })

  it('is not found where there is none', async () => {
    expect(refusal(await admin.get(`/api/programmes/${randomUUID()}`))).toBe('programme.unknown')
    expect(refusal(await admin.post(`/api/programmes/${randomUUID()}/start`, { version: 1 }))).toBe('programme.unknown')
  })
})

describe('a window in a region', () => {
  it('is tightened by the region, shown beside the frame\'s, and taken back', async () => {
    const id = await aProgramme()
    const lead = { regionId: ground.regionId, milestone: 'stage-1', delayDays: 0, leadDays: 7 }
    expect((await region.post(`/api/programmes/${id}/leads`, lead)).body).toEqual({ start: '2022-04-25', end: '2022-05-25' })
    const shown = async (caller: Caller, query = '') => (await read(id, caller, query)).frame.find(({ id: milestone }) => milestone === 'stage-1')?.inRegion ?? null
    expect(await shown(municipality)).toEqual({ delayDays: 0, leadDays: 7, start: '2022-04-25', end: '2022-05-25' })
    expect([await shown(admin), (await shown(admin, `?region=${ground.regionId}`))?.end]).toEqual([null, '2022-05-25'])
    await region.post(`/api/programmes/${id}/leads`, { ...lead, leadDays: 0 })
    expect(await shown(region)).toBeNull()
  })

  it('is never widened or emptied, of no unknown milestone, and of no other region', async () => {
    const id = await aProgramme()
    const lead = { regionId: ground.regionId, milestone: 'stage-1', delayDays: 30, leadDays: 30 }
    const other = await regionGround(server.database.open().db, { code: '26' })
    expect(refusal(await region.post(`/api/programmes/${id}/leads`, lead))).toBe('programme.window-too-tight')
    expect((await region.post(`/api/programmes/${id}/leads`, { ...lead, leadDays: -1 })).status).toBe(400)
    expect(refusal(await region.post(`/api/programmes/${id}/leads`, { ...lead, milestone: 'x' }))).toBe('programme.milestone-unknown')
    expect((await region.post(`/api/programmes/${id}/leads`, { ...lead, regionId: other.regionId })).status).toBe(403)
    expect(refusal(await municipality.post(`/api/programmes/${id}/leads`, lead))).toBe('access.denied')
    expect(refusal(await admin.post(`/api/programmes/${id}/leads`, { ...lead, regionId: ground.municipalities[0] }))).toBe('programme.region-unknown')
  })
})

describe('the counts of a year', () => {
  it('are by regions for the country, and by municipalities for a region', async () => {
    const id = await aProgramme()
    await admin.post(`/api/programmes/${id}/schools/join`, { organisationIds: ground.schools.map((school) => school.id), on: '2022-01-25', document: null })
    const counts = async (caller: Caller, query = '') => (await caller.get<{ level: string; items: ProgrammeCount[] }>(`/api/programmes/${id}/counts${query}`)).body
    const country = await counts(admin)
    expect([country.level, country.items.map(({ territoryId, schools, withoutCurator, municipalities }) => [territoryId, schools, withoutCurator, municipalities])])
      .toEqual(['region', [[ground.regionId, 4, 4, 2]]])
    const own = await counts(region)
    expect([own.level, own.items.map(({ territoryId, schools }) => [territoryId, schools])]).toEqual(['municipality', ground.municipalities.map((territory) => [territory, 2])])
    expect((await counts(head)).items.every(({ nominations }) => nominations === null)).toBe(true)
  })
})

describe('the next year', () => {
  it('is opened with what was chosen: shifted frame, those who go on, windows of regions, schools as those of the year before', async () => {
    const { db } = server.database.open()
    const id = await aProgramme()
    await admin.post(`/api/programmes/${id}/schools/join`, { organisationIds: ground.schools.map((school) => school.id), on: '2022-01-25', document: null })
    await region.post(`/api/programmes/${id}/leads`, { regionId: ground.regionId, milestone: 'stage-1', delayDays: 0, leadDays: 5 })
    const staying = await signIn(db, 'curator', { territoryId: ground.regionId, programmeId: id })
    const leaving = await signIn(db, 'municipal-coordinator', { territoryId: ground.municipalities[0] ?? 0, programmeId: id })
    const next = { version: 1, programmeId: randomUUID(), keep: 'dates', catalogue: '2023', appointmentIds: [staying.appointmentId], keepLeads: true, startsOn: '2023-01-09', document: { number: '1-ОД', date: '2022-12-30' } }
    expect(refusal(await admin.post(`/api/programmes/${id}/next`, next))).toBe('programme.not-started')
    await admin.post(`/api/programmes/${id}/start`, { version: 1 })
    const preview = (await admin.get<NextProgrammePreview>(`/api/programmes/${id}/next?keep=weekdays`)).body
    expect([preview.year, preview.earlierSchools, preview.leads, preview.appointments.map((one) => one.id).toSorted()]).toEqual([2023, 4, 1, [staying.appointmentId, leaving.appointmentId].toSorted()])
    expect(refusal(await admin.post(`/api/programmes/${id}/next`, { ...next, version: 2, startsOn: null }))).toBe('programme.order-absent')
    expect(refusal(await admin.post(`/api/programmes/${id}/next`, { ...next, version: 2, appointmentIds: [randomUUID()] }))).toBe('programme.appointment-ended')
    expect((await admin.post(`/api/programmes/${id}/next`, { ...next, version: 2 })).body).toEqual({ id: next.programmeId, appointments: 1, earlierSchools: 4, leads: 1 })
    const opened = await read(next.programmeId, region)
    expect([opened.year, opened.previous, opened.frame.find(({ id: milestone }) => milestone === 'stage-1')?.inRegion?.end]).toEqual([2023, { id, year: 2022 }, '2023-05-27'])
    expect((await read(id)).next).toEqual({ id: next.programmeId, year: 2023 })
    const earlier = await region.get<{ items: unknown[] }>(`/api/programmes/${next.programmeId}/schools?which=earlier`)
    expect(earlier.body.items).toHaveLength(4)
    const made = await db.selectFrom('appointment').select(['person_id', 'starts_on', 'document_number']).where('programme_id', '=', next.programmeId).execute()
    expect(made).toEqual([{ person_id: staying.personId, starts_on: '2023-01-09', document_number: '1-ОД' }])
    expect(refusal(await admin.post(`/api/programmes/${id}/next`, { ...next, version: 2, programmeId: randomUUID() }))).toBe('programme.next-exists')
  })
})

const year = async (of: number) => (await head.get<{ source: string; workingDays: number; version: number; daysOff: string[]; may: { save: boolean } }>(`/api/work-calendars/${of}`)).body

describe('the working days of a year', () => {
  it('are those shipped until somebody enters others', async () => {
    expect(await year(2022)).toMatchObject({ source: 'shipped', workingDays: 247, version: 0, may: { save: false } })
    expect(await year(2027)).toMatchObject({ source: 'law' })
    expect((await admin.post('/api/work-calendars/2027', { version: 0, moved: [['2027-01-02', '2027-11-05']], freed: [] })).body).toEqual({ version: 1 })
    expect(await year(2027)).toMatchObject({ source: 'entered', version: 1, daysOff: expect.arrayContaining(['2027-11-05']) })
    expect(refusal(await admin.post('/api/work-calendars/2027', { version: 0, moved: [], freed: [] }))).toBe('programme.changed-meanwhile')
    expect(refusal(await admin.post('/api/work-calendars/2027', { version: 1, moved: [['2027-01-12', '2027-11-05']], freed: [] }))).toBe('programme.calendar-fault')
  })

  it('are entered by the country alone', async () => {
    for (const caller of [region, municipality, head]) expect((await caller.post('/api/work-calendars/2028', { version: 0, moved: [], freed: [] })).status).toBe(403)
  })
})
