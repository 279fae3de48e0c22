import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wholeAntiRiskProgramme } from '../../../tests/support/a-document.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { addSchool, aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import type { AssignmentReply, DeskReply } from '../../contract/assignments.ts'
import type { DocumentReply } from '../../contract/programme-documents.ts'
import { actionsOf, type DocumentContent } from '../../domain/programme-documents/document-content.ts'
import { verifyDerived } from './rebuild.ts'

let server: TestServer
let world: World
let school: string
let head: SignedIn
let teacher: SignedIn
let curator: SignedIn
let municipal: SignedIn
let regional: SignedIn
let document: string

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-04-01' })
  world = await aWorld(server, { municipalities: 1, schoolsEach: 2 })
  const { db, regionId, programmeId } = world
  const territoryId = world.municipalities[0] ?? 0
  school = await addSchool(db, { regionId, territoryId, programmeId, name: 'Школа у реки' })
  head = await world.person('school-head', { organisationId: school })
  teacher = await world.person('school-team', { organisationId: school })
  curator = await world.person('curator', { territoryId: regionId })
  municipal = await world.person('municipal-coordinator', { territoryId })
  regional = await world.person('regional-coordinator', { territoryId: regionId })
  await db.insertInto('attachment').values({ id: randomUUID(), region_id: regionId, programme_id: programmeId, appointment_id: curator.appointmentId, organisation_id: school, starts_on: '2022-01-15', ends_on: null }).execute()
  await db.insertInto('risk_work').values({ region_id: regionId, programme_id: programmeId, organisation_id: school, territory_id: territoryId, diagnosis: 'sent', activation: 'confirmed', diagnosed_on: '2022-02-20', activated_on: '2022-02-21', decided_on: '2022-02-22', verified_on: null, message: null, changed_at: new Date() }).execute()
  await db.insertInto('risk_work_factor').values({ region_id: regionId, programme_id: programmeId, organisation_id: school, factor: 'staff-shortage', verdict: 'confirmed', verdict_reason: null, diagnosis: 'Молодые учителя уезжают', measures: '[]', is_activated: true, skip_reason: null }).execute()
  const { body } = await world.as(head).post<{ id: string }>(`/api/programmes/${programmeId}/documents/${school}/start`, { documentId: randomUUID(), kind: 'anti-risk-programme', factor: 'staff-shortage' })
  document = body.id
  expect((await act(head, 'fill', { content: contentOf('2022-03-01') })).body).toEqual({ gaps: [] })
  for (const [who, name] of [[head, 'send'], [curator, 'confirm'], [regional, 'accept']] as const) expect((await act(who, name, { version: (await read()).version })).body).toMatchObject({ version: expect.any(Number) })
})
afterAll(() => server.close())

/** Two actions: one is the teacher's, the other nobody's whom Opora knows. */
function contentOf(begins: string): DocumentContent {
  const whole = wholeAntiRiskProgramme as DocumentContent
  const [first, second] = actionsOf(whole)
  if (first === undefined || second === undefined) throw new Error('The programme has two actions')
  return {
    ...whole, begins: { kind: 'date', date: begins },
    actions: { kind: 'actions', rows: [{ ...first, schedule: 'до 15 апреля 2022 года', responsible: [{ personId: teacher.personId, name: 'Учитель' }] }, { ...second, schedule: 'в течение года', responsible: [{ personId: null, name: 'Все' }] }] },
  }
}

const act = (who: SignedIn, name: string, body: object) => world.as(who).post(`/api/programme-documents/${world.regionId}/${document}/${name}`, body)
const read = async () => (await world.as(head).get<DocumentReply>(`/api/programme-documents/${world.regionId}/${document}`)).body
const assignments = () => world.db.selectFrom('assignment').selectAll().where('organisation_id', '=', school).where('process', '=', 'monitoring-stage').orderBy('due_on').execute()
const onAssignment = (who: SignedIn, id: string, name: string, body: object) => world.as(who).post<{ state: string; version: number }>(`/api/assignments/${world.regionId}/${id}/${name}`, body)

describe('An accepted anti-risk programme', () => {
  it('asks its school for each action in its window, and hands it to the responsible person', async () => {
    const found = await assignments()
    expect(found.map(({ step, state, due_on: due, holder_role: role, delegate_id: delegate }) => [step, state, due, role, delegate])).toEqual([
      ['act', 'open', '2022-04-15', 'school-head', teacher.personId], ['act', 'open', '2022-12-31', 'school-head', null],
    ])
    const { body: { groups } } = await world.as(teacher).get<DeskReply>('/api/desk')
    expect(groups.flatMap(({ items }) => items).length).toBe(2)
    const { body } = await world.as(teacher).get<AssignmentReply>(`/api/assignments/${world.regionId}/${found[0]?.id ?? ''}`)
    expect(body).toMatchObject({ why: { document: { id: document }, activity: { schedule: { text: 'до 15 апреля 2022 года' } } }, confirmedBy: ['curator'] })
    expect(body.why.activity.description).toContain('Чем подтвердится')
  })

  it('stands in no list, count or calendar of road maps', async () => {
    const { revision_id: revision = '' } = (await assignments())[0] ?? {}
    expect((await world.as(regional).get<{ total: number }>('/api/roadmaps')).body.total).toBe(0)
    expect(refusal(await world.as(regional).get(`/api/roadmaps/${revision}`))).toBe('roadmap.unknown')
    expect(await world.db.selectFrom('rollup_change').select('id').execute()).toEqual([])
    expect((await world.as(municipal).get<{ items: object[] }>('/api/assignments')).body.items).toEqual([])
    expect((await world.as(municipal).get<{ items: object[] }>(`/api/assignments?organisation=${school}`)).body.items.length).toBe(2)
  })

  it('is proved by the school and decided by its curator, never by whoever brought it, nor by the municipality', async () => {
    const { id = '', version = 0 } = (await assignments())[0] ?? {}
    expect((await onAssignment(curator, id, 'evidence', { version, files: [], link: 'https://school.example/vacancies', document: null, note: null, stated: null })).status).toBe(403)
    const given = await onAssignment(teacher, id, 'evidence', { version, files: [], link: 'https://school.example/vacancies', document: null, note: null, stated: null })
    expect(given).toMatchObject({ status: 200, body: { state: 'awaiting' } })
    const waiting = (await world.as(curator).get<DeskReply>('/api/desk')).body.groups.find(({ group }) => group === 'decide')
    expect(waiting?.items.map((item) => item.id)).toEqual([id])
    expect((await world.as(municipal).get<DeskReply>('/api/desk')).body.groups.find(({ group }) => group === 'decide')?.count).toBe(0)
    for (const who of [teacher, head, municipal]) expect((await onAssignment(who, id, 'confirm', { version: given.body.version })).status).toBe(403)
    expect(await onAssignment(curator, id, 'confirm', { version: given.body.version })).toMatchObject({ status: 200, body: { state: 'done' } })
  })

  it('is a new revision once it was unlocked and mended, and keeps what is done', async () => {
    expect((await act(regional, 'unlock', { version: (await read()).version, field: 'actions', reason: 'Добавить наставничество' })).status).toBe(200)
    const { actions } = contentOf('2022-03-01')
    const rows = actions?.kind === 'actions' ? actions.rows : []
    const content = { actions: { kind: 'actions', rows: [...rows, { ...rows[0], id: 'a9', text: 'Закрепить наставников', schedule: 'до 1 сентября 2022 года', responsible: [{ personId: head.personId, name: 'Директор' }] }] } }
    expect((await act(head, 'fill', { content })).status).toBe(200)
    expect((await act(head, 'mend', { version: (await read()).version })).status).toBe(200)
    expect((await assignments()).map(({ state, due_on: due, delegate_id: delegate }) => [state, due, delegate])).toEqual([
      ['done', '2022-04-15', teacher.personId], ['open', '2022-09-01', head.personId], ['open', '2022-12-31', null],
    ])
    expect(await world.db.selectFrom('revision').select(['number', 'state']).orderBy('number').execute()).toEqual([{ number: 1, state: 'superseded' }, { number: 2, state: 'approved' }])
  })

  it('leaves assignments that are derived anew just the same', async () => {
    const { tables } = await verifyDerived(world.db, { now: new Date(), programmeDate: '2022-04-01' })
    expect(tables.map(({ differences }) => differences)).toEqual([0, 0, 0])
  })

  it('asks for nothing any more of a school that leaves', async () => {
    const left = await world.as(regional).post(`/api/programmes/${world.programmeId}/schools/leave`, { organisationIds: [school], on: '2022-04-01', reason: 'Школа реорганизована', document: null })
    expect(left.status).toBe(200)
    await server.app.verify()
    expect((await assignments()).map(({ state }) => state)).toEqual(['done', 'withdrawn', 'withdrawn'])
  })
})
