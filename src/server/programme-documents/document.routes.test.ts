import { createHash, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { aDocument, wholeAntiRiskProgramme, wholeConcept, wholeMediumTerm } from '../../../tests/support/a-document.ts'
import { documentMatrix, type Trier } from '../../../tests/support/document-matrix.ts'
import { deadline, party } from '../../../tests/support/plan-builders.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { addSchool, aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import { readDocument } from '../../documents/read-document.ts'
import type { readLibrary } from '../../contract/document-library.ts'
import type { DocumentReply, SchoolDocumentsReply } from '../../contract/programme-documents.ts'
import { commandIdHeader } from '../../contract/endpoint.ts'
import { documentText } from '../../domain/programme-documents/document-text.ts'
import { verifyDerived } from '../assignments/rebuild.ts'

const aPdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')
const aPicture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')

type LibraryReply = z.infer<(typeof readLibrary)['reply']>

let server: TestServer
let site: Server
let siteHost: string
let world: World
let school: string
let head: SignedIn
let deputy: SignedIn
let curator: SignedIn
let stranger: SignedIn
let regional: SignedIn

beforeAll(async () => {
  site = createServer((request, reply) => reply.writeHead(request.url === '/concept.pdf' ? 200 : 404).end())
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  siteHost = `127.0.0.1:${(site.address() as AddressInfo).port}`
  server = await startServer({ programmeDate: '2022-03-01', ownSites: [siteHost] })
  world = await aWorld(server, { municipalities: 1, schoolsEach: 1 })
  const { db, regionId, programmeId } = world
  const territoryId = world.municipalities[0] ?? 0
  school = await addSchool(db, { regionId, territoryId, programmeId, name: 'Школа у реки' })
  head = await world.person('school-head', { organisationId: school })
  deputy = await world.person('school-team', { organisationId: school })
  curator = await world.person('curator', { territoryId: regionId })
  stranger = await world.person('curator', { territoryId: regionId })
  regional = await world.person('regional-coordinator', { territoryId: regionId })
  await db.insertInto('attachment').values({ id: randomUUID(), region_id: regionId, programme_id: programmeId, appointment_id: curator.appointmentId, organisation_id: school, starts_on: '2022-01-15', ends_on: null }).execute()
  await db.insertInto('risk_work').values({ region_id: regionId, programme_id: programmeId, organisation_id: school, territory_id: territoryId, diagnosis: 'sent', activation: 'sent', diagnosed_on: '2022-02-20', activated_on: '2022-02-21', decided_on: null, verified_on: null, message: null, changed_at: new Date() }).execute()
  await db.insertInto('risk_work_factor').values({
    region_id: regionId, programme_id: programmeId, organisation_id: school, factor: 'staff-shortage', verdict: 'confirmed', verdict_reason: null, diagnosis: 'Молодые учителя уезжают', measures: JSON.stringify([{ text: 'Служебное жильё', by: '2022-05-15' }]), is_activated: true, skip_reason: null,
  }).execute()
  await world.approved([{ title: 'Разработка концептуальных документов школ, подтверждение куратором', kind: 'programme-documents', schedule: deadline('2022-03-30'), responsible: [party('Региональный координатор', 'regional-coordinator')] }])
})
afterAll(async () => {
  site.close()
  await server.close()
})

const at = () => `/api/programmes/${world.programmeId}/documents`
const ofSchool = async (who: SignedIn) => (await world.as(who).get<SchoolDocumentsReply>(`${at()}/${school}`)).body
const start = (who: SignedIn, kind: string, factor: string | null = null, documentId: string = randomUUID()) => world.as(who).post<{ regionId: number; id: string; version: number }>(`${at()}/${school}/start`, { documentId, kind, factor })
const read = async (who: SignedIn, id: string) => (await world.as(who).get<DocumentReply>(`/api/programme-documents/${world.regionId}/${id}`)).body
const act = <Reply = { version: number; number: number }>(who: SignedIn, id: string, name: string, body: object) => world.as(who).post<Reply>(`/api/programme-documents/${world.regionId}/${id}/${name}`, body)
const kinds = async (): Promise<string[]> => (await world.db.selectFrom('fact').select('kind').where('organisation_id', '=', school).where('kind', 'like', 'document%').orderBy('id').execute()).map(({ kind }) => kind)
const states = async (): Promise<string[]> => (await world.db.selectFrom('assignment').select(['process', 'step', 'state', 'is_by_fact']).where('organisation_id', '=', school).where('duty', '=', 'do').execute())
  .map((row) => `${row.process} ${row.step} ${row.state}${row.is_by_fact ? ' by fact' : ''}`).toSorted()
/** Filled whole and sent, from its present version. */
async function sent(id: string, content: object): Promise<number> {
  expect((await act(deputy, id, 'fill', { content })).body).toEqual({ gaps: [] })
  const { body } = await act(head, id, 'send', { version: (await read(head, id)).version })
  return body.version
}

const upload = async (who: SignedIn, name: string, bytes: Uint8Array): Promise<string> => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const response = await fetch(`${server.url}/api/files?organisation=${school}`, { method: 'POST', body: form, headers: { cookie: who.cookie, [commandIdHeader]: randomUUID() } })
  return (await response.json() as { id: string }).id
}
const checked = async (id: string): Promise<DocumentReply['file']> => {
  for (;;) {
    const { file } = await read(head, id)
    if (file?.addressState !== 'unchecked') return file
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('The documents of a school', () => {
  let concept = ''
  let medium = ''
  let antiRisk = ''

  it('are known once the curator has confirmed the choice of factors, and begun each once, with what is known of the school', async () => {
    expect(await ofSchool(head)).toMatchObject({ isChoiceConfirmed: false, documents: [{ kind: 'development-concept', document: null }, { kind: 'medium-term-programme', document: null }], may: { start: true } })
    expect(refusal(await start(head, 'anti-risk-programme', 'staff-shortage'))).toBe('programme-document.not-due')
    await world.db.updateTable('risk_work').set({ activation: 'confirmed' }).where('organisation_id', '=', school).execute()
    const { documents } = await ofSchool(curator)
    expect(documents[2]).toMatchObject({ kind: 'anti-risk-programme', factor: { code: 'staff-shortage' }, document: null })
    concept = (await start(deputy, 'development-concept')).body.id
    medium = (await start(head, 'medium-term-programme')).body.id
    antiRisk = (await start(head, 'anti-risk-programme', 'staff-shortage')).body.id
    expect(refusal(await start(head, 'development-concept'))).toBe('programme-document.exists')
    expect((await start(stranger, 'development-concept')).status).toBe(403)
    expect((await start(curator, 'development-concept')).status).toBe(403)
    const { content, may } = await read(head, antiRisk)
    expect(content['causes']).toEqual({ kind: 'text', text: 'Молодые учителя уезжают' })
    expect(content['actions']).toMatchObject({ rows: [{ text: 'Служебное жильё', schedule: 'до 15.05.2022' }] })
    expect(content['ends']).toEqual({ kind: 'date', date: '2022-12-31' })
    expect(may).toEqual(['write', 'comment', 'name-version', 'send'])
    const { frozen_on: frozen } = await world.db.selectFrom('catalogue_entry').select('frozen_on').where('programme_id', '=', world.programmeId).where('kind', '=', 'document-template').where('code', '=', 'anti-risk-programme').executeTakeFirstOrThrow()
    expect(frozen).toBe('2022-03-01')
  })

  it('are not sent while something is missing, and say what', async () => {
    const { gaps } = await read(head, antiRisk)
    expect(gaps).toContainEqual({ code: 'action-nobody', field: 'actions', row: 1 })
    expect(gaps).toContainEqual({ code: 'empty', field: 'tasks', row: null })
    expect(refusal(await act(head, antiRisk, 'send', { version: 1 }))).toBe('programme-document.incomplete')
    expect(refusal(await act(head, antiRisk, 'fill', { content: { nothing: { kind: 'text', text: '' } } }))).toBe('programme-document.unknown-field')
  })

  it('are sent, returned with messages to their points, mended, confirmed and accepted; the assignments follow', async () => {
    expect(await states()).toEqual(['programme-document confirm open', 'programme-document write open'])
    await sent(concept, wholeConcept)
    await sent(medium, wholeMediumTerm)
    expect(await states()).toContain('programme-document write open')
    const version = await sent(antiRisk, wholeAntiRiskProgramme)
    expect(await states()).toContain('programme-document write done by fact')
    expect((await act(head, antiRisk, 'fill', { content: {} })).status).toBe(422)
    expect((await act(stranger, antiRisk, 'confirm', { version })).status).toBe(403)
    expect((await act(head, antiRisk, 'confirm', { version })).status).toBe(403)
    expect(refusal(await act(curator, antiRisk, 'confirm', { version: version - 1 }))).toBe('programme-document.changed-meanwhile')
    expect((await act(curator, antiRisk, 'return', { version, messages: [{ field: 'targets', row: 't1', text: 'Откуда две ставки?' }, { field: null, row: null, text: 'В остальном хорошо' }] })).status).toBe(200)
    expect(await states()).toContain('programme-document write returned')
    const returned = await read(head, antiRisk)
    expect(returned).toMatchObject({ state: 'returned', comments: [{ field: 'targets', row: 't1', reason: 'return', version: 1, text: 'Откуда две ставки?' }, { field: null }] })
    expect((await act(head, antiRisk, `comments/${returned.comments[0]?.id ?? ''}/resolve`, {})).status).toBe(200)
    const again = await sent(antiRisk, { methods: { kind: 'text', text: 'Ежемесячная сверка расписания и тарификации' } })
    expect((await act(curator, antiRisk, 'confirm', { version: again })).status).toBe(200)
    for (const id of [concept, medium]) expect((await act(curator, id, 'confirm', { version: (await read(curator, id)).version })).status).toBe(200)
    expect(await states()).toEqual(['programme-document confirm done by fact', 'programme-document write done by fact'])
    expect((await act(curator, antiRisk, 'accept', { version: again + 1 })).status).toBe(403)
    expect((await act(regional, antiRisk, 'accept', { version: again + 1 })).status).toBe(200)
    expect(await kinds()).toEqual([
      'document.sent', 'document.sent', 'document.sent', 'document-set.sent', 'document.returned', 'document.sent', 'document-set.sent', 'document.confirmed', 'document.confirmed', 'document.confirmed', 'document-set.confirmed', 'document.accepted',
    ])
  })

  it('keep every version as it was, with the hash of its words', async () => {
    const { versions, template } = await read(curator, antiRisk)
    expect(versions.map(({ number, reason }) => `${number} ${reason}`)).toEqual(['2 sent', '1 sent'])
    const { body } = await world.as(curator).get<{ content: DocumentReply['content']; hash: string }>(`/api/programme-documents/${world.regionId}/${antiRisk}/versions/1`)
    expect(body.content['methods']).toEqual(wholeAntiRiskProgramme['methods'])
    expect(createHash('sha256').update(documentText(template, body.content)).digest('hex')).toBe(body.hash)
    expect((await world.as(stranger).get(`/api/programme-documents/${world.regionId}/${antiRisk}/versions/1`)).status).toBe(403)
  })

  it('are printed as a school would publish them, in Word and PDF', async () => {
    for (const format of ['docx', 'pdf'] as const) {
      const response = await fetch(`${server.url}/api/programme-documents/${world.regionId}/${antiRisk}/file?format=${format}`, { headers: { cookie: head.cookie } })
      const printed = await readDocument(new Uint8Array(await response.arrayBuffer()), `документ.${format}`)
      const words = JSON.stringify(printed)
      for (const part of ['Антирисковая программа', 'Объявить вакансии', 'до 15 апреля 2022', 'Привлечь двух учителей', 'Иванова Мария']) expect(words.replaceAll(/\s+/g, ' '), format).toContain(part)
    }
  })

  it('plan the windows of accepted actions as their words say, and teach others without names', async () => {
    const windows = await world.db.selectFrom('document_action').select(['row_id', 'due_on']).where('document_id', '=', antiRisk).orderBy('row_id').orderBy('due_on').execute()
    expect(windows.filter(({ row_id: row }) => row === 'a1')).toEqual([{ row_id: 'a1', due_on: '2022-04-15' }])
    expect(windows.filter(({ row_id: row }) => row === 'a2').length).toBe(12)
    const lessons = await world.db.selectFrom('document_library').select(['kind', 'text', 'details']).where('document_id', '=', antiRisk).execute()
    expect(lessons.map(({ kind }) => kind).toSorted()).toEqual(['action', 'action', 'aim', 'target'])
    expect(JSON.stringify(lessons)).not.toContain('Иванова')
  })

  it('fill the library, which is searched by words and by factor, and names nobody', async () => {
    const library = async (who: SignedIn, query = '') => (await world.as(who).get<LibraryReply>(`/api/programmes/${world.programmeId}/document-library${query}`)).body
    const all = await library(head)
    expect(all.total).toBeGreaterThan(40)
    expect(all.items.find(({ text }) => text === 'Объявить вакансии')).toMatchObject({ kind: 'action', factor: { code: 'staff-shortage' }, schedule: 'до 15 апреля 2022 года', proof: 'Ссылка на объявление', programmes: 1, isShipped: false })
    const found = await library(curator, `?kind=action&factor=staff-shortage&words=${encodeURIComponent('наставников')}`)
    expect(found.items.map(({ text }) => text)).toContain('Встречи наставников')
    expect(found.items.every(({ factor, kind }) => factor.code === 'staff-shortage' && kind === 'action')).toBe(true)
    expect((await library(head, `?words=${encodeURIComponent('%')}`)).items).toEqual([])
    expect(JSON.stringify(all.items)).not.toMatch(/Иванова|Школа у реки/)
    expect((await server.get(`/api/programmes/${randomUUID()}/document-library`)).status).toBe(404)
    expect((await world.as(await world.person('body-member', { organisationId: school })).get(`/api/programmes/${world.programmeId}/document-library`)).status).toBe(403)
  })

  it('are changed after acceptance in one unlocked field only, with a reason', async () => {
    const { version } = await read(regional, antiRisk)
    expect((await act(head, antiRisk, 'fill', { content: {} })).status).toBe(422)
    expect((await act(regional, antiRisk, 'unlock', { version, field: 'methods', reason: 'Ошибка в названии мониторинга' })).status).toBe(200)
    expect(refusal(await act(head, antiRisk, 'fill', { content: { aim: { kind: 'text', text: 'Другая цель' } } }))).toBe('programme-document.not-open')
    expect((await act(head, antiRisk, 'fill', { content: { methods: { kind: 'text', text: 'Сверка расписания раз в четверть' } } })).status).toBe(200)
    expect((await act(head, antiRisk, 'mend', { version: version + 1 })).body).toEqual({ version: version + 2, number: 3 })
    expect(await read(head, antiRisk)).toMatchObject({ state: 'accepted', unlocked: null, sentVersion: 3, may: ['comment'] })
    expect((await kinds()).slice(-2)).toEqual(['document.unlocked', 'document.mended'])
  })

  it('stand in the field of the region, school by school', async () => {
    const { body } = await world.as(regional).get<{ items: SchoolDocumentsReply[]; total: number; counts: object }>(at())
    expect(body.total).toBe(2)
    expect(body.counts).toMatchObject({ draft: 0, confirmed: 2, accepted: 1 })
    expect(body.items.find(({ school: one }) => one.id === school)?.documents.map(({ document }) => document?.state)).toEqual(['confirmed', 'confirmed', 'accepted', undefined, undefined])
    expect((await world.as(stranger).get<{ total: number }>(at())).body.total).toBe(0)
    expect((await world.as(regional).get<{ total: number }>(`${at()}?state=accepted`)).body.total).toBe(1)
  })

  it('leave assignments that are derived anew just the same', async () => {
    const { tables } = await verifyDerived(world.db, { now: new Date(), programmeDate: '2022-03-01' })
    expect(tables.find(({ table }) => table === 'assignment')).toEqual({ table: 'assignment', differences: 0 })
  })
})

describe('A document that is the school\'s own file', () => {
  let id = ''
  const version = async () => (await read(head, id)).version

  it('is taken as Word or PDF only, from those who write, with an address of the web', async () => {
    id = await aDocument(world.db, { regionId: world.regionId, territoryId: world.municipalities[0] ?? 0, organisationId: school, programmeId: world.programmeId }, 'draft')
    const [picture, pdf] = [await upload(head, 'план.png', aPicture), await upload(head, 'концепция.pdf', aPdf)]
    const own = (who: SignedIn, fileId: string, address: string) => version().then((now) => act(who, id, 'own-file', { version: now, fileId, address }))
    expect(refusal(await own(head, picture, 'https://school.example/a.png'))).toBe('programme-document.own-file-kind')
    expect(refusal(await own(head, pdf, 'ftp://school.example/a.pdf'))).toBe('programme-document.bad-address')
    expect(refusal(await own(deputy, pdf, 'https://school.example/a.pdf'))).toBe('file.unknown')
    expect((await own(curator, pdf, 'https://school.example/a.pdf')).status).toBe(403)
    expect((await own(head, pdf, `http://${siteHost}/nothing.pdf`)).status).toBe(200)
  })

  it('is not sent before its address opens, and says why it does not', async () => {
    expect(await checked(id)).toMatchObject({ name: 'концепция.pdf', addressState: 'unreachable', problem: 'not-found' })
    expect(refusal(await act(head, id, 'send', { version: await version() }))).toBe('programme-document.address-unchecked')
    const pdf = await upload(head, 'концепция.pdf', aPdf)
    expect((await act(head, id, 'own-file', { version: await version(), fileId: pdf, address: 'http://192.168.1.7/concept.pdf' })).status).toBe(200)
    expect(await checked(id)).toMatchObject({ addressState: 'unreachable', problem: 'not-public' })
    expect((await act(curator, id, 'own-file/check', { version: await version() })).status).toBe(403)
    expect((await act(head, id, 'own-file', { version: await version(), fileId: pdf, address: `http://${siteHost}/concept.pdf` })).status).toBe(200)
    expect(await checked(id)).toMatchObject({ addressState: 'reachable', problem: null })
    expect((await act(head, id, 'own-file/check', { version: await version() })).status).toBe(200)
    expect(await checked(id)).toMatchObject({ addressState: 'reachable' })
  })

  it('is left again, and sent with the hash of its bytes', async () => {
    const { file } = await read(head, id)
    expect((await act(head, id, 'own-file/leave', { version: await version() })).status).toBe(200)
    expect(refusal(await act(head, id, 'own-file/leave', { version: await version() }))).toBe('programme-document.no-own-file')
    expect(refusal(await act(head, id, 'send', { version: await version() }))).toBe('programme-document.incomplete')
    await act(head, id, 'own-file', { version: await version(), fileId: file?.id ?? '', address: `http://${siteHost}/concept.pdf` })
    await checked(id)
    expect((await act(head, id, 'send', { version: await version() })).status).toBe(200)
    expect((await read(curator, id)).versions).toMatchObject([{ hash: createHash('sha256').update(aPdf).digest('hex'), isOwnFile: true }])
    expect((await act(head, id, 'own-file', { version: await version(), fileId: file?.id ?? '', address: `http://${siteHost}/concept.pdf` })).status).toBe(422)
    expect((await fetch(`${server.url}/api/files/${file?.id ?? ''}/content`, { headers: { cookie: curator.cookie } })).status).toBe(200)
  })
})

describe('A report that was begun', () => {
  it('takes in a factor whose programme is accepted after that, with a word about it; what was sent before keeps its hash', async () => {
    const { db, regionId, programmeId } = world
    const report = (await start(head, 'stage-1-report')).body.id
    expect((await read(head, report)).template.sections.map(({ factor }) => factor ?? null)).toEqual([null, 'staff-shortage'])
    expect((await act(head, report, 'name-version', { name: 'До второй программы' })).status).toBe(200)
    await db.insertInto('risk_work_factor').values({ region_id: regionId, programme_id: programmeId, organisation_id: school, factor: 'low-motivation', verdict: 'confirmed', verdict_reason: null, diagnosis: '', measures: '[]', is_activated: true, skip_reason: null }).execute()
    const programme = (await start(head, 'anti-risk-programme', 'low-motivation')).body.id
    const version = await sent(programme, wholeAntiRiskProgramme)
    expect((await act(curator, programme, 'confirm', { version })).status).toBe(200)
    expect((await act(regional, programme, 'accept', { version: version + 1 })).status).toBe(200)
    const { template, content, comments } = await read(head, report)
    expect(template.sections.map(({ factor }) => factor ?? null)).toEqual([null, 'staff-shortage', 'low-motivation'])
    expect(content['facts-2']).toMatchObject({ kind: 'stage', factor: 'low-motivation', changes: [{ of: 'target', text: 'Вакансии' }] })
    expect(comments).toMatchObject([{ field: 'facts-2', reason: 'comment' }])
    const before = (await world.as(head).get<{ content: DocumentReply['content']; hash: string }>(`/api/programme-documents/${regionId}/${report}/versions/1`)).body
    expect(createHash('sha256').update(documentText(template, before.content)).digest('hex')).toBe(before.hash)
  })
})

describe('States × roles × steps', () => {
  it('let through what the two tables allow and refuse all the rest, each for its reason', async () => {
    const { regionId, programmeId } = world
    const territoryId = world.municipalities[0] ?? 0
    const people: Trier[] = [
      ['school-head', 'own', head], ['school-team', 'own', deputy], ['curator', 'attached', curator], ['curator', 'sibling', stranger], ['regional-coordinator', 'subtree', regional],
      ['regional-authority', 'subtree', await world.person('regional-authority', { territoryId: regionId })], ['regional-operator', 'subtree', await world.person('regional-operator', { territoryId: regionId })],
      ['municipal-coordinator', 'subtree', await world.person('municipal-coordinator', { territoryId })], ['municipal-authority', 'subtree', await world.person('municipal-authority', { territoryId })], ['expert', 'sibling', await world.person('expert', { territoryId: regionId })],
      ['school-head', 'sibling', await world.person('school-head', { organisationId: world.schools[0] ?? '' })],
    ]
    expect(await documentMatrix(world, { regionId, territoryId, organisationId: school, programmeId }, 'anti-risk-programme', people)).toEqual([])
  }, 120_000)
})
