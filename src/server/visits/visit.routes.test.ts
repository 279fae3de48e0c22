import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deadline, party } from '../../../tests/support/plan-builders.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { addSchool, aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import type { RiskWorkReply } from '../../contract/risk-work.ts'
import { verifyDerived } from '../assignments/rebuild.ts'
import type { VisitReply, VisitRow } from '../../contract/visits.ts'

let server: TestServer
let world: World
let school: string
let head: SignedIn
let curator: SignedIn
let stranger: SignedIn
let regional: SignedIn

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  world = await aWorld(server, { municipalities: 1, schoolsEach: 1 })
  school = await addSchool(world.db, { regionId: world.regionId, territoryId: world.municipalities[0] ?? 0, programmeId: world.programmeId, name: 'Школа за Уралом', zone: 'Asia/Yekaterinburg' })
  head = await world.person('school-head', { organisationId: school })
  curator = await world.person('curator', { territoryId: world.regionId })
  stranger = await world.person('curator', { territoryId: world.regionId })
  regional = await world.person('regional-coordinator', { territoryId: world.regionId })
  await world.db.insertInto('attachment').values({ id: randomUUID(), region_id: world.regionId, programme_id: world.programmeId, appointment_id: curator.appointmentId, organisation_id: school, starts_on: '2022-01-15', ends_on: null }).execute()
  await world.db.updateTable('territory').set({ zone: 'Europe/Moscow' }).where('id', '=', world.regionId).execute()
  await world.approved([
    { title: 'Первичное посещение школ кураторами, верификация РПШ', kind: 'visit', schedule: deadline('2022-03-31'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
    { title: 'Самодиагностика. Активация рисков, подтверждение куратором', kind: 'risk-profile', schedule: deadline('2022-04-10'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
  ])
})
afterAll(() => server.close())

const propose = (who: SignedIn, fields: object = {}) => world.as(who).post<{ regionId: number; id: string }>('/api/visits', { visitId: randomUUID(), schoolId: school, programmeId: world.programmeId, type: 'first', day: '2022-03-10', time: '10:00', note: null, ...fields })
const read = async (who: SignedIn, id: string) => (await world.as(who).get<VisitReply>(`/api/visits/${world.regionId}/${id}`)).body
const step = (who: SignedIn, id: string, name: string, body: object) => world.as(who).post<{ version: number; hash: string }>(`/api/visits/${world.regionId}/${id}/${name}`, body)
const states = async (): Promise<string[]> => (await world.db.selectFrom('assignment').select(['process', 'step', 'state', 'is_by_fact']).where('organisation_id', '=', school).where('duty', '=', 'do').execute())
  .map((row) => `${row.process} ${row.step} ${row.state}${row.is_by_fact ? ' by fact' : ''}`).toSorted()
const kinds = async (prefix: string): Promise<string[]> => (await world.db.selectFrom('fact').select('kind').where('organisation_id', '=', school).where('kind', 'like', `${prefix}%`).orderBy('id').execute()).map(({ kind }) => kind)
const protocol = { heldOn: '2022-03-01', answers: { team: true, profile: 'full', building: true, lessons: 3, data: 'full', strengths: 'Дружная команда', agreed: 'До мая обновить план' }, notes: 'Спокойная встреча', photos: [] as string[] }

describe('A visit', () => {
  it('is proposed by one side, seen by both in their own time, and agreed to by the other', async () => {
    const { body: { id } } = await propose(curator)
    expect(await read(head, id)).toMatchObject({ state: 'proposed', day: '2022-03-10', time: '10:00', zone: 'Asia/Yekaterinburg', may: ['agree', 'move', 'cancel'] })
    expect((await read(curator, id)).may).toEqual(['move', 'cancel'])
    expect((await read(curator, id)).curatorTime).toEqual({ day: '2022-03-10', time: '08:00' })
    expect(refusal(await step(curator, id, 'agree', { version: 1 }))).toBe('visit.own-proposal')
    expect((await step(head, id, 'agree', { version: 1 })).body).toEqual({ version: 2 })
    expect(refusal(await step(head, id, 'agree', { version: 1 }))).toBe('visit.changed-meanwhile')
    expect(await kinds('visit.')).toEqual(['visit.agreed'])
    expect((await step(curator, id, 'move', { version: 2, day: '2022-03-11', time: null, reason: 'Болезнь' })).status).toBe(200)
    expect(await read(head, id)).toMatchObject({ state: 'proposed', proposedBy: 'curator', reason: 'Болезнь' })
    expect((await step(head, id, 'cancel', { version: 3, reason: 'Карантин в школе' })).status).toBe(200)
  })

  it('is not put on a day that is taken, past, or off; and strangers see nothing of it', async () => {
    const { body: { id } } = await propose(head, { day: '2022-03-15', type: 'on-request' })
    expect(refusal(await propose(curator, { day: '2022-03-15' }))).toBe('visit.day-taken')
    expect(refusal(await propose(curator, { day: '2022-02-28' }))).toBe('visit.day-past')
    const { body } = await world.as(curator).get<{ days: { day: string; isFree: boolean }[]; zone: string; curatorZone: string }>(`/api/visit-days?school=${school}`)
    expect(body.days.map(({ day }) => day)).not.toContain('2022-03-15')
    expect(body.days.find(({ day }) => day === '2022-03-31')).toMatchObject({ isFree: false })
    expect(body.days.some(({ isFree }) => isFree)).toBe(true)
    expect((await world.as(stranger).get(`/api/visits/${world.regionId}/${id}`)).status).toBe(403)
    expect((await propose(stranger)).status).toBe(403)
    expect((await world.as(stranger).get<{ total: number }>('/api/visits')).body.total).toBe(0)
    expect((await world.as(regional).get<{ items: VisitRow[] }>('/api/visits?state=proposed')).body.items).toEqual([expect.objectContaining({ id, may: [] })])
    await step(head, id, 'cancel', { version: 1, reason: 'Вопрос решён' })
  })

  it('is held, returned, held anew, and signed by both over the same text: that closes the assignment', async () => {
    const { body: { id } } = await propose(curator, { day: '2022-03-01', time: null })
    expect(refusal(await step(curator, id, 'protocol', { version: 1, ...protocol, answers: {} }))).toBe('visit.protocol-faulty')
    expect((await step(head, id, 'protocol', { version: 1, ...protocol })).status).toBe(403)
    const { body: first } = await step(curator, id, 'protocol', { version: 1, ...protocol })
    expect((await step(curator, id, 'sign', { version: 2, hash: first.hash, signatureFileId: null })).status).toBe(200)
    expect((await step(head, id, 'return', { version: 3, reason: 'Уроков было четыре' })).status).toBe(200)
    const { body: second } = await step(curator, id, 'protocol', { version: 4, ...protocol, answers: { ...protocol.answers, lessons: 4 } })
    const seen = await read(head, id)
    expect(seen).toMatchObject({ state: 'held', signedBy: [], protocol: { hash: second.hash } })
    expect(createHash('sha256').update(seen.protocol?.text ?? '').digest('hex')).toBe(second.hash)
    expect(seen.protocol?.text).toContain('Посещено уроков: 4')
    expect(refusal(await step(head, id, 'sign', { version: 5, hash: first.hash, signatureFileId: null }))).toBe('visit.other-text')
    expect((await step(head, id, 'sign', { version: 5, hash: second.hash, signatureFileId: null })).status).toBe(200)
    expect(await states()).toContain('visit first-visit open')
    expect((await step(curator, id, 'sign', { version: 6, hash: second.hash, signatureFileId: null })).status).toBe(200)
    expect(await read(head, id)).toMatchObject({ state: 'signed', may: [], signatures: [{ side: 'school', hash: second.hash }, { side: 'curator' }] })
    expect(await states()).toContain('visit first-visit done by fact')
    expect(await states()).toContain('visit verify open')
    const { body: { items } } = await server.get<{ items: { kind: string; code: string; frozenOn: string | null }[] }>(`/api/programmes/${world.programmeId}/catalogue?kind=visit-check-list`)
    expect(items.map(({ code, frozenOn }) => [code, frozenOn])).toEqual([['first', '2022-03-01'], ['regular', null], ['exchange', null], ['on-request', null]])
  })

  it('stands in the book of the coordinator', async () => {
    const response = await fetch(`${server.url}/api/visits.xlsx`, { headers: { cookie: regional.cookie } })
    expect([response.status, (await response.arrayBuffer()).byteLength > 1_000]).toEqual([200, true])
  })
})

const at = () => `/api/programmes/${world.programmeId}/risk-work/${school}`
const work = async (who: SignedIn) => (await world.as(who).get<RiskWorkReply>(at())).body
const act = (who: SignedIn, name: string, body: object) => world.as(who).post<{ version: number }>(`${at()}/${name}`, body)

describe('The risks of a school', () => {
  it('wait for the profile: before it is published nothing is verified, diagnosed or chosen', async () => {
    expect((await work(curator)).may).toEqual([])
    expect(refusal(await act(curator, 'verify', { version: 0, verdicts: [{ factor: 'staff-shortage', verdict: 'confirmed', reason: null }] }))).toBe('risk-work.not-published')
    expect(refusal(await act(head, 'diagnosis/send', { version: 0, factors: [] }))).toBe('risk-work.not-published')
    await world.db.insertInto('fact').values({
      region_id: world.regionId, kind: 'risk-profile.published', occurred_on: '2022-02-24', recorded_at: new Date(), person_id: curator.personId, command_id: randomUUID(), territory_id: world.municipalities[0] ?? 0, organisation_id: school, programme_id: world.programmeId,
      data: JSON.stringify({ editionId: randomUUID(), number: 1, factors: {} }),
    }).execute()
  })

  it('are verified one by one, a dispute with its reason; the last one closes the verification', async () => {
    const { factors, may } = await work(curator)
    expect([factors.length, may]).toEqual([12, ['verify']])
    expect((await act(head, 'verify', { version: 0, verdicts: [{ factor: 'staff-shortage', verdict: 'confirmed', reason: null }] })).status).toBe(403)
    expect(refusal(await act(curator, 'verify', { version: 0, verdicts: [{ factor: 'staff-shortage', verdict: 'disputed', reason: '' }] }))).toBe('risk-work.no-reason')
    const [first, ...rest] = factors.map(({ code }) => code)
    expect((await act(curator, 'verify', { version: 0, verdicts: [{ factor: first, verdict: 'disputed', reason: 'Оборудование получено в январе' }] })).body).toEqual({ version: 1 })
    expect(await states()).toContain('visit verify open')
    expect((await act(curator, 'verify', { version: 1, verdicts: rest.map((factor) => ({ factor, verdict: 'confirmed', reason: null })) })).status).toBe(200)
    expect(await states()).toContain('visit verify done by fact')
    expect((await kinds('risk-factor.verified')).length).toBe(12)
    expect(await work(head)).toMatchObject({ verifiedOn: '2022-03-01', may: ['diagnose'] })
  })

  it('are diagnosed, activated, returned with a message, activated again and confirmed; the assignments follow', async () => {
    const told = [{ factor: 'staff-shortage', diagnosis: 'Учителя уезжают', measures: [{ text: 'Жильё молодым учителям', by: '2022-09-01' }] }, { factor: 'low-motivation', diagnosis: 'Скучно', measures: [{ text: 'Кружки', by: null }] }]
    expect((await act(head, 'diagnosis', { version: 2, factors: told.slice(0, 1) })).body).toEqual({ version: 3 })
    expect(refusal(await act(head, 'activate', { version: 3, factors: ['staff-shortage'], skipped: [] }))).toBe('risk-work.not-open')
    expect((await act(head, 'diagnosis/send', { version: 3, factors: told })).body).toEqual({ version: 4 })
    expect(await states()).toContain('self-diagnosis fill done by fact')
    expect(refusal(await act(head, 'activate', { version: 4, factors: [], skipped: [] }))).toBe('risk-work.faulty')
    expect(refusal(await act(head, 'activate', { version: 4, factors: ['low-equipment'], skipped: [] }))).toBe('risk-work.faulty')
    expect((await act(head, 'activate', { version: 4, factors: ['staff-shortage'], skipped: [] })).status).toBe(200)
    expect(await states()).toEqual(expect.arrayContaining(['activation activate done by fact', 'activation confirm open']))
    expect((await act(stranger, 'confirm', { version: 5 })).status).toBe(403)
    expect((await act(curator, 'return', { version: 5, message: 'Возьмите и мотивацию: о ней говорят дети.' })).status).toBe(200)
    expect(await states()).toContain('activation activate returned')
    expect(await work(head)).toMatchObject({ activation: 'returned', message: 'Возьмите и мотивацию: о ней говорят дети.', may: ['diagnose', 'activate'] })
    expect((await act(head, 'activate', { version: 6, factors: ['staff-shortage', 'low-motivation'], skipped: [] })).status).toBe(200)
    expect((await act(curator, 'confirm', { version: 7 })).status).toBe(200)
    expect(await states()).toEqual(['activation activate done by fact', 'activation confirm done by fact', 'self-diagnosis fill done by fact', 'visit first-visit done by fact', 'visit verify done by fact'])
    expect(await work(curator)).toMatchObject({ activation: 'confirmed', may: [] })
    const { body } = await world.as(regional).get<{ items: object[]; counts: object }>(`/api/programmes/${world.programmeId}/risk-work`)
    expect(body.items).toEqual(expect.arrayContaining([expect.objectContaining({ activated: 2, verified: 12, disputed: 1, activation: 'confirmed' })]))
    expect(body.counts).toEqual({ verified: 1, diagnosed: 1, sent: 0, returned: 0, confirmed: 1 })
  })

  it('count towards a road map that is approved only afterwards, each on its own day', async () => {
    const before = (await states()).length
    await world.approved([
      { title: 'Первичное посещение школ кураторами, верификация РПШ', kind: 'visit', schedule: deadline('2022-03-20'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
      { title: 'Размещение рисковых профилей школ', kind: 'risk-profile', schedule: deadline('2022-03-31'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
      { title: 'Самодиагностика. Активация рисков, подтверждение куратором', kind: 'risk-profile', schedule: deadline('2022-04-30'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
    ])
    expect(await states()).toHaveLength(before + 5)
    expect((await states()).filter((state) => !state.endsWith('done by fact'))).toEqual([])
    const { done_on: on } = await world.db.selectFrom('assignment').select('done_on').where('process', '=', 'risk-profile').executeTakeFirstOrThrow()
    expect(on).toBe('2022-02-24')
  })

  it('leave assignments that are derived anew just the same', async () => {
    const { tables } = await verifyDerived(world.db, { now: new Date(), programmeDate: '2022-03-01' })
    expect(tables.find(({ table }) => table === 'assignment')).toEqual({ table: 'assignment', differences: 0 })
  })
})
