import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aProgramme, type ProgrammeWorld } from '../../../tests/support/accepted-programme.ts'
import { documentMatrix, type Trier } from '../../../tests/support/document-matrix.ts'
import { evidenceMatrix } from '../../../tests/support/evidence-matrix.ts'
import { deadline, party } from '../../../tests/support/plan-builders.ts'
import { aProgrammeYear } from '../../../tests/support/programme-year.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import type { SchoolStagesReply, StagePictureReply } from '../../contract/monitoring.ts'
import type { DocumentReply } from '../../contract/programme-documents.ts'
import type { QueuedReview, ReviewReply } from '../../contract/reviews.ts'
import type { OpenedTarget, TargetReply } from '../../contract/targets.ts'
import { documentText } from '../../domain/programme-documents/document-text.ts'

let server: TestServer
let given: ProgrammeWorld
let report = ''

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-04-20' })
  given = await aProgramme(server, 0)
  await given.world.approved([
    { title: 'Размещение подтверждающих документов 1 этапа мониторинга', kind: 'monitoring', schedule: deadline('2022-06-01'), responsible: [party('Куратор', 'curator'), party('Руководитель школы', 'school-head')] },
    { title: 'Муниципальная экспертиза подтверждающих документов 1 этапа', kind: 'expert-review', indicator: { text: '100% школ даны рекомендации', targets: [{ comparator: 'gte', value: 100, unit: 'percent', of: 'школ', from: 'indicator' }] }, schedule: deadline('2022-06-01'), responsible: [party('Муниципальный координатор', 'municipal-coordinator')] },
    { title: 'Размещение подтверждающих документов 2 этапа мониторинга', kind: 'monitoring', schedule: deadline('2022-11-01'), responsible: [party('Куратор', 'curator'), party('Руководитель школы', 'school-head')] },
  ])
})
afterAll(() => server.close())

const text = (of: string) => ({ kind: 'text', text: of })
const stageWork = async () => (await given.world.db.selectFrom('assignment').select(['step', 'state']).where('organisation_id', '=', given.school).where('process', '=', 'monitoring-stage').where('step', '<>', 'act').where('duty', '=', 'do').orderBy('step').execute()).map(({ step, state }) => `${step} ${state}`)
/** Whatever the expert has to read, in full or not at all; all of it is concluded then. */
async function readBy(experts: readonly SignedIn[], leader: SignedIn, step: string, territoryId: number, points: number): Promise<object> {
  const { world } = given
  const lead = async (name: string, body: object) => (await world.as(leader).post<Record<string, number>>(`/api/programmes/${world.programmeId}/reviews/${name}`, { step, territoryId, ...body })).body
  expect(await lead('distribute', { sampleId: null, seed: `${step} ${points}` })).toMatchObject({ documents: 1, short: 0 })
  for (const expert of experts) {
    for (const { id } of (await world.as(expert).get<{ items: QueuedReview[] }>('/api/reviews?state=assigned')).body.items) {
      const { version, round, criteria } = (await world.as(expert).get<ReviewReply>(`/api/reviews/${world.regionId}/${id}`)).body
      rounds.push(`${step} ${round}`)
      const scores = criteria.criteria.map(({ code, most }) => ({ criterion: code, points: points === 0 ? 0 : most, comment: points === 0 ? 'Подтверждений нет' : '' }))
      const said = { version, scores, messages: points === 0 ? [{ field: 'facts-1', row: null, text: 'Приложите сами объявления, а не ссылку на сайт' }] : [], recommendation: points === 0 ? 'Прислать снова.' : '' }
      expect((await world.as(expert).post(`/api/reviews/${world.regionId}/${id}/give`, said)).status).toBe(200)
    }
  }
  return lead('conclude', { documentId: null })
}
const rounds: string[] = []
const facts = async () => (await given.world.db.selectFrom('fact').select(['kind', 'data']).where('organisation_id', '=', given.school).where('kind', 'like', 'stage.%').orderBy('id').execute())

/** A profile whose one index reads what the school counts itself. */
async function published(number: number, figure: number): Promise<void> {
  const { world: { db, programmeId, regionId, municipalities: [territoryId = 0] }, school, head } = given
  const id = randomUUID()
  const factors = [{ code: 'staff-shortage', name: 'Дефицит кадров', description: '', indices: [{ code: 'vacancies', name: 'Вакансии', weight: 1, source: 'school-data', items: [] }], thresholds: { low: 20, medium: 40, high: 60 }, requiredAudiences: [] }]
  await db.insertInto('risk_edition').values({
    id, programme_id: programmeId, region_id: regionId, territory_id: regionId, number, state: 'published', factors: JSON.stringify(factors), factors_hash: Buffer.alloc(32), questionnaires: [], answers_hash: Buffer.alloc(32), schools: 1, sheets: '0',
    computed_on: '2022-04-20', computed_at: new Date(), computed_by: head.personId, published_on: '2022-04-20',
  }).execute()
  await db.insertInto('risk_profile').values({ region_id: regionId, edition_id: id, organisation_id: school, territory_id: territoryId, figures: [figure, figure], school_data: null, alike: null, answers_hash: Buffer.alloc(32) }).execute()
}

async function triers(): Promise<Trier[]> {
  const { world, head, teacher, curator, municipal, regional } = given
  const { regionId, municipalities: [territoryId = 0] } = world
  return [
    ['school-team', 'own', teacher], ['school-head', 'own', head], ['curator', 'attached', curator], ['municipal-coordinator', 'subtree', municipal], ['regional-coordinator', 'subtree', regional],
    ['curator', 'sibling', await world.person('curator', { territoryId: regionId })], ['municipal-authority', 'subtree', await world.person('municipal-authority', { territoryId })],
    ['regional-operator', 'subtree', await world.person('regional-operator', { territoryId: regionId })], ['expert', 'sibling', await world.person('expert', { territoryId: regionId })],
  ]
}

describe('The report of a stage', () => {
  it('is begun once a programme is accepted, with a section for each of the school\'s factors', async () => {
    const { start, steps, regional, document, read } = given
    expect(refusal(await start('stage-1-report'))).toBe('programme-document.no-programme')
    expect(await steps(document, [regional, 'accept'])).toEqual([200])
    report = (await start('stage-1-report')).body.id
    const { template, content } = await read(report)
    expect(template.sections.map(({ factor }) => factor ?? null)).toEqual([null, 'staff-shortage'])
    expect(content['facts-1']).toMatchObject({ kind: 'stage', factor: 'staff-shortage', actions: [{ text: 'Объявить вакансии', dueOn: '2022-04-15', state: 'open', evidence: null }], changes: [{ of: 'target', text: 'Вакансии', verdict: 'no-data' }] })
  })

  it('follows what the school proves until it is sent, and is frozen then', async () => {
    const { world, teacher, curator, head, act, read, steps } = given
    const action = (await world.db.selectFrom('assignment').select(['id', 'version']).where('organisation_id', '=', given.school).where('step', '=', 'act').orderBy('due_on').executeTakeFirstOrThrow())
    const at = `/api/assignments/${world.regionId}/${action.id}`
    const { body } = await world.as(teacher).post<{ version: number }>(`${at}/evidence`, { version: action.version, files: [], link: 'https://school.example/vacancies', document: null, note: null, stated: null })
    expect((await read(report)).content['facts-1']).toMatchObject({ actions: [{ state: 'awaiting', evidence: { link: 'https://school.example/vacancies' } }] })
    expect(refusal(await act(head, report, 'send', { version: 1 }))).toBe('programme-document.incomplete')
    expect((await act(head, report, 'fill', { content: { 'summary': text('Школа начала работу: вакансии объявлены, наставники найдены, остальное впереди.'), 'said-1': text('Вакансии объявлены, ждём откликов до лета.') } })).body).toEqual({ gaps: [] })
    expect(await steps(report, [head, 'send'])).toEqual([200])
    expect((await world.as(curator).post(`${at}/confirm`, { version: body.version })).status).toBe(200)
    const sent: DocumentReply = await read(report)
    expect(sent.content['facts-1']).toMatchObject({ actions: [{ state: 'awaiting' }] })
    const version = (await world.as(head).get<{ content: DocumentReply['content']; hash: string }>(`/api/programme-documents/${world.regionId}/${report}/versions/1`)).body
    expect(createHash('sha256').update(documentText(sent.template, version.content)).digest('hex')).toBe(version.hash)
  })

  it('closes what road maps ask for at that stage alone, and opens it again where it is given back', async () => {
    const { act, read, steps, curator, head } = given
    expect(await stageWork()).toEqual(['confirm-1 open', 'confirm-2 open', 'prove-1 done', 'prove-2 open'])
    expect((await act(head, report, 'confirm', { version: (await read(report)).version })).status).toBe(403)
    expect((await act(curator, report, 'return', { version: (await read(report)).version, messages: [{ field: 'facts-1', row: null, text: 'Подтверждение уже принято, обновите отчёт' }] })).status).toBe(200)
    expect(await stageWork()).toContain('prove-1 returned')
    expect(await steps(report, [head, 'send'], [curator, 'confirm'])).toEqual([200, 200])
    expect(await stageWork()).toEqual(['confirm-1 done', 'confirm-2 open', 'prove-1 done', 'prove-2 open'])
  })

  it('goes through the readings of the year: given back, read again, and at its end there is a verdict', async () => {
    const { world, head, curator, municipal, regional, read, steps } = given
    const [territoryId = 0] = world.municipalities
    const local = await world.person('expert', { territoryId })
    const experts = [await world.person('expert', { territoryId: world.regionId }), await world.person('expert', { territoryId: world.regionId })]
    expect(await readBy([local], municipal, 'municipality', territoryId, 0)).toEqual({ passed: 0, returned: 1, left: 0 })
    expect((await read(report)).comments.at(-1)).toMatchObject({ field: 'facts-1', reason: 'return' })
    expect(await stageWork()).toEqual(['confirm-1 returned', 'confirm-2 open', 'prove-1 returned', 'prove-2 open'])
    expect(await steps(report, [head, 'send'], [curator, 'confirm'])).toEqual([200, 200])
    expect(await readBy([local], municipal, 'municipality', territoryId, 1)).toEqual({ passed: 1, returned: 0, left: 0 })
    expect((await read(report)).state).toBe('under-review')
    expect(await readBy(experts, regional, 'region', world.regionId, 1)).toEqual({ passed: 1, returned: 0, left: 0 })
    expect(rounds).toEqual(['municipality initial', 'municipality followUp', 'region initial', 'region initial'])
    expect((await read(report)).state).toBe('accepted')
    expect(await stageWork()).toEqual(['confirm-1 done', 'confirm-2 open', 'prove-1 done', 'prove-2 open'])
    const all = await facts()
    expect(all.map(({ kind }) => kind)).toEqual(['stage.proved', 'stage.returned', 'stage.proved', 'stage.confirmed', 'stage.returned', 'stage.proved', 'stage.confirmed', 'stage.concluded'])
    expect(all.at(-1)?.data).toMatchObject({ stage: 1, verdicts: { 'staff-shortage': 'done' }, school: 'done' })
    const reading = await world.db.selectFrom('assignment').select(['roadmap_id', 'state', 'is_by_fact']).where('process', '=', 'monitoring-stage').where('step', '=', 'review-1').executeTakeFirstOrThrow()
    expect(reading).toMatchObject({ state: 'done', is_by_fact: true })
    const { targets: [target] } = (await world.as(regional).get<{ targets: TargetReply[] }>(`/api/roadmaps/${reading.roadmap_id}/targets`)).body
    expect(target).toMatchObject({ measure: 'schools-read', basis: 'facts', measured: 100, counted: { done: 1, of: 1 } })
    const opened = await world.as(regional).get<OpenedTarget>(`/api/roadmaps/${reading.roadmap_id}/targets/${target?.activityId ?? ''}/${target?.counted?.binding ?? 0}?by=schools`)
    expect(opened.body.members).toMatchObject([{ name: 'Школа у реки', isDone: true, documents: [{ id: report, isRead: true }] }])
  })

  it('stands in the picture of the school: what is proved, what changed by measuring alone, what goes on into the next year', async () => {
    const { world, school, head, curator, document } = given
    const stages = async () => (await world.as(head).get<SchoolStagesReply>(`/api/programmes/${world.programmeId}/monitoring/schools/${school}`)).body
    const before = await stages()
    expect(before.stages.map(({ stage, day, verdict, report: of }) => [stage, day, verdict, of?.state ?? null])).toEqual([[1, '2022-06-01', 'done', 'accepted'], [2, '2022-11-01', 'nothing-due', null]])
    expect(before.stages[0]?.factors).toMatchObject([{ code: 'staff-shortage', verdict: 'done', change: 'no-data', actions: [{ state: 'done', evidence: { link: 'https://school.example/vacancies' } }] }])
    expect(before.carried).toMatchObject([{ code: 'staff-shortage', actions: [{ text: 'Встречи наставников', dueOn: '2022-12-31' }] }])
    for (const [number, figure] of [[1, 600], [2, 400]] as const) await published(number, figure)
    expect((await stages()).stages[0]?.factors[0]).toMatchObject({ change: 'better', changes: [{ of: 'index', from: 60, measured: 40, verdict: 'better' }, { of: 'target', text: 'Вакансии', verdict: 'no-data' }] })
    const stranger = await world.person('curator', { territoryId: world.regionId })
    expect((await world.as(stranger).get(`/api/programmes/${world.programmeId}/monitoring/schools/${school}`)).status).toBe(403)
    expect((await world.as(curator).get<DocumentReply>(`/api/programme-documents/${world.regionId}/${document}`)).status).toBe(200)
  })

  it('stands in the picture of municipality and region, and nobody sees more than their own', async () => {
    const { world, school, regional, municipal, curator } = given
    const picture = async (who: SignedIn, query = '') => (await world.as(who).get<StagePictureReply>(`/api/programmes/${world.programmeId}/monitoring${query}`)).body
    expect(await picture(regional)).toMatchObject({
      day: '2022-06-01', counts: { schools: 1, planned: 1, due: 1, done: 1, missing: 0, reported: 1, accepted: 1, verdicts: { 'done': 1 } },
      factors: [{ code: 'staff-shortage', schools: 1, verdicts: { 'done': 1 }, changes: { better: 1 } }], children: [{ counts: { schools: 1 } }], schools: [{ id: school, verdict: 'done', report: 'accepted' }],
    })
    expect((await picture(municipal, '?stage=2')).counts).toMatchObject({ schools: 1, due: 0, verdicts: { 'nothing-due': 1 } })
    expect((await picture(curator)).counts.schools).toBe(1)
    expect((await picture(await world.person('curator', { territoryId: world.regionId }))).counts.schools).toBe(0)
    expect((await world.as(await world.person('expert', { territoryId: world.regionId })).get(`/api/programmes/${world.programmeId}/monitoring`)).status).toBe(403)
  })

  it('leaves to the drafts of the next year what was not done', async () => {
    const { world: { db, programmeId, regionId, municipalities: [territoryId = 0], ...world }, school, head } = given
    const next = await aProgrammeYear(db, { year: 2023, previousId: programmeId })
    await db.insertInto('programme_school').values({ programme_id: next, organisation_id: school, region_id: regionId, territory_id: territoryId, joined_on: '2022-04-01' }).execute()
    await db.insertInto('risk_work').values({ region_id: regionId, programme_id: next, organisation_id: school, territory_id: territoryId, diagnosis: 'sent', activation: 'confirmed', diagnosed_on: '2022-04-01', activated_on: '2022-04-01', decided_on: '2022-04-01', verified_on: null, message: null, changed_at: new Date() }).execute()
    await db.insertInto('risk_work_factor').values({ region_id: regionId, programme_id: next, organisation_id: school, factor: 'staff-shortage', verdict: 'confirmed', verdict_reason: null, diagnosis: '', measures: '[]', is_activated: true, skip_reason: null }).execute()
    const { body } = await world.as(head).post<{ id: string }>(`/api/programmes/${next}/documents/${school}/start`, { documentId: randomUUID(), kind: 'anti-risk-programme', factor: 'staff-shortage' })
    expect((await given.read(body.id)).content['actions']).toMatchObject({ rows: [{ text: 'Встречи наставников', schedule: '' }] })
  })

  it('leaves what the school owes besides as it was', async () => {
    const kinds = (await given.world.db.selectFrom('fact').select('kind').where('organisation_id', '=', given.school).where('kind', 'like', 'document%').orderBy('id').execute()).map(({ kind }) => kind)
    expect(kinds).toEqual(['document.sent', 'document.confirmed', 'document.accepted'])
    // The profiles of this file follow from no answers.
    expect((await server.app.verify()).derived.filter(({ table, differences }) => differences > 0 && !table.startsWith('risk'))).toEqual([])
  })
})

describe('States × roles × steps of a stage', () => {
  it('of its evidence: what the tables allow is let through, all the rest is refused, the one who brought it included', async () => {
    const { id } = await given.world.db.selectFrom('assignment').select('id').where('organisation_id', '=', given.school).where('step', '=', 'act').orderBy('due_on').limit(1).executeTakeFirstOrThrow()
    expect(await evidenceMatrix(given.world, id, await triers())).toEqual([])
  }, 120_000)

  it('of its report likewise', async () => {
    const { world: { regionId, programmeId, municipalities: [territoryId = 0] }, school } = given
    expect(await documentMatrix(given.world, { regionId, territoryId, organisationId: school, programmeId }, 'stage-2-report', await triers())).toEqual([])
  }, 120_000)
})
