import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callsOf, type Calls } from '../../../tests/support/calls.ts'
import { aProgrammeYear } from '../../../tests/support/programme-year.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { regionGround, type RegionGround } from '../../../tests/support/region-ground.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import type { NominationReply } from '../../contract/nominations.ts'

let server: TestServer
let ground: RegionGround
let region: Calls
let municipality: Calls
let neighbour: Calls
let head: Calls
let programme: string

const db = () => server.database.open().db

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-01' })
  ground = await regionGround(db(), { code: '64' })
  programme = await aProgrammeYear(db())
  region = await callsOf(server, signIn(db(), 'regional-authority', { territoryId: ground.regionId }))
  municipality = await callsOf(server, signIn(db(), 'municipal-authority', { territoryId: ground.municipalities[0] ?? 0 }))
  neighbour = await callsOf(server, signIn(db(), 'municipal-authority', { territoryId: ground.municipalities[1] ?? 0 }))
  head = await callsOf(server, signIn(db(), 'school-head', { organisationId: ground.schools[0]?.id ?? '', name: 'Директоров Иван' }))
})
afterAll(() => server.close())

const curator = (name: string, fields: object = {}) =>
  ({ role: 'curator', territoryId: ground.municipalities[0], organisationId: null, person: { name, email: `${randomUUID()}@example.org`, phone: null, hasPhoneConsent: false }, ...fields })
const nominate = (caller: Calls, body: object) => caller.post<{ id: string; personId: string }>(`/api/programmes/${programme}/nominations`, body)
const list = async (caller: Pick<Calls, 'get'>) => (await caller.get<{ items: NominationReply[] }>(`/api/programmes/${programme}/nominations`)).body.items
const find = async (caller: Pick<Calls, 'get'>, id: string) => (await list(caller)).find((one) => one.id === id)
const decide = (caller: Calls, ids: string[], decision: string, reason: string | null = null, version = 1) =>
  caller.post<{ decided: number }>(`/api/programmes/${programme}/nominations/decide`, { nominations: ids.map((id) => ({ id, version })), decision, reason })
const appoint = (caller: Calls, ids: string[], version = 2) => caller.post<{ appointments: { nominationId: string; appointmentId: string }[] }>(
  `/api/programmes/${programme}/nominations/appoint`, { nominations: ids.map((id) => ({ id, version })), document: { number: '15-ОД', date: '2022-02-01' }, startsOn: '2022-02-02' })
const nominated = async (name: string, fields: object = {}) => (await nominate(municipality, curator(name, fields))).body

describe('somebody put forward', () => {
  it('is checked, approved, appointed by an order with others, and then may do the work', async () => {
    const [one, other] = [await nominated('Петрова Анна'), (await nominate(municipality, { ...curator('Сидоров Олег'), role: 'municipal-coordinator' })).body]
    expect((await find(region, one.id))?.checks.map(({ code, outcome }) => [code, outcome])).toEqual([['double', 'passed'], ['same-name', 'passed'], ['contact', 'passed'], ['heads-school', 'passed'], ['load', 'passed']])
    expect((await find(region, one.id))?.may).toEqual({ approve: true, decline: true, withdraw: true, appoint: false })
    expect((await find(municipality, one.id))?.may).toEqual({ approve: false, decline: false, withdraw: true, appoint: false })
    expect((await decide(region, [one.id, other.id], 'approved')).body).toEqual({ decided: 2 })
    const { body } = await appoint(region, [one.id, other.id])
    expect(body.appointments.map(({ nominationId }) => nominationId)).toEqual(expect.arrayContaining([one.id, other.id]))
    const made = await db().selectFrom('appointment').select(['person_id', 'role', 'territory_id', 'starts_on', 'document_number']).where('programme_id', '=', programme).orderBy('role').execute()
    expect(made).toEqual([
      { person_id: one.personId, role: 'curator', territory_id: ground.regionId, starts_on: '2022-02-02', document_number: '15-ОД' },
      { person_id: other.personId, role: 'municipal-coordinator', territory_id: ground.municipalities[0], starts_on: '2022-02-02', document_number: '15-ОД' },
    ])
    const facts = await db().selectFrom('fact').select(['kind', 'subject_person_id', 'occurred_on']).where('programme_id', '=', programme).orderBy('kind').execute()
    expect(facts).toEqual([
      { kind: 'coordinator.appointed', subject_person_id: other.personId, occurred_on: '2022-02-02' }, { kind: 'curator.appointed', subject_person_id: one.personId, occurred_on: '2022-02-02' },
    ])
    expect(await find(region, one.id)).toMatchObject({ state: 'appointed', may: { approve: false, decline: false, withdraw: false, appoint: false } })
  })

  it('is declined with a reason that the municipality reads', async () => {
    const { id } = await nominated('Отказова Мария')
    expect(refusal(await decide(region, [id], 'declined'))).toBe('programme.reason-absent')
    await decide(region, [id], 'declined', 'Нет опыта работы в школе')
    expect(await find(municipality, id)).toMatchObject({ state: 'declined', reason: 'Нет опыта работы в школе' })
    expect(refusal(await appoint(region, [id]))).toBe('programme.nomination-state')
  })

  it('is taken back by who put forward', async () => {
    const { id } = await nominated('Передумов Лев')
    expect((await decide(municipality, [id], 'withdrawn')).body).toEqual({ decided: 1 })
    expect(await find(municipality, id)).toBeUndefined()
    expect(refusal(await decide(region, [id], 'approved', null, 2))).toBe('programme.nomination-state')
  })

  it('is seen by the own municipality and the region, by nobody else', async () => {
    const { id } = await nominated('Видимова Ольга')
    expect([await find(region, id) !== undefined, await find(server, id) !== undefined, await find(neighbour, id)]).toEqual([true, true, undefined])
    expect(refusal(await head.get(`/api/programmes/${programme}/nominations`))).toBe('access.denied')
  })

  it('is put forward in the own territory, for a role that stands there', async () => {
    expect(refusal(await nominate(neighbour, curator('Чужая Вера')))).toBe('access.denied')
    expect(refusal(await nominate(head, curator('Чужая Вера')))).toBe('access.denied')
    expect(refusal(await nominate(municipality, { ...curator('Сам'), territoryId: ground.regionId }))).toBe('access.denied')
    expect(refusal(await nominate(municipality, { ...curator('Выше Всех'), role: 'regional-coordinator' }))).toBe('programme.nomination-level')
    expect(refusal(await nominate(region, { ...curator('Выше Всех'), territoryId: ground.regionId, role: 'municipal-coordinator' }))).toBe('programme.nomination-level')
    expect(refusal(await nominate(municipality, curator('Никто', { person: { id: randomUUID() } })))).toBe('person.unknown')
    const { email } = curator('Кто Угодно').person
    await nominate(municipality, curator('', { person: { name: 'Первая Анна', email, phone: null, hasPhoneConsent: false } }))
    expect(refusal(await nominate(municipality, curator('', { person: { name: 'Вторая Анна', email, phone: null, hasPhoneConsent: false } })))).toBe('person.address-taken')
    expect(refusal(await nominate(municipality, curator('', { person: { name: 'Первая Анна', email: null, phone: '+7 900 000-00-00', hasPhoneConsent: false } })))).toBe('person.phone-without-consent')
    expect(refusal(await nominate(municipality, curator('Негде Некто', { organisationId: randomUUID() })))).toBe('programme.school-unknown')
  })

  it('is decided by the region alone, never about oneself, never by an old page', async () => {
    const { id } = await nominated('Решаемая Нина')
    for (const caller of [municipality, neighbour, head]) {
      expect([refusal(await decide(caller, [id], 'approved')), refusal(await appoint(caller, [id]))]).toEqual(['access.denied', 'access.denied'])
    }
    expect(refusal(await decide(region, [id], 'approved', null, 7))).toBe('programme.changed-meanwhile')
    expect(refusal(await decide(region, [randomUUID()], 'approved'))).toBe('programme.nomination-unknown')
    const own = (await nominate(region, curator('', { person: { id: region.personId } }))).body
    expect(refusal(await decide(region, [own.id], 'approved'))).toBe('programme.nomination-own')
    expect((await find(region, own.id))?.may.approve).toBe(false)
  })
})

const outcomes = async (id: string) => (await find(region, id))?.checks.filter(({ outcome }) => outcome !== 'passed').map(({ code, outcome, about }) => [code, outcome, about])

describe('the checks', () => {
  it('bar somebody who is put forward or appointed already', async () => {
    const first = await nominated('Дважды Семён')
    expect(refusal(await nominate(municipality, curator('', { person: { id: first.personId } })))).toBe('request.duplicate')
    const again = curator('', { territoryId: ground.municipalities[1], person: { id: first.personId } })
    expect(refusal(await nominate(neighbour, again))).toBe('person.unknown')
    const second = (await nominate(region, again)).body
    expect(await outcomes(second.id)).toEqual([['double', 'refusal', null]])
    expect(refusal(await decide(region, [second.id], 'approved'))).toBe('programme.nomination-barred')
    await decide(municipality, [first.id], 'withdrawn')
    expect(await outcomes(second.id)).toEqual([])
  })

  it('show a namesake, a missing contact, and the head of a school of the programme', async () => {
    await server.post(`/api/programmes/${programme}/schools/join`, { organisationIds: [ground.schools[0]?.id], on: '2022-01-25', document: null })
    const asHead = (await nominate(municipality, curator('', { person: { id: head.personId } }))).body
    expect(await outcomes(asHead.id)).toEqual([['contact', 'doubt', null], ['heads-school', 'doubt', ground.schools[0]?.name]])
    const namesake = await nominated('ДИРЕКТОРОВ Иван', { organisationId: ground.schools[0]?.id, person: { name: 'Директоров Иван', email: null, phone: '+7 900 000-00-00', hasPhoneConsent: true } })
    expect(await outcomes(namesake.id)).toEqual([['same-name', 'doubt', 1], ['heads-school', 'doubt', ground.schools[0]?.name]])
    expect((await decide(region, [asHead.id, namesake.id], 'approved')).body).toEqual({ decided: 2 })
  })

  it('show a coordinator\'s seat that is taken', async () => {
    const { id } = (await nominate(municipality, { ...curator('Второй Коорд'), role: 'municipal-coordinator' })).body
    expect(await outcomes(id)).toEqual([['seat-taken', 'doubt', null]])
  })
})
