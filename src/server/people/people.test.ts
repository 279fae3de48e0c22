import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callsOf, type Calls } from '../../../tests/support/calls.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import { smallRegion, type SmallRegion } from '../../../tests/support/small-region.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { roles } from '../../domain/access/role.ts'
import type { PersonReply, PersonSummary } from '../../contract/people.ts'
import type { Database } from '../db/database.ts'

let server: TestServer
let database: Database
let region: SmallRegion
let coordinator: Calls
let municipal: Calls
let head: Calls

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  database = server.database.open()
  region = await smallRegion(database.db)
  coordinator = await callsOf(server, signIn(database.db, 'regional-coordinator', { territoryId: region.regionId, name: 'Координатор Регионального Уровня' }))
  municipal = await callsOf(server, signIn(database.db, 'municipal-coordinator', { territoryId: region.municipalityId, name: 'Координатор Первого Района' }))
  head = await callsOf(server, signIn(database.db, 'school-head', { organisationId: region.schoolId, name: 'Директор Первой Школы' }))
})
afterAll(() => server.close())

const appointment = (part: Record<string, unknown>) => ({
  id: randomUUID(), territoryId: null, organisationId: null, startsOn: '2022-01-10', endsOn: null, document: { number: '12-ОД', date: '2022-01-09' }, ...part,
})
const person = (name: string, part: Record<string, unknown>, contact: Record<string, unknown> = {}) => ({
  id: randomUUID(), name, email: null, phone: null, hasPhoneConsent: false, ...contact, appointment: appointment(part),
})
async function enter(by: Calls, name: string, part: Record<string, unknown>, contact: Record<string, unknown> = {}): Promise<{ personId: string; appointmentId: string }> {
  const { status, body } = await by.post<{ personId: string; appointmentId: string }>('/api/people', person(name, part, contact))
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const names = async (query: string) => (await coordinator.get<{ items: PersonSummary[]; total: number; next: string | null }>(`/api/people?${query}`)).body
const edit = (name: string, version: number) => ({ version, name, email: null, phone: null, hasPhoneConsent: false })
const tried = (by: Calls, part: Record<string, unknown>) => by.post('/api/people', person('Пробных Анна', part))
const card = async (by: Calls, id: string) => (await by.get<PersonReply>(`/api/people/${id}`)).body

describe('the register of people', () => {
  it('takes a person with a first appointment, and shows the card to whoever answers for the place', async () => {
    const { personId } = await enter(coordinator, 'ЖУРАВЛЁВА  Мария  Сергеевна', { role: 'school-head', organisationId: region.neighbourId }, { email: 'Zhuravleva@school.test', phone: '8 900 111 22 33', hasPhoneConsent: true })
    expect(await card(municipal, personId)).toMatchObject({
      name: 'Журавлёва Мария Сергеевна', email: 'Zhuravleva@school.test', phone: '+7 900 111-22-33', hasPhoneConsent: true, version: 1,
      appointments: [{ role: 'school-head', organisation: { id: region.neighbourId }, startsOn: '2022-01-10', document: { number: '12-ОД', date: '2022-01-09' }, may: ['end', 'correct', 'substitute'] }],
      may: ['edit', 'appoint', 'handover', 'export'], mayAppoint: ['body-member', 'school-head', 'school-team'],
    })
    expect((await head.get(`/api/people/${personId}`)).status).toBe(404)
  })

  it('refuses a name without its given name, a phone without consent, an address that is taken', async () => {
    const body = person('Журавлёва', { role: 'school-head', organisationId: region.neighbourId })
    expect(await coordinator.post('/api/people', body)).toMatchObject({ status: 400, body: { code: 'person.name-incomplete' } })
    expect(await coordinator.post('/api/people', { ...body, name: 'Иная Мария', phone: '89001112233' })).toMatchObject({ body: { code: 'person.phone-without-consent' } })
    expect(await coordinator.post('/api/people', { ...body, name: 'Иная Мария', email: 'zhuravleva@SCHOOL.test' })).toMatchObject({ status: 409, body: { code: 'person.address-taken' } })
  })

  it('shows who is there already under this name or address; of strangers only that the address is taken', async () => {
    const query = `name=${encodeURIComponent('журавлева мария сергеевна')}&email=zhuravleva@school.test`
    expect((await municipal.get<{ items: PersonSummary[] }>(`/api/people-duplicates?${query}`)).body).toMatchObject({ items: [{ name: 'Журавлёва Мария Сергеевна' }], isAddressTaken: false })
    expect((await head.get(`/api/people-duplicates?${query}`)).body).toEqual({ items: [], isAddressTaken: true })
  })

  it('is searched by a part of the name without regard to «ё», narrowed by role, territory and organisation, page by page', async () => {
    for (const name of ['Алексеева Анна', 'Борисова Анна', 'Владимирова Анна']) await enter(coordinator, name, { role: 'school-team', organisationId: region.farSchoolId })
    expect((await names(`search=${encodeURIComponent('журавлев')}`)).items.map(({ name }) => name)).toEqual(['Журавлёва Мария Сергеевна'])
    expect((await names(`territory=${region.otherMunicipalityId}`)).total).toBe(3)
    expect((await names(`organisation=${region.neighbourId}&role=school-head`)).total).toBe(1)
    expect((await names('role=expert')).total).toBe(0)
    const first = await names('role=school-team&limit=2')
    expect([first.items.map(({ name }) => name), first.total]).toEqual([['Алексеева Анна', 'Борисова Анна'], 3])
    const second = await names(`role=school-team&limit=2&after=${first.next}`)
    expect([second.items.map(({ name }) => name), second.total, second.next]).toEqual([['Владимирова Анна'], null, null])
    expect((await names(`search=${encodeURIComponent('%')}`)).total).toBe(0)
  })

  it('keeps name and contacts of a person to whoever could have made every appointment of that person', async () => {
    const { personId } = await enter(coordinator, 'Двойных Пётр', { role: 'school-team', organisationId: region.schoolId })
    expect((await head.post(`/api/people/${personId}/edit`, edit('Двойных Пётр Ильич', 1))).status).toBe(200)
    expect(await head.post(`/api/people/${personId}/edit`, edit('Двойных Пётр', 1))).toMatchObject({ status: 409, body: { code: 'person.changed-meanwhile' } })
    await coordinator.post(`/api/people/${personId}/appointments`, appointment({ role: 'curator', territoryId: region.regionId }))
    expect(await head.post(`/api/people/${personId}/edit`, edit('Другой Пётр', 2))).toMatchObject({ status: 403, body: { code: 'person.not-yours' } })
    expect((await card(head, personId)).may).toEqual(['appoint', 'handover'])
  })

  it('lists for each role exactly the people whose cards it opens', async () => {
    await sql`insert into attachment (id, region_id, programme_id, appointment_id, organisation_id, starts_on)
      select gen_random_uuid(), ${region.regionId}, ${await programme()}, a.id, ${region.schoolId}, '2022-01-01' from appointment as a where a.role = 'curator' limit 1`.execute(database.db)
    const everybody = await database.db.selectFrom('appointment').select('person_id').distinct().execute()
    let seen = 0
    for (const role of roles) {
      const by = await callsOf(server, signIn(database.db, role, seatOf(role)))
      const listed = new Set((await by.get<{ items: PersonSummary[] }>('/api/people?limit=200')).body.items.map(({ id }) => id))
      for (const { person_id } of everybody) {
        const { status } = await by.get(`/api/people/${person_id}`)
        expect([role, person_id, status]).toEqual([role, person_id, listed.has(person_id) ? 200 : 404])
      }
      seen += listed.size
    }
    expect(seen).toBeGreaterThan(40)
  })
})

describe('appointments', () => {
  it.each([
    ['municipal-coordinator', 'schoolId', 'appointment.seat-municipality'],
    ['school-head', 'instituteId', 'appointment.seat-school'],
    ['body-member', 'schoolId', 'appointment.seat-body'],
    ['curator', 'municipalityId', 'appointment.seat-region'],
  ] as const)('bind %s to the place that the role reaches', async (role, where, code) => {
    const place = typeof region[where] === 'string' ? { organisationId: region[where] } : { territoryId: region[where] }
    expect(await coordinator.post('/api/people', person('Неверных Анна', { role, ...place }))).toMatchObject({ status: 400, body: { code } })
  })

  it('are made by a level above: below, elsewhere and for oneself they are refused', async () => {
    expect(await tried(municipal, { role: 'municipal-coordinator', territoryId: region.municipalityId })).toMatchObject({ status: 403, body: { code: 'appointment.role-above' } })
    expect(await tried(municipal, { role: 'school-head', organisationId: region.farSchoolId })).toMatchObject({ status: 403, body: { code: 'access.denied' } })
    expect(await tried(head, { role: 'school-head', organisationId: region.schoolId })).toMatchObject({ status: 403 })
    expect(await tried(coordinator, { role: 'school-head', organisationId: region.foreignSchoolId })).toMatchObject({ status: 403 })
    expect(await coordinator.post(`/api/people/${coordinator.personId}/appointments`, appointment({ role: 'curator', territoryId: region.regionId }))).toMatchObject({ status: 403, body: { code: 'appointment.oneself' } })
  })

  it('are not made twice at once, not even by two at the same moment', async () => {
    const { personId } = await enter(coordinator, 'Дважды Анна', { role: 'school-head', organisationId: region.farSchoolId })
    const again = () => coordinator.post(`/api/people/${personId}/appointments`, appointment({ role: 'school-head', organisationId: region.farSchoolId }))
    expect(await again()).toMatchObject({ status: 409, body: { code: 'appointment.twice' } })
    const both = await Promise.all([1, 2].map(() => coordinator.post(`/api/people/${personId}/appointments`, appointment({ role: 'curator', territoryId: region.regionId }))))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('end on a day, and may be corrected; one that ends before it begins was never in force', async () => {
    const { personId, appointmentId } = await enter(coordinator, 'Конечных Анна', { role: 'school-team', organisationId: region.farSchoolId })
    expect((await municipal.post(`/api/appointments/${appointmentId}/end`, { version: 1, lastDay: '2022-02-01' })).status).toBe(403)
    expect((await coordinator.post(`/api/appointments/${appointmentId}/end`, { version: 1, lastDay: '2022-02-01' })).status).toBe(200)
    expect(await coordinator.post(`/api/appointments/${appointmentId}/end`, { version: 2, lastDay: '2022-02-01' })).toMatchObject({ status: 422, body: { code: 'appointment.over' } })
    const dates = { startsOn: '2022-01-10', endsOn: '2022-02-05', document: { number: '13-ОД', date: null } }
    expect(await coordinator.post(`/api/appointments/${appointmentId}/correct`, { version: 1, ...dates })).toMatchObject({ body: { code: 'appointment.changed-meanwhile' } })
    expect((await coordinator.post(`/api/appointments/${appointmentId}/correct`, { version: 2, ...dates })).status).toBe(200)
    expect((await card(coordinator, personId)).appointments[0]).toMatchObject({ endsOn: '2022-02-05', document: { number: '13-ОД', date: null }, version: 3 })
    const later = appointment({ role: 'expert', territoryId: region.regionId, startsOn: '2022-05-01' })
    await coordinator.post(`/api/people/${personId}/appointments`, later)
    await coordinator.post(`/api/appointments/${later.id}/end`, { version: 1, lastDay: '2022-04-01' })
    expect((await card(coordinator, personId)).appointments.find(({ id }) => id === later.id)).toMatchObject({ endsOn: '2022-04-30' })
  })

  it('are facts: coordinators under a name of their own', async () => {
    const { personId } = await enter(coordinator, 'Фактических Анна', { role: 'municipal-coordinator', territoryId: region.otherMunicipalityId })
    await coordinator.post(`/api/people/${personId}/appointments`, appointment({ role: 'expert', territoryId: region.regionId }))
    const facts = await database.db.selectFrom('fact').select(['kind', 'region_id', 'data']).where('region_id', '=', region.regionId).where('subject_person_id', '=', personId).orderBy('id').execute()
    expect(facts).toMatchObject([{ kind: 'coordinator.appointed', data: { role: 'municipal-coordinator' } }, { kind: 'appointment.made', data: { role: 'expert' } }])
  })

  it('let somebody stand in for a time, who may do at once what the other might', async () => {
    const substitute = await signIn(database.db, 'expert', { territoryId: region.regionId, name: 'Замещающий Пётр' })
    const { appointmentId } = await enter(coordinator, 'Отпускных Анна', { role: 'municipal-coordinator', territoryId: region.otherMunicipalityId })
    const wanted = { id: randomUUID(), personId: substitute.personId, startsOn: '2022-02-20', endsOn: '2022-03-20', document: { number: null, date: null } }
    expect(await coordinator.post(`/api/appointments/${appointmentId}/substitute`, { ...wanted, startsOn: '2021-12-01' })).toMatchObject({ body: { code: 'substitution.beyond-term' } })
    expect((await coordinator.post(`/api/appointments/${appointmentId}/substitute`, wanted)).status).toBe(200)
    expect((await card(coordinator, substitute.personId)).appointments).toMatchObject([{ role: 'municipal-coordinator', substitutes: { person: { name: 'Отпускных Анна' } } }, { role: 'expert' }])
    await database.db.updateTable('session').set({ appointment_id: wanted.id }).where('person_id', '=', substitute.personId).execute()
    const by = await callsOf(server, Promise.resolve(substitute))
    expect((await by.get<{ mayAppoint: string[] }>('/api/people')).body.mayAppoint).toContain('school-head')
    await coordinator.post(`/api/appointments/${wanted.id}/end`, { version: 1, lastDay: '2022-02-25' })
    expect((await by.get('/api/people')).status).toBe(403)
  })

})

function seatOf(role: (typeof roles)[number]): { territoryId?: number; organisationId?: string } {
  if (role === 'school-head' || role === 'school-team') return { organisationId: region.schoolId }
  if (role === 'body-member') return { organisationId: region.instituteId }
  if (role === 'administrator' || role === 'federal-operator') return {}
  return { territoryId: role.startsWith('municipal') ? region.municipalityId : region.regionId }
}

async function programme(): Promise<string> {
  const [initiative, id] = [randomUUID(), randomUUID()]
  await database.db.insertInto('initiative').values({ id: initiative, name: initiative }).execute()
  await database.db.insertInto('programme').values({ id, initiative_id: initiative, year: 2022, state: 'running', catalogue: '2022', previous_id: null }).execute()
  return id
}
