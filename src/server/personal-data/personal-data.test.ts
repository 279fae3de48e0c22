import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { callsOf, type Calls } from '../../../tests/support/calls.ts'
import { signIn, type SignedIn } from '../../../tests/support/sign-in.ts'
import { smallRegion, type SmallRegion } from '../../../tests/support/small-region.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { ErasureRequestReply, OwnDataReply } from '../../contract/personal-data.ts'
import type { Database } from '../db/database.ts'

let server: TestServer
let database: Database
let region: SmallRegion
let coordinator: Calls
let administrator: Calls
let logged: string[]
beforeAll(async () => {
  logged = []
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => { logged.push(String(chunk)); return true })
  server = await startServer({ programmeDate: '2022-03-01', logLevel: 'debug' })
  database = server.database.open()
  region = await smallRegion(database.db)
  coordinator = await callsOf(server, signIn(database.db, 'regional-coordinator', { territoryId: region.regionId, name: 'Начальникова Вера' }))
  administrator = await callsOf(server, signIn(database.db, 'administrator', { name: 'Управляющих Олег' }))
})
afterAll(async () => {
  vi.restoreAllMocks()
  await server.close()
})

const secrets = ['Незабудкина', 'Zinaida', 'nezabudkina', '555-12-34', 'другая-почта']
let person: Calls

beforeEach(async () => { person = await callsOf(server, enter()) })

/** Somebody with all that a person may have, as the coordinator enters it, and logged in. */
async function enter(): Promise<SignedIn> {
  const [id, appointmentId] = [randomUUID(), randomUUID()]
  const { status, body } = await coordinator.post('/api/people', {
    id, name: 'Незабудкина Zinaida', email: `nezabudkina.${randomUUID().slice(0, 4)}@school.test`, phone: '8 900 555 12 34', hasPhoneConsent: true,
    appointment: { id: appointmentId, role: 'school-team', territoryId: null, organisationId: region.schoolId, startsOn: '2022-01-01', endsOn: null, document: { number: '1', date: '2022-01-01' } },
  })
  expect(status, JSON.stringify(body)).toBe(200)
  const signedIn = await signIn(database.db, 'expert', { territoryId: region.regionId })
  await database.db.updateTable('session').set({ person_id: id, appointment_id: appointmentId, agent: 'Браузер, по которому узнают' }).where('person_id', '=', signedIn.personId).execute()
  return { ...signedIn, personId: id, appointmentId }
}

const ownData = async (by: Calls) => (await by.get<OwnDataReply>('/api/me/personal-data')).body

describe('my data', () => {
  it('says what is kept, what for, on what ground and how long, with the values themselves', async () => {
    const { person: me, tables, consents } = await ownData(person)
    expect(me).toMatchObject({ name: 'Незабудкина Zinaida', phone: '+7 900 555-12-34', hasPhoneConsent: true })
    expect(tables.find(({ title }) => title === 'Человек')?.fields).toMatchObject([{ name: 'Фамилия, имя, отчество', value: 'Незабудкина Zinaida' }, { name: 'Электронная почта' }, { name: 'Телефон', value: '+7 900 555-12-34', ground: expect.stringContaining('согласие') }])
    expect(tables.find(({ title }) => title === 'Назначение')).toMatchObject({ rows: 1 })
    expect(tables.flatMap(({ fields }) => fields).filter(({ isSecret, value }) => isSecret && value !== null)).toEqual([])
    expect(consents).toMatchObject([{ purpose: 'phone', withdrawnAt: null }])
  })

  it('lose the telephone number with the consent to it', async () => {
    expect((await person.post('/api/me/consents/withdraw', { purpose: 'phone' })).status).toBe(200)
    expect(await person.post('/api/me/consents/withdraw', { purpose: 'phone' })).toMatchObject({ status: 404, body: { code: 'consent.none' } })
    const { person: me, consents } = await ownData(person)
    expect([me.phone, me.hasPhoneConsent, consents[0]?.withdrawnAt]).toEqual([null, false, expect.any(String)])
  })

  it('may be corrected by the person: contacts, not the name', async () => {
    const { person: me } = await ownData(person)
    const contact = { version: me.version, email: `другая-почта@school.test`, phone: null, hasPhoneConsent: false }
    expect((await person.post('/api/me/contact', contact)).status).toBe(400)
    expect((await person.post('/api/me/contact', { ...contact, email: null })).status).toBe(200)
    expect((await ownData(person)).person).toMatchObject({ name: 'Незабудкина Zinaida', email: null, phone: null })
  })

  it('are handed out whole, to the person and to whoever answers for every place of the person, to nobody else', async () => {
    const read = async (by: Calls, format: string) => by.get<{ tables: { table: string; rows: Record<string, unknown>[] }[] }>(`/api/people/${person.personId}/personal-data?format=${format}`)
    const { body } = await read(person, 'json')
    const rows = (table: string) => body.tables.find((one) => one.table === table)?.rows
    expect(rows('person')).toMatchObject([{ name: 'Незабудкина Zinaida', phone: '+7 900 555-12-34' }])
    expect(rows('appointment')).toMatchObject([{ role: 'school-team', starts_on: '2022-01-01', document_number: '1' }])
    expect(rows('session')).toMatchObject([{ agent: 'Браузер, по которому узнают' }])
    expect(rows('fact')).toMatchObject([{ kind: 'appointment.made' }])
    expect(JSON.stringify(body)).not.toContain('token_hash":"')
    const page = (await read(coordinator, 'html')).body
    expect(page).toContain('<td>Незабудкина Zinaida</td>')
    expect(page).toContain('<td>Школьная команда</td>')
    const head = await callsOf(server, signIn(database.db, 'school-head', { organisationId: region.schoolId }))
    const neighbour = await callsOf(server, signIn(database.db, 'school-head', { organisationId: region.neighbourId }))
    const colleague = await callsOf(server, signIn(database.db, 'school-team', { organisationId: region.schoolId }))
    expect([(await read(head, 'json')).status, (await read(neighbour, 'json')).status, (await read(colleague, 'json')).status]).toEqual([200, 404, 403])
  })
})

describe('erasure', () => {
  it('is asked for by the person, and refused only with a reason that the person sees', async () => {
    const [id, again] = [randomUUID(), randomUUID()]
    expect((await person.post('/api/me/erasure-request', { id })).status).toBe(200)
    expect(await person.post('/api/me/erasure-request', { id: again })).toMatchObject({ status: 409, body: { code: 'erasure.asked-already' } })
    expect((await coordinator.get('/api/erasure-requests')).status).toBe(403)
    const { items } = (await administrator.get<{ items: ErasureRequestReply[] }>('/api/erasure-requests')).body
    expect(items.filter((one) => one.id === id)).toMatchObject([{ person: { name: 'Незабудкина Zinaida' }, state: 'open' }])
    expect((await coordinator.post(`/api/erasure-requests/${id}/refuse`, { reason: 'Человек ещё работает в проекте' })).status).toBe(403)
    expect((await administrator.post(`/api/erasure-requests/${id}/refuse`, { reason: 'Незабудкина ещё работает в проекте' })).status).toBe(200)
    expect((await ownData(person)).request).toMatchObject({ state: 'refused', reason: 'Незабудкина ещё работает в проекте' })
  })

  it('waits until the duties are over, then leaves an id without a name, no session, and a journal that verifies', async () => {
    await person.post('/api/me/erasure-request', { id: randomUUID() })
    const erase = (by: Calls) => by.post(`/api/people/${person.personId}/erase`, {})
    expect((await erase(coordinator)).status).toBe(403)
    expect(await erase(administrator)).toMatchObject({ status: 422, body: { code: 'erasure.still-appointed' } })
    await database.db.insertInto('invitation').values({ id: randomUUID(), code_hash: randomUUID(), person_id: person.personId, invited_by: person.personId, created_at: new Date(), expires_at: new Date(Date.now() + 1e9), accepted_at: null, revoked_at: null }).execute()
    await coordinator.post(`/api/appointments/${person.appointmentId}/end`, { version: 1, lastDay: '2022-02-28' })
    expect((await erase(administrator)).status).toBe(200)

    expect((await person.get('/api/me/personal-data')).status).toBe(401)
    expect((await administrator.get(`/api/people/${person.personId}`)).body).toMatchObject({ name: 'Данные удалены', email: null, phone: null, isErased: true, appointments: [{ role: 'school-team' }] })
    expect(await database.db.selectFrom('session').select('token_hash').where('person_id', '=', person.personId).execute()).toEqual([])
    expect(await database.db.selectFrom('invitation').select('id').where('person_id', '=', person.personId).execute()).toEqual([])
    expect(await database.db.selectFrom('erasure_request').select('state').where('person_id', '=', person.personId).execute()).toEqual([{ state: 'done' }])
    expect(await database.db.selectFrom('consent').select('id').where('person_id', '=', person.personId).where('withdrawn_at', 'is', null).execute()).toEqual([])
    expect((await server.app.verify()).faults).toEqual([])
    expect(await erase(administrator)).toMatchObject({ status: 422, body: { code: 'person.erased' } })
    expect(await coordinator.post(`/api/people/${person.personId}/appointments`, {
      id: randomUUID(), role: 'school-team', territoryId: null, organisationId: region.schoolId, startsOn: '2022-03-01', endsOn: null, document: { number: null, date: null },
    })).toMatchObject({ body: { code: 'person.erased' } })
  })

  it('never touches what the system itself is', async () => {
    expect(await administrator.post('/api/people/00000000-0000-4000-8000-000000000001/erase', {})).toMatchObject({ status: 422, body: { code: 'erasure.built-in' } })
  })
})

it('no personal value stands in the journal, in facts, in stored replies or in the log', async () => {
  await coordinator.get(`/api/people?search=${encodeURIComponent('Незабудкина')}`)
  await coordinator.get(`/api/people-duplicates?name=${encodeURIComponent('Незабудкина Zinaida')}&email=nezabudkina@school.test`)
  await coordinator.post(`/api/people/${person.personId}/edit`, { version: 1, name: 'Незабудкина Zinaida Иная', email: 'x@nezabudkina@school.test', phone: '555-12-34', hasPhoneConsent: false })
  const journal = await database.db.selectFrom('journal_entry').select(['action', 'subject_id', 'before', 'after']).execute()
  const facts = await database.db.selectFrom('fact').select(['kind', 'data']).execute()
  const replies = await database.db.selectFrom('command_reply').select(['action', 'reply']).execute()
  expect([journal.length, facts.length, replies.length].every((count) => count > 5)).toBe(true)
  expect(logged.some((line) => line.includes('/api/people-duplicates'))).toBe(true)
  for (const secret of secrets) {
    for (const [where, text] of [['journal', JSON.stringify(journal)], ['facts', JSON.stringify(facts)], ['replies', JSON.stringify(replies)], ['log', logged.join('')]] as const) {
      expect([where, secret, text.includes(secret) || text.includes(encodeURIComponent(secret))]).toEqual([where, secret, false])
    }
  }
})
