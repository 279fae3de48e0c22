import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callsOf, type Calls } from '../../../tests/support/calls.ts'
import { aProgrammeYear } from '../../../tests/support/programme-year.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { regionGround, type RegionGround } from '../../../tests/support/region-ground.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import type { ExtensionReply } from '../../contract/extensions.ts'

let server: TestServer
let ground: RegionGround
let region: Calls
let head: Calls
let curator: Calls
let programme: string

const db = () => server.database.open().db
const at = (index: number) => ground.schools[index]?.id ?? ''

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-20' })
  ground = await regionGround(db(), { code: '64' })
  programme = await aProgrammeYear(db())
  await server.post(`/api/programmes/${programme}/schools/join`, { organisationIds: [at(0), at(1)], on: '2022-01-25', document: null })
  region = await callsOf(server, signIn(db(), 'regional-coordinator', { territoryId: ground.regionId }))
  head = await callsOf(server, signIn(db(), 'school-head', { organisationId: at(0) }))
  curator = await callsOf(server, signIn(db(), 'curator', { territoryId: ground.regionId, programmeId: programme }))
})
afterAll(() => server.close())

const asked = { of: { kind: 'milestone', milestone: 'documents' }, subject: { organisationId: '' }, until: '2022-04-10', reason: 'Пожар в здании школы', document: null }
const extend = (caller: Calls, fields: object) => caller.post<{ end: string; until: string }>(`/api/programmes/${programme}/extensions`, { ...asked, ...fields })
const list = async (caller: Calls) => (await caller.get<{ items: ExtensionReply[] }>(`/api/programmes/${programme}/extensions`)).body.items

describe('an extension', () => {
  it('makes one window longer for one school, and is seen by it', async () => {
    expect((await extend(region, { subject: { organisationId: at(0) } })).body).toEqual({ end: '2022-03-30', until: '2022-04-10' })
    expect(await list(head)).toMatchObject([{ name: 'Концептуальные документы школ', until: '2022-04-10', reason: 'Пожар в здании школы', organisation: { id: at(0) }, isWithdrawn: false, may: { withdraw: false } }])
    expect(await list(curator)).toEqual([])
    const fact = await db().selectFrom('fact').select(['kind', 'organisation_id', 'data']).where('programme_id', '=', programme).where('kind', '=', 'window.extended').executeTakeFirstOrThrow()
    expect(fact).toEqual({ kind: 'window.extended', organisation_id: at(0), data: { of: { kind: 'milestone', milestone: 'documents' }, until: '2022-04-10', reason: 'Пожар в здании школы', document: null } })
  })

  it('may be made longer once more, counted from what it was', async () => {
    expect(refusal(await extend(region, { subject: { organisationId: at(0) }, until: '2022-04-05' }))).toBe('programme.extension-not-later')
    expect((await extend(region, { subject: { organisationId: at(0) }, until: '2022-04-15' })).body).toEqual({ end: '2022-04-10', until: '2022-04-15' })
  })

  it('counts from the window as the region holds it', async () => {
    await region.post(`/api/programmes/${programme}/leads`, { regionId: ground.regionId, milestone: 'stage-1', delayDays: 0, leadDays: 7 })
    expect((await extend(region, { of: { kind: 'milestone', milestone: 'stage-1' }, subject: { organisationId: at(1) }, until: '2022-05-28' })).body).toEqual({ end: '2022-05-25', until: '2022-05-28' })
  })

  it('may be for one person of the programme', async () => {
    expect((await extend(region, { subject: { personId: curator.personId } })).status).toBe(200)
    expect(await list(curator)).toMatchObject([{ person: { id: curator.personId }, organisation: null }])
  })

  it('may be of an activity of an approved road map', async () => {
    const roadmapId = randomUUID()
    await server.post('/api/roadmaps', { roadmapId, territoryId: ground.regionId, from: { source: 'nothing', title: 'План', years: [2022] } })
    expect(refusal(await extend(region, { of: { kind: 'activity', roadmapId, activityId: randomUUID() }, subject: { organisationId: at(0) } }))).toBe('programme.window-absent')
    const revision = await db().selectFrom('revision').select('id').where('roadmap_id', '=', roadmapId).executeTakeFirstOrThrow()
    const activityId = randomUUID()
    await db().insertInto('activity').values({ revision_id: revision.id, id: activityId, position: 1, content: JSON.stringify({ title: 'Семинар', schedule: { windows: [[null, '2022-03-01'], ['2022-05-01', '2022-05-20']] } }) }).execute()
    await db().updateTable('revision').set({ state: 'approved' }).where('id', '=', revision.id).execute()
    expect((await extend(region, { of: { kind: 'activity', roadmapId, activityId }, subject: { organisationId: at(0) }, until: '2022-06-01' })).body).toEqual({ end: '2022-05-20', until: '2022-06-01' })
  })

  it('is taken back with a reason, once', async () => {
    const before = (await list(region)).find(({ of }) => of.kind === 'milestone' && of.milestone === 'stage-1')
    const withdraw = (caller: Calls) => caller.post<{ withdrawn: boolean }>(`/api/programmes/${programme}/extensions/withdraw`, { regionId: ground.regionId, factId: before?.id, reason: 'Выдано по ошибке' })
    expect(refusal(await withdraw(head))).toBe('access.denied')
    expect((await withdraw(region)).body).toEqual({ withdrawn: true })
    expect(refusal(await withdraw(region))).toBe('programme.extension-withdrawn-already')
    expect((await list(region)).find(({ id }) => id === before?.id)).toMatchObject({ isWithdrawn: true, may: { withdraw: false } })
    expect((await extend(region, { of: { kind: 'milestone', milestone: 'stage-1' }, subject: { organisationId: at(1) }, until: '2022-05-27' })).body.end).toBe('2022-05-25')
  })

  it('is given by the region alone, with a reason, within the year, to one who takes part', async () => {
    const municipality = await callsOf(server, signIn(db(), 'municipal-coordinator', { territoryId: ground.municipalities[0] ?? 0 }))
    for (const caller of [municipality, head, curator]) expect(refusal(await extend(caller, { subject: { organisationId: at(0) }, until: '2022-04-20' }))).toBe('access.denied')
    const subject = { organisationId: at(0) }
    expect([
      refusal(await extend(region, { subject, reason: '' })), refusal(await extend(region, { subject, until: '2023-01-10' })), refusal(await extend(region, { subject, of: { kind: 'milestone', milestone: 'x' } })),
      refusal(await extend(region, { subject: { organisationId: at(3) } })), refusal(await extend(region, { subject: { personId: randomUUID() } })),
      refusal(await extend(region, { subject, of: { kind: 'milestone', milestone: 'questionnaires' }, until: '2022-02-10' })),
    ]).toEqual(['request.invalid', 'programme.extension-too-far', 'programme.milestone-unknown', 'programme.school-unknown', 'person.unknown', 'programme.extension-past'])
  })
})
