import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wholeAntiRiskProgramme, wholeConcept, wholeMediumTerm } from '../../../tests/support/a-document.ts'
import { aReading, aReview } from '../../../tests/support/a-review.ts'
import { deadline, party } from '../../../tests/support/plan-builders.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { addSchool, aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import { commandIdHeader } from '../../contract/endpoint.ts'
import type { DocumentReply } from '../../contract/programme-documents.ts'
import type { QueuedReview, ReviewBoardReply, ReviewConclusion, ReviewReply, ReviewRoundRow } from '../../contract/reviews.ts'
import type { OpenedTarget } from '../../contract/targets.ts'
import { readDocument } from '../../documents/read-document.ts'
import { permissions } from '../../domain/access/permissions.ts'
import { levelOf, type Role } from '../../domain/access/role.ts'
import type { Relation } from '../../domain/access/relation.ts'
import { reviewCriteria } from '../../domain/catalogue/reviews/review-criteria.ts'
import type { DocumentKind } from '../../domain/programme-documents/document-kind.ts'
import { isReviewStepOpen, reviewRules, reviewStates, reviewSteps, type ReviewStep } from '../../domain/reviews/review-states.ts'
import { verifyDerived } from '../assignments/rebuild.ts'

let server: TestServer
let world: World
let school: string
let head: SignedIn
let curator: SignedIn
let municipal: SignedIn
let regional: SignedIn
let localExpert: SignedIn
let experts: SignedIn[]
const documents: Partial<Record<DocumentKind, string>> = {}

const contents = { 'development-concept': wholeConcept, 'medium-term-programme': wholeMediumTerm, 'anti-risk-programme': wholeAntiRiskProgramme } as const

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  world = await aWorld(server, { municipalities: 2, schoolsEach: 0 })
  const { db, regionId, programmeId } = world
  const [territoryId = 0, otherTerritory = 0] = world.municipalities
  school = await addSchool(db, { regionId, territoryId, programmeId, name: 'Школа у реки' })
  head = await world.person('school-head', { organisationId: school })
  curator = await world.person('curator', { territoryId: regionId })
  municipal = await world.person('municipal-coordinator', { territoryId })
  regional = await world.person('regional-coordinator', { territoryId: regionId })
  localExpert = await world.person('expert', { territoryId })
  experts = [await world.person('expert', { territoryId: regionId }), await world.person('expert', { territoryId: regionId }), await world.person('expert', { territoryId: otherTerritory })]
  await db.insertInto('attachment').values({ id: randomUUID(), region_id: regionId, programme_id: programmeId, appointment_id: curator.appointmentId, organisation_id: school, starts_on: '2022-01-15', ends_on: null }).execute()
  await db.insertInto('risk_work').values({ region_id: regionId, programme_id: programmeId, organisation_id: school, territory_id: territoryId, diagnosis: 'sent', activation: 'confirmed', diagnosed_on: '2022-02-20', activated_on: '2022-02-21', decided_on: '2022-02-22', verified_on: null, message: null, changed_at: new Date() }).execute()
  await db.insertInto('risk_work_factor').values({ region_id: regionId, programme_id: programmeId, organisation_id: school, factor: 'staff-shortage', verdict: 'confirmed', verdict_reason: null, diagnosis: 'Молодые учителя уезжают', measures: '[]', is_activated: true, skip_reason: null }).execute()
  await world.approved([
    { title: 'Муниципальная содержательная экспертиза концептуальных документов школ', kind: 'expert-review', schedule: deadline('2022-04-30'), responsible: [party('Муниципальный координатор', 'municipal-coordinator')] },
    { title: 'Первичная экспертиза концептуальных документов', kind: 'expert-review', schedule: deadline('2022-05-30'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
    { title: 'Повторная экспертиза концептуальных документов', kind: 'expert-review', schedule: deadline('2022-06-30'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
    { title: 'Выборочная экспертиза концептуальных документов школ', kind: 'expert-review', schedule: deadline('2022-07-30'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
  ])
  for (const [kind, content] of Object.entries(contents) as [DocumentKind, object][]) {
    const { body } = await world.as(head).post<{ id: string }>(`/api/programmes/${programmeId}/documents/${school}/start`, { documentId: randomUUID(), kind, factor: kind === 'anti-risk-programme' ? 'staff-shortage' : null })
    documents[kind] = body.id
    await onDocument(head, body.id, 'fill', { content })
    await sendAndConfirm(body.id)
  }
})
afterAll(() => server.close())

const onDocument = (who: SignedIn, id: string, name: string, body: object) => world.as(who).post(`/api/programme-documents/${world.regionId}/${id}/${name}`, body)
const document = async (who: SignedIn, id: string) => (await world.as(who).get<DocumentReply>(`/api/programme-documents/${world.regionId}/${id}`)).body
async function sendAndConfirm(id: string): Promise<void> {
  expect((await onDocument(head, id, 'send', { version: (await document(head, id)).version })).status).toBe(200)
  expect((await onDocument(curator, id, 'confirm', { version: (await document(curator, id)).version })).status).toBe(200)
}
const lead = <Reply = Record<string, number>>(who: SignedIn, name: string, body: object) => world.as(who).post<Reply>(`/api/programmes/${world.programmeId}/${name}`, body)
const distribute = (who: SignedIn, step: string, territoryId: number, sampleId: string | null = null) => lead(who, 'reviews/distribute', { step, territoryId, sampleId, seed: 'весна' })
const conclude = (who: SignedIn, step: string, territoryId: number, documentId: string | null = null) => lead(who, 'reviews/conclude', { step, territoryId, documentId })
const queue = async (who: SignedIn) => (await world.as(who).get<{ items: QueuedReview[]; counts: Record<string, number> }>('/api/reviews')).body
const read = async (who: SignedIn, id: string) => (await world.as(who).get<ReviewReply>(`/api/reviews/${world.regionId}/${id}`)).body
const act = <Reply = { version: number }>(who: SignedIn, id: string, name: string, body: object) => world.as(who).post<Reply>(`/api/reviews/${world.regionId}/${id}/${name}`, body)
const readingOf = (review: ReviewReply, points: number) => {
  const { messages, recommendation } = aReading(points, points === 2 ? [] : [{ field: review.criteria.criteria[0]?.fields[0] ?? 'aim', row: null, text: 'Цель нельзя измерить' }])
  return { scores: review.criteria.criteria.map(({ code }) => ({ criterion: code, points, comment: points === 2 ? '' : 'Названо формально' })), messages, recommendation }
}
/** Whatever the expert has is given with these points. */
async function giveAll(who: SignedIn, points: (item: QueuedReview) => number): Promise<number> {
  const { items } = await queue(who)
  const open = items.filter(({ state }) => state === 'assigned')
  for (const item of open) {
    const review = await read(who, item.id)
    expect((await act(who, item.id, 'give', { version: review.version, ...readingOf(review, points(item)) })).status).toBe(200)
  }
  return open.length
}
const duties = async (): Promise<Record<string, string>> => Object.fromEntries((await world.db.selectFrom('assignment').select(['step', 'state', 'holder_role', 'is_by_fact']).where('process', '=', 'review').execute()).map((row) => [`${row.step} ${row.holder_role ?? ''}`, `${row.state}${row.is_by_fact ? ' by fact' : ''}`]))

const shareOfSchools = (value: number) => ({ text: `${value}% школ`, targets: [{ comparator: 'gte' as const, value, unit: 'percent' as const, of: 'школ', from: 'indicator' as const }] })

describe('Reviews of a school\'s documents', () => {
  let municipalityId = 0

  it('are shared out by the level that they are of, among experts without a conflict', async () => {
    municipalityId = world.municipalities[0] ?? 0
    const other = await world.person('expert', { territoryId: municipalityId })
    // Teaches at that very school.
    await world.db.insertInto('appointment').values({ id: randomUUID(), person_id: other.personId, role: 'school-team', territory_id: municipalityId, region_id: world.regionId, organisation_id: school, programme_id: null, starts_on: '2021-09-01', ends_on: null, document_number: null, document_date: null, substitutes_id: null }).execute()
    expect((await distribute(localExpert, 'municipality', municipalityId)).status).toBe(403)
    expect((await distribute(municipal, 'municipality', world.municipalities[1] ?? 0)).status).toBe(403)
    expect(refusal(await distribute(regional, 'municipality', municipalityId))).toBe('review.other-level')
    expect(refusal(await distribute(municipal, 'region', municipalityId))).toBe('review.other-level')
    expect(refusal(await distribute(municipal, 'nowhere', municipalityId))).toBe('review.unknown-step')
    expect((await distribute(municipal, 'municipality', municipalityId)).body).toMatchObject({ documents: 3, reviews: 3, short: 0, left: 0 })
    expect((await queue(other)).items).toEqual([])
    expect((await queue(localExpert)).items.map(({ school: name, dueOn, state }) => [name, dueOn, state])).toEqual(Array.from({ length: 3 }, () => ['Школа у реки', '2022-03-11', 'assigned']))
    expect((await document(head, documents['anti-risk-programme'] ?? '')).state).toBe('under-review')
    expect((await distribute(municipal, 'municipality', municipalityId)).body).toMatchObject({ documents: 0, reviews: 0 })
  })

  it('are read, saved, and given only when whole', async () => {
    const item = (await queue(localExpert)).items.find(({ kind }) => kind === 'anti-risk-programme')
    const review = await read(localExpert, item?.id ?? '')
    expect(review).toMatchObject({ school: 'Школа у реки', factor: 'Дефицит педагогических кадров', content: { aim: wholeAntiRiskProgramme['aim'] }, may: ['read', 'save', 'give', 'decline'] })
    expect((await act(experts[0] ?? head, review.id, 'save', { version: 1, ...aReading(2) })).status).toBe(403)
    expect((await world.as(head).get(`/api/reviews/${world.regionId}/${review.id}`)).status).toBe(403)
    const half = { ...aReading(1), messages: [], scores: aReading(1).scores.slice(0, 2) }
    expect((await act(localExpert, review.id, 'save', { version: review.version, ...half })).body.version).toBe(review.version + 1)
    expect(refusal(await act(localExpert, review.id, 'save', { version: review.version, ...half }))).toBe('review.changed-meanwhile')
    expect(refusal(await act(localExpert, review.id, 'give', { version: review.version + 1, ...half }))).toBe('review.incomplete')
    expect(refusal(await act(localExpert, review.id, 'give', { version: review.version + 1, ...aReading(1), messages: [] }))).toBe('review.incomplete')
    expect((await read(localExpert, review.id)).faults.map(({ code }) => code)).toContain('no-message')
  })

  it('give the document back with messages to its points; the conclusion is kept, the school never learns who read', async () => {
    const id = documents['anti-risk-programme'] ?? ''
    expect(await giveAll(localExpert, ({ kind }) => (kind === 'anti-risk-programme' ? 1 : 2))).toBe(3)
    expect((await world.as(head).get<{ items: { percent: number | null; conclusion: null }[] }>(`/api/programme-documents/${world.regionId}/${id}/reviews`)).body.items).toMatchObject([{ state: 'ready', percent: null, outcome: null, conclusion: null }])
    expect((await conclude(regional, 'municipality', municipalityId)).status).toBe(403)
    expect((await conclude(municipal, 'municipality', municipalityId)).body).toEqual({ passed: 2, returned: 1, left: 0 })
    const returned = await document(head, id)
    expect(returned).toMatchObject({ state: 'returned', comments: [{ field: 'causes', reason: 'return', text: 'Цель нельзя измерить' }] })
    const { body } = await world.as(head).get<{ items: { number: number; conclusion: ReviewConclusion }[] }>(`/api/programme-documents/${world.regionId}/${id}/reviews`)
    expect(body.items).toMatchObject([{ number: 1, round: 'initial', state: 'concluded', percent: 50, outcome: 'return', conclusion: { passFrom: 60, messages: [{ text: 'Цель нельзя измерить' }] } }])
    expect(JSON.stringify(body)).not.toContain(localExpert.personId)
    expect((await duties())['review municipal-coordinator']).toBe('open')
  })

  it('make of the conclusion a document in Word', async () => {
    const response = await fetch(`${server.url}/api/programme-documents/${world.regionId}/${documents['anti-risk-programme'] ?? ''}/reviews/1/conclusion`, { headers: { cookie: head.cookie } })
    const words = JSON.stringify(await readDocument(new Uint8Array(await response.arrayBuffer()), 'conclusion.docx'))
    expect(words).toContain('Экспертное заключение')
    expect(words).toContain('Цель нельзя измерить')
    expect(words).toContain('документ возвращён на доработку')
    expect(words).toContain('Дефицит педагогических кадров')
  })

  it('come again to whoever gave it back, and go on by the route; the assignment is closed by its facts', async () => {
    const id = documents['anti-risk-programme'] ?? ''
    await onDocument(head, id, 'fill', { content: { causes: { kind: 'text', text: 'Нет жилья для молодых учителей' } } })
    await sendAndConfirm(id)
    expect((await distribute(municipal, 'municipality', municipalityId)).body).toMatchObject({ documents: 1 })
    const again = (await queue(localExpert)).items.find(({ state }) => state === 'assigned')
    expect(again).toMatchObject({ round: 'followUp', number: 2 })
    expect((await read(localExpert, again?.id ?? '')).earlier).toEqual([{ field: 'causes', text: 'Цель нельзя измерить', version: 1 }])
    await giveAll(localExpert, () => 2)
    expect((await conclude(municipal, 'municipality', municipalityId, id)).body).toMatchObject({ passed: 1 })
    expect((await document(head, id)).state).toBe('under-review')
    expect(await duties()).toEqual({ 'review municipal-coordinator': 'done by fact', 'initial regional-coordinator': 'open', 'follow-up regional-coordinator': 'open', 'sample regional-coordinator': 'open' })
  })

  it('are blind where set, read by two, and by a third where those differ too much', async () => {
    expect((await distribute(regional, 'region', world.regionId)).body).toMatchObject({ documents: 3, reviews: 6, short: 0 })
    // Experts of the school's own municipality may not read for the region.
    expect((await queue(localExpert)).counts['assigned']).toBe(0)
    const [one, other, third] = experts as [SignedIn, SignedIn, SignedIn]
    const loads = await Promise.all([one, other, third].map(async (who) => (await queue(who)).counts['assigned']))
    expect(loads).toEqual([2, 2, 2])
    const [seen] = (await queue(one)).items
    expect(seen).toMatchObject({ school: null, territory: null })
    const blind = JSON.stringify(await read(one, seen?.id ?? ''))
    expect(blind).not.toContain('Школа у реки')
    expect(blind).not.toContain('Иванова')
    // The first expert is severe: wherever another finds it good, a third has to read.
    for (let round = 0; round < 3; round += 1) for (const who of [one, other, third]) await giveAll(who, () => (who === one ? 1 : 2))
    const { body } = await world.as(regional).get<{ items: ReviewRoundRow[] }>(`/api/programmes/${world.programmeId}/reviews/rounds?step=region`)
    expect(body.items.map(({ state, percent, seats }) => [state, percent, seats.length]).toSorted()).toEqual([['ready', 100, 2], ['ready', 100, 3], ['ready', 100, 3]])
    expect((await conclude(regional, 'region', world.regionId)).body).toEqual({ passed: 3, returned: 0, left: 0 })
    for (const id of Object.values(documents)) expect((await document(head, id)).state).toBe('accepted')
    expect(await duties()).toMatchObject({ 'initial regional-coordinator': 'done by fact', 'follow-up regional-coordinator': 'done by fact', 'sample regional-coordinator': 'open' })
  })

  it('are held of a sample as well, which is drawn the same again and changes no document', async () => {
    const sampleId = randomUUID()
    const asked = { sampleId, step: 'sample-region', territoryId: world.regionId, cohort: 'this', share: 50, seed: 'осень' }
    expect(refusal(await lead(regional, 'review-samples', { ...asked, cohort: 'previous' }))).toBe('review.no-cohort')
    expect((await lead(municipal, 'review-samples', asked)).status).toBe(403)
    expect((await lead(regional, 'review-samples', asked)).body).toEqual({ cohort: 1, drawn: 1 })
    expect(refusal(await distribute(regional, 'sample-region', world.regionId, randomUUID()))).toBe('review.unknown-sample')
    expect((await distribute(regional, 'sample-region', world.regionId, sampleId)).body).toMatchObject({ documents: 3, reviews: 3 })
    for (const who of experts) await giveAll(who, () => 1)
    expect((await conclude(regional, 'sample-region', world.regionId)).body).toEqual({ passed: 0, returned: 3, left: 0 })
    for (const id of Object.values(documents)) expect((await document(head, id)).state).toBe('accepted')
    expect((await duties())['sample regional-coordinator']).toBe('done by fact')
  })

  it('count towards a road map that is approved after all was read, and how many schools were read is counted from them', async () => {
    const { roadmapId } = await world.approved([
      { title: 'Региональная экспертиза концептуальных документов', kind: 'expert-review', indicator: shareOfSchools(100), schedule: deadline('2022-05-30'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
      { title: 'Выборочная экспертиза концептуальных документов школ', kind: 'expert-review', indicator: shareOfSchools(50), schedule: deadline('2022-07-30'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
    ])
    const asked = await world.db.selectFrom('assignment').select(['step', 'state', 'is_by_fact']).where('roadmap_id', '=', roadmapId).orderBy('step').execute()
    expect(asked).toEqual([{ step: 'review', state: 'done', is_by_fact: true }, { step: 'sample', state: 'done', is_by_fact: true }])
    const { body } = await world.as(regional).get<{ targets: { measure: string; basis: string; measured: number; counted: { binding: number }; activityId: string }[] }>(`/api/roadmaps/${roadmapId}/targets`)
    expect(body.targets).toMatchObject([{ measure: 'schools-read', basis: 'facts', measured: 100, counted: { done: 1, of: 1 } }, { measure: 'schools-read', basis: 'facts', measured: 100, counted: { done: 1, of: 1 } }])
    for (const { activityId, counted } of body.targets) {
      const opened = async (who: SignedIn) => (await world.as(who).get<OpenedTarget>(`/api/roadmaps/${roadmapId}/targets/${activityId}/${counted.binding}?by=schools`)).body
      const { total, members } = await opened(regional)
      expect([total, members[0]?.name, members[0]?.isDone, members[0]?.documents.map(({ isRead }) => isRead)]).toEqual([1, 'Школа у реки', true, [true, true, true]])
      expect(members[0]?.documents.map(({ id }) => id).toSorted()).toEqual(Object.values(documents).toSorted())
    }
  })

  it('are seen by whoever leads them, and derived anew just the same', async () => {
    const { body } = await world.as(regional).get<ReviewBoardReply>(`/api/programmes/${world.programmeId}/reviews`)
    expect(body.steps.map(({ rule, passed, returned, waiting, may }) => [rule.code, passed, returned, waiting, may.lead])).toEqual([
      ['municipality', 3, 1, 0, false], ['region', 3, 0, 0, true], ['sample-municipality', 0, 0, 0, false], ['sample-region', 0, 3, 0, true], ['sample-federation', 0, 0, 0, false],
    ])
    expect(body.samples).toMatchObject([{ share: 50, seed: 'осень', cohort: 1, drawn: 1, read: 1, concluded: 1 }])
    expect((await verifyDerived(world.db, { now: new Date(), programmeDate: '2022-03-01' })).tables.find(({ table }) => table === 'assignment')).toEqual({ table: 'assignment', differences: 0 })
    const kinds = await world.db.selectFrom('fact').select('kind').distinct().where('kind', 'like', 'review.%').orderBy('kind').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(['review.assigned', 'review.completed', 'review.concluded', 'review.given'])
  })

  it('are declined or taken back with a reason, and go to the next without a conflict', async () => {
    const { db, regionId, programmeId } = world
    const place = { regionId, territoryId: municipalityId, organisationId: school, programmeId }
    const id = await aReview(db, place, { expertId: experts[0]?.personId ?? '', state: 'assigned', step: 'region' })
    expect((await act(experts[0] ?? head, id, 'decline', { version: 1, reason: 'Работал с этой школой' })).status).toBe(200)
    const { document_id: documentId } = await db.selectFrom('review').select('document_id').where('id', '=', id).executeTakeFirstOrThrow()
    const seats = await db.selectFrom('review').select(['id', 'expert_id', 'state', 'version']).where('document_id', '=', documentId).orderBy('seat').execute()
    expect(seats.map(({ state }) => state)).toEqual(['declined', 'assigned'])
    expect([experts[1]?.personId, experts[2]?.personId]).toContain(seats[1]?.expert_id)
    const asked = { version: 1, expertId: localExpert.personId, reason: 'Эксперт в отпуске до конца месяца' }
    expect(refusal(await act(regional, seats[1]?.id ?? '', 'reassign', asked))).toBe('review.conflict')
    expect(refusal(await act(regional, seats[1]?.id ?? '', 'reassign', { ...asked, expertId: head.personId }))).toBe('review.unknown-expert')
    expect((await act(regional, seats[1]?.id ?? '', 'reassign', { ...asked, expertId: null })).status).toBe(200)
    const { items } = (await world.as(regional).get<{ items: ReviewRoundRow[] }>(`/api/programmes/${programmeId}/reviews/rounds?step=region&state=open`)).body
    expect(items[0]?.seats.map(({ state }) => state)).toEqual(['declined', 'withdrawn', 'assigned'])
    expect(refusal(await act(regional, items[0]?.seats[2]?.id ?? '', 'reassign', { ...asked, expertId: null }))).toBe('review.nobody')
  })
})

describe('A reading of a school\'s own file', () => {
  const aPdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')
  const bring = async (): Promise<string> => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(aPdf)]), 'Школа у реки. Концепция.pdf')
    const response = await fetch(`${server.url}/api/files?organisation=${school}`, { method: 'POST', body: form, headers: { cookie: head.cookie, [commandIdHeader]: randomUUID() } })
    return (await response.json() as { id: string }).id
  }

  it('gives its expert the file, under the school\'s name only where the reading is not blind, and nobody else', async () => {
    const { db, regionId, programmeId } = world
    const fileId = await bring()
    const [expert = head, other = head] = experts
    for (const [step, name, address] of [['region', 'Документ школы.pdf', null], ['municipality', 'Школа у реки. Концепция.pdf', 'https://school.example/concept.pdf']] as const) {
      const id = await aReview(db, { regionId, territoryId: world.municipalities[0] ?? 0, organisationId: school, programmeId }, { expertId: expert.personId, state: 'assigned', step, ownFile: { id: fileId, address: 'https://school.example/concept.pdf' } })
      expect(await read(expert, id)).toMatchObject({ file: { name, kind: 'PDF', size: aPdf.length, isShown: true }, address })
      const fetched = (who: SignedIn) => fetch(`${server.url}/api/reviews/${regionId}/${id}/file`, { headers: { cookie: who.cookie } })
      const given = await fetched(expert)
      expect(given.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      expect(Buffer.from(await given.arrayBuffer()).equals(aPdf)).toBe(true)
      for (const who of [other, head, curator, regional]) expect((await fetched(who)).status).toBe(403)
      expect((await fetch(`${server.url}/api/reviews/${regionId}/${id}/file/preview`, { headers: { cookie: other.cookie } })).status).toBe(403)
      // By the file's own address it is still not the expert's.
      expect((await fetch(`${server.url}/api/files/${fileId}/content`, { headers: { cookie: expert.cookie } })).status).toBe(403)
    }
    const without = await aReview(db, { regionId, territoryId: world.municipalities[0] ?? 0, organisationId: school, programmeId }, { expertId: expert.personId, state: 'assigned' })
    expect((await read(expert, without)).file).toBeNull()
    expect((await world.as(expert).get(`/api/reviews/${regionId}/${without}/file`)).status).toBe(404)
  })
})

describe('States × roles × steps of a reading', () => {
  const said = { ...aReading(2), messages: [] }
  const calls: Record<ReviewStep, [string, object] | null> = { read: null, save: ['save', said], give: ['give', said], decline: ['decline', { reason: 'Знаком с авторами' }], reassign: ['reassign', { expertId: null, reason: 'Эксперт в отпуске' }] }

  it('let through what the two tables allow and refuse all the rest, each for its reason', async () => {
    const { db, regionId, programmeId } = world
    const territoryId = world.municipalities[0] ?? 0
    const reader = await world.person('expert', { territoryId })
    const people: [Role, Relation, SignedIn][] = [
      ['expert', 'own', reader], ['expert', 'sibling', localExpert], ['school-head', 'own', head], ['curator', 'attached', curator], ['municipal-coordinator', 'subtree', municipal], ['regional-coordinator', 'subtree', regional],
      ['municipal-authority', 'subtree', await world.person('municipal-authority', { territoryId })], ['regional-operator', 'subtree', await world.person('regional-operator', { territoryId: regionId })],
      ['municipal-coordinator', 'sibling', await world.person('municipal-coordinator', { territoryId: world.municipalities[1] ?? 0 })], ['federal-operator', 'subtree', await world.person('federal-operator')],
    ]
    const wrong: string[] = []
    for (const state of reviewStates) for (const step of reviewSteps) {
      let untouched: string | null = null
      for (const [role, relation, who] of people) {
        const row = permissions[reviewRules[step].permission] as Partial<Record<Role, readonly Relation[]>>
        const mayAtAll = (row[role] ?? []).includes(relation)
        const isOtherLevel = step === 'reassign' && levelOf[role] !== 1
        const expected = !mayAtAll ? 403 : !isReviewStepOpen(step, state) ? 422 : isOtherLevel ? 403 : 200
        const id: string = expected !== 200 && untouched !== null ? untouched : await aReview(db, { regionId, territoryId, organisationId: school, programmeId }, { expertId: reader.personId, state })
        untouched = expected === 200 ? null : id
        const call = calls[step]
        const answer = call === null ? await world.as(who).get(`/api/reviews/${regionId}/${id}`) : await act(who, id, call[0], { version: 1, ...call[1] })
        if (answer.status !== expected) wrong.push(`${state} ${step} ${role} ${relation}: ${answer.status} instead of ${expected} ${JSON.stringify(answer.body).slice(0, 120)}`)
      }
    }
    expect(wrong).toEqual([])
    expect(reviewCriteria['anti-risk-programme'].criteria).toHaveLength(said.scores.length)
  }, 240_000)
})
