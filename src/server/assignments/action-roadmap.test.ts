import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aProgramme, twoActions, type ProgrammeWorld } from '../../../tests/support/accepted-programme.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import type { AssignmentReply, DeskReply } from '../../contract/assignments.ts'
import { verifyDerived } from './rebuild.ts'

let server: TestServer
let given: ProgrammeWorld

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-04-01' })
  given = await aProgramme(server, 2)
  expect(await given.steps(given.document, [given.regional, 'accept'])).toEqual([200])
})
afterAll(() => server.close())

const assignments = () => given.world.db.selectFrom('assignment').selectAll().where('organisation_id', '=', given.school).where('process', '=', 'monitoring-stage').orderBy('due_on').execute()
const onAssignment = (who: SignedIn, id: string, name: string, body: object) => given.world.as(who).post<{ state: string; version: number }>(`/api/assignments/${given.world.regionId}/${id}/${name}`, body)

describe('An accepted anti-risk programme', () => {
  it('asks its school for each action in its window, and hands it to the responsible person', async () => {
    const { world, teacher, document } = given
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
    const { world, regional, municipal, school } = given
    const { revision_id: revision = '' } = (await assignments())[0] ?? {}
    expect((await world.as(regional).get<{ total: number }>('/api/roadmaps')).body.total).toBe(0)
    expect(refusal(await world.as(regional).get(`/api/roadmaps/${revision}`))).toBe('roadmap.unknown')
    expect(await world.db.selectFrom('rollup_change').select('id').execute()).toEqual([])
    expect((await world.as(municipal).get<{ items: object[] }>('/api/assignments')).body.items).toEqual([])
    expect((await world.as(municipal).get<{ items: object[] }>(`/api/assignments?organisation=${school}`)).body.items.length).toBe(2)
  })

  it('is proved by the school and decided by its curator, never by whoever brought it, nor by the municipality', async () => {
    const { world, curator, teacher, municipal, head } = given
    const { id = '', version = 0 } = (await assignments())[0] ?? {}
    expect((await onAssignment(curator, id, 'evidence', { version, files: [], link: 'https://school.example/vacancies', document: null, note: null, stated: null })).status).toBe(403)
    const brought = await onAssignment(teacher, id, 'evidence', { version, files: [], link: 'https://school.example/vacancies', document: null, note: null, stated: null })
    expect(brought).toMatchObject({ status: 200, body: { state: 'awaiting' } })
    const waiting = (await world.as(curator).get<DeskReply>('/api/desk')).body.groups.find(({ group }) => group === 'decide')
    expect(waiting?.items.map((item) => item.id)).toEqual([id])
    expect((await world.as(municipal).get<DeskReply>('/api/desk')).body.groups.find(({ group }) => group === 'decide')?.count).toBe(0)
    for (const who of [teacher, head, municipal]) expect((await onAssignment(who, id, 'confirm', { version: brought.body.version })).status).toBe(403)
    expect(await onAssignment(curator, id, 'confirm', { version: brought.body.version })).toMatchObject({ status: 200, body: { state: 'done' } })
  })

  it('is a new revision once it was unlocked and mended, and keeps what is done', async () => {
    const { world, act, steps, read, regional, head, teacher, document } = given
    expect((await act(regional, document, 'unlock', { version: (await read(document)).version, field: 'actions', reason: 'Добавить наставничество' })).status).toBe(200)
    const { actions } = twoActions(teacher)
    const rows = actions?.kind === 'actions' ? actions.rows : []
    const content = { actions: { kind: 'actions', rows: [...rows, { ...rows[0], id: 'a9', text: 'Закрепить наставников', schedule: 'до 1 сентября 2022 года', responsible: [{ personId: head.personId, name: 'Директор' }] }] } }
    expect((await act(head, document, 'fill', { content })).status).toBe(200)
    expect(await steps(document, [head, 'mend'])).toEqual([200])
    expect((await assignments()).map(({ state, due_on: due, delegate_id: delegate }) => [state, due, delegate])).toEqual([
      ['done', '2022-04-15', teacher.personId], ['open', '2022-09-01', head.personId], ['open', '2022-12-31', null],
    ])
    expect(await world.db.selectFrom('revision').select(['number', 'state']).orderBy('number').execute()).toEqual([{ number: 1, state: 'superseded' }, { number: 2, state: 'approved' }])
  })

  it('leaves assignments that are derived anew just the same', async () => {
    const { tables } = await verifyDerived(given.world.db, { now: new Date(), programmeDate: '2022-04-01' })
    expect(tables.map(({ differences }) => differences)).toEqual([0, 0, 0])
  })

  it('asks for nothing any more of a school that leaves', async () => {
    const { world, regional, school } = given
    const left = await world.as(regional).post(`/api/programmes/${world.programmeId}/schools/leave`, { organisationIds: [school], on: '2022-04-01', reason: 'Школа реорганизована', document: null })
    expect(left.status).toBe(200)
    await server.app.verify()
    expect((await assignments()).map(({ state }) => state)).toEqual(['done', 'withdrawn', 'withdrawn'])
  })
})
