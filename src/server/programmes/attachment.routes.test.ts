import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callsOf, type Calls } from '../../../tests/support/calls.ts'
import { aProgrammeYear } from '../../../tests/support/programme-year.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { regionGround, type RegionGround } from '../../../tests/support/region-ground.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { signIn, type SignedIn } from '../../../tests/support/sign-in.ts'
import type { AttachmentBoard, AttachmentSuggestion } from '../../contract/attachments.ts'

let server: TestServer
let ground: RegionGround
let region: Calls
let programme: string
let first: SignedIn
let second: SignedIn

const db = () => server.database.open().db
const at = (index: number) => ground.schools[index]?.id ?? ''
const curatorHere = (name: string) => signIn(db(), 'curator', { territoryId: ground.regionId, programmeId: programme, name })

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-01' })
  ground = await regionGround(db(), { code: '64', schools: 5 })
  region = await callsOf(server, signIn(db(), 'regional-operator', { territoryId: ground.regionId }))
})
afterAll(() => server.close())

beforeEach(async () => {
  programme = await aProgrammeYear(db(), { curatorLimit: 2 })
  await server.post(`/api/programmes/${programme}/schools/join`, { organisationIds: ground.schools.map(({ id }) => id), on: '2022-01-25', document: null })
  first = await curatorHere('Первая Анна')
  second = await curatorHere('Второй Борис')
})

const order = { document: { number: '20-ОД', date: '2022-02-01' }, startsOn: '2022-02-02', reason: null }
const attach = (caller: Calls, pairs: readonly (readonly [string, SignedIn])[], fields: object = {}) => caller.post<{ attached: number; replaced: number }>(
  `/api/programmes/${programme}/attachments`, { regionId: ground.regionId, pairs: pairs.map(([organisationId, { appointmentId }]) => ({ organisationId, appointmentId })), ...order, ...fields })
const board = async () => (await region.get<AttachmentBoard>(`/api/programmes/${programme}/attachments?region=${ground.regionId}`)).body
const suggestion = async () => (await region.get<AttachmentSuggestion>(`/api/programmes/${programme}/attachments/suggestion?region=${ground.regionId}`)).body
const curatorsOf = async () => new Map((await board()).schools.map(({ organisationId, attachment }) => [organisationId, attachment?.appointmentId ?? null]))

describe('curators of schools', () => {
  it('are suggested within the load, and attached by one order as a person decides', async () => {
    const { pairs, left } = await suggestion()
    expect([pairs.length, left.map(({ fault }) => fault)]).toEqual([4, ['load']])
    expect((await region.post<{ attached: number }>(`/api/programmes/${programme}/attachments`, { regionId: ground.regionId, pairs: pairs.map(({ organisationId, appointmentId }) => ({ organisationId, appointmentId })), ...order })).body)
      .toEqual({ attached: 4, replaced: 0 })
    const attached = await curatorsOf()
    expect(pairs.every(({ organisationId, appointmentId }) => attached.get(organisationId) === appointmentId)).toBe(true)
    const facts = await db().selectFrom('fact').select(['subject_person_id', 'occurred_on', 'data']).where('kind', '=', 'curator.attached').where('programme_id', '=', programme).execute()
    expect(facts).toHaveLength(4)
    expect(facts[0]).toMatchObject({ occurred_on: '2022-02-02', data: { document: order.document } })
    expect((await suggestion()).pairs).toEqual([])
  })

  it('are there for the curator at once', async () => {
    const curator = await callsOf(server, first)
    const seen = async () => (await curator.get<{ items: { id: string; curator: unknown }[] }>(`/api/programmes/${programme}/schools`)).body.items.filter((school) => school.curator !== null).length
    expect(await seen()).toBe(0)
    await attach(region, [[at(0), first]], { startsOn: '2022-02-01' })
    expect(await seen()).toBe(1)
  })

  it('are replaced with a reason, by the same order that attaches others', async () => {
    await attach(region, [[at(0), first], [at(1), first]])
    expect(refusal(await attach(region, [[at(0), second]]))).toBe('programme.reason-absent')
    expect((await attach(region, [[at(0), second], [at(2), first]], { startsOn: '2022-03-01', reason: 'Болезнь куратора' })).body).toEqual({ attached: 2, replaced: 1 })
    const attached = await curatorsOf()
    expect([attached.get(at(0)), attached.get(at(2))]).toEqual([second.appointmentId, first.appointmentId])
    const rows = await db().selectFrom('attachment').select(['ends_on']).where('programme_id', '=', programme).where('appointment_id', '=', first.appointmentId).where('organisation_id', '=', at(0)).execute()
    expect(rows).toEqual([{ ends_on: '2022-02-28' }])
  })

  it('are detached with a reason', async () => {
    await attach(region, [[at(0), first]])
    const id = (await board()).schools.find(({ organisationId }) => organisationId === at(0))?.attachment?.id
    const detach = (caller: Calls, attachmentIds: unknown[]) => caller.post<{ detached: number }>(`/api/programmes/${programme}/attachments/detach`, { regionId: ground.regionId, attachmentIds, endsOn: '2022-01-31', reason: 'По заявлению' })
    expect(refusal(await detach(await callsOf(server, first), [id]))).toBe('access.denied')
    expect((await detach(region, [id])).body).toEqual({ detached: 1 })
    expect((await curatorsOf()).get(at(0))).toBeNull()
    expect(refusal(await detach(region, [id]))).toBe('programme.attachment-unknown')
    expect((await db().selectFrom('fact').select('data').where('kind', '=', 'curator.detached').where('programme_id', '=', programme).execute())[0]?.data).toMatchObject({ reason: 'По заявлению' })
  })

  it('take no more than the limit, by one order or by two at once', async () => {
    expect(refusal(await attach(region, [[at(0), first], [at(1), first], [at(2), first]]))).toBe('programme.attachment-fault')
    await attach(region, [[at(0), first]])
    const both = await Promise.all([attach(region, [[at(1), first]]), attach(region, [[at(2), first]])])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, expect.toSatisfy((status: number) => status === 409 || status === 422)])
    expect([...(await curatorsOf()).values()].filter((id) => id === first.appointmentId)).toHaveLength(2)
  })

  it('never have the school that they head, nor one of the own municipality where the year says so', async () => {
    const head = await curatorHere('Директор Третий')
    await db().insertInto('appointment').values({ id: randomUUID(), person_id: head.personId, role: 'school-head', territory_id: ground.municipalities[0] ?? 0, region_id: ground.regionId, organisation_id: at(0), starts_on: '2020-01-01' }).execute()
    expect(refusal(await attach(region, [[at(0), head]]))).toBe('programme.attachment-fault')
    await server.post(`/api/programmes/${programme}/settings`, { version: 1, catalogue: '2022', curatorLimit: 2, avoidsOwnMunicipality: true })
    expect(refusal(await attach(region, [[at(2), head]]))).toBe('programme.attachment-fault')
    expect((await attach(region, [[at(1), head]])).status).toBe(200)
    const { pairs } = await suggestion()
    expect(pairs.some(({ organisationId, appointmentId }) => appointmentId === head.appointmentId && organisationId !== at(3))).toBe(false)
  })

  it('are not attached twice, to an unknown school, or by one who is not of the programme', async () => {
    const stranger = await signIn(db(), 'curator', { territoryId: ground.regionId, programmeId: await aProgrammeYear(db()) })
    await attach(region, [[at(0), first]])
    expect([
      refusal(await attach(region, [[at(0), first]], { reason: 'Ещё раз' })), refusal(await attach(region, [[at(1), first], [at(1), second]])),
      refusal(await attach(region, [[randomUUID(), first]])), refusal(await attach(region, [[at(1), stranger]])),
    ]).toEqual(['programme.attached-already', 'programme.school-twice', 'programme.school-unknown', 'programme.curator-unknown'])
  })

  it('are attached by the region alone', async () => {
    const municipality = await callsOf(server, signIn(db(), 'municipal-coordinator', { territoryId: ground.municipalities[0] ?? 0 }))
    const foreign = await callsOf(server, signIn(db(), 'regional-coordinator', { territoryId: (await regionGround(db(), { code: '26', schools: 1 })).regionId }))
    for (const caller of [municipality, foreign, await callsOf(server, first)]) {
      expect(refusal(await attach(caller, [[at(0), first]]))).toBe('access.denied')
      expect(refusal(await caller.get(`/api/programmes/${programme}/attachments?region=${ground.regionId}`))).toBe('access.denied')
      expect(refusal(await caller.get(`/api/programmes/${programme}/attachments/suggestion?region=${ground.regionId}`))).toBe('access.denied')
    }
    expect(refusal(await server.get(`/api/programmes/${programme}/attachments?region=${ground.municipalities[0]}`))).toBe('programme.region-unknown')
  })
})
