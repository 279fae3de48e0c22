import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aProgramme, type ProgrammeWorld } from '../../../tests/support/accepted-programme.ts'
import { deadline, party } from '../../../tests/support/plan-builders.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { DocumentReply } from '../../contract/programme-documents.ts'
import { documentText } from '../../domain/programme-documents/document-text.ts'

let server: TestServer
let given: ProgrammeWorld
let report = ''

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-04-20' })
  given = await aProgramme(server, 0)
  await given.world.approved([
    { title: 'Размещение подтверждающих документов 1 этапа мониторинга', kind: 'monitoring', schedule: deadline('2022-06-01'), responsible: [party('Куратор', 'curator'), party('Руководитель школы', 'school-head')] },
    { title: 'Размещение подтверждающих документов 2 этапа мониторинга', kind: 'monitoring', schedule: deadline('2022-11-01'), responsible: [party('Куратор', 'curator'), party('Руководитель школы', 'school-head')] },
  ])
})
afterAll(() => server.close())

const text = (of: string) => ({ kind: 'text', text: of })
const stageWork = async () => (await given.world.db.selectFrom('assignment').select(['step', 'state']).where('organisation_id', '=', given.school).where('process', '=', 'monitoring-stage').where('step', '<>', 'act').where('duty', '=', 'do').orderBy('step').execute()).map(({ step, state }) => `${step} ${state}`)
const facts = async () => (await given.world.db.selectFrom('fact').select(['kind', 'data']).where('organisation_id', '=', given.school).where('kind', 'like', 'stage.%').orderBy('id').execute())

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
    const { act, read, steps, curator, head, regional } = given
    expect(await stageWork()).toEqual(['confirm-1 open', 'confirm-2 open', 'prove-1 done', 'prove-2 open'])
    expect((await act(head, report, 'confirm', { version: (await read(report)).version })).status).toBe(403)
    expect((await act(curator, report, 'return', { version: (await read(report)).version, messages: [{ field: 'facts-1', row: null, text: 'Подтверждение уже принято, обновите отчёт' }] })).status).toBe(200)
    expect(await stageWork()).toContain('prove-1 returned')
    expect(await steps(report, [head, 'send'], [curator, 'confirm'], [regional, 'accept'])).toEqual([200, 200, 200])
    expect(await stageWork()).toEqual(['confirm-1 done', 'confirm-2 open', 'prove-1 done', 'prove-2 open'])
    const all = await facts()
    expect(all.map(({ kind }) => kind)).toEqual(['stage.proved', 'stage.returned', 'stage.proved', 'stage.confirmed', 'stage.concluded'])
    expect(all.at(-1)?.data).toMatchObject({ stage: 1, verdicts: { 'staff-shortage': 'done' }, school: 'done' })
  })

  it('leaves what the school owes besides as it was', async () => {
    const kinds = (await given.world.db.selectFrom('fact').select('kind').where('organisation_id', '=', given.school).where('kind', 'like', 'document%').orderBy('id').execute()).map(({ kind }) => kind)
    expect(kinds).toEqual(['document.sent', 'document.confirmed', 'document.accepted'])
    expect((await server.app.verify()).derived.filter(({ differences }) => differences > 0)).toEqual([])
  })
})
