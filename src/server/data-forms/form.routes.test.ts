import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormReply, FormSummary } from '../../contract/data-forms.ts'
import type { BookReply, ConsolidatedReply, ResponseReply, ResponseRow } from '../../contract/form-responses.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Answers } from '../../domain/data-forms/form-definition.ts'
import { placeSchools, type Places } from '../../../tests/support/places.ts'
import { signIn, type SignedIn } from '../../../tests/support/sign-in.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { teachersForm } from '../../../tests/support/teachers-form.ts'

let server: TestServer
let places: Places
let coordinator: SignedIn
let municipal: SignedIn
let head: SignedIn
let other: SignedIn
beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-10' })
  const { db } = server.database.open()
  places = await placeSchools(db)
  coordinator = await signIn(db, 'regional-coordinator', { territoryId: places.region })
  municipal = await signIn(db, 'municipal-coordinator', { territoryId: places.municipality })
  head = await signIn(db, 'school-head', { organisationId: places.school })
  other = await signIn(db, 'school-head', { organisationId: places.otherSchool })
})
afterAll(() => server.close())

const good: Answers = { total: 20, high: 5, first: 10, internet: true, note: 'Ждём Иванову', classes: [{ pupils: 50, weak: 5 }, { pupils: 40, weak: 0 }] }

async function get<Reply>(who: SignedIn, path: string) {
  const response = await fetch(`${server.url}${path}`, { headers: { cookie: who.cookie } })
  return { status: response.status, body: (await response.json()) as Reply & Problem }
}
async function post<Reply = { version: number }>(who: SignedIn, path: string, body: unknown) {
  const response = await fetch(`${server.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { cookie: who.cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() } })
  return { status: response.status, body: (await response.json()) as Reply & Problem }
}
const content = (title: string) => ({ title, purpose: 'Для отчёта', definition: teachersForm, population: 'schools', programmeId: null, opensOn: null, dueOn: '2022-03-01' })

async function opened(title = 'Кадры школ'): Promise<string> {
  const formId = randomUUID()
  await post(coordinator, '/api/forms', { formId, territoryId: places.region, title, from: null, binding: null })
  await post(coordinator, `/api/forms/${formId}/change`, { version: 1, ...content(title) })
  expect(await post(coordinator, `/api/forms/${formId}/open`, { version: 2 })).toMatchObject({ status: 200, body: { version: 3, asked: 3 } })
  return formId
}
const mineIn = async (who: SignedIn, formId: string) => (await get<FormReply>(who, `/api/forms/${formId}`)).body.mine[0] ?? expect.fail('nothing asked')
async function pathOf(who: SignedIn, formId: string): Promise<string> {
  const { regionId, id } = await mineIn(who, formId)
  return `/api/forms/${formId}/responses/${regionId}/${id}`
}
const read = async (who: SignedIn, path: string) => (await get<ResponseReply>(who, path)).body

describe('a form', () => {
  it('is made as a draft that its makers alone see, opened, and then asked of every school', async () => {
    const formId = randomUUID()
    await post(coordinator, '/api/forms', { formId, territoryId: places.region, title: 'Кадры', from: null, binding: null })
    expect((await get(head, `/api/forms/${formId}`)).status).toBe(403)
    expect(await post(coordinator, `/api/forms/${formId}/open`, { version: 1 })).toMatchObject({ status: 422, body: { code: 'form.not-ready', title: expect.stringContaining('В форме нет ни одного вопроса') } })
    await post(coordinator, `/api/forms/${formId}/change`, { version: 1, ...content('Кадры') })
    expect((await post(municipal, `/api/forms/${formId}/open`, { version: 2 })).status).toBe(403)
    await post(coordinator, `/api/forms/${formId}/open`, { version: 2 })

    const { body: list } = await get<{ items: FormSummary[]; mayCreate: boolean }>(head, '/api/forms')
    expect(list.items[0]).toMatchObject({ id: formId, counts: { asked: 1, filled: 0 }, mine: [{ name: 'Школа № 1', state: 'empty' }] })
    expect(list.mayCreate).toBe(false)
    expect((await get<FormReply>(municipal, `/api/forms/${formId}`)).body).toMatchObject({ counts: { asked: 2 }, may: [], mayFill: true })
    expect((await get<FormReply>(coordinator, `/api/forms/${formId}`)).body).toMatchObject({ counts: { asked: 3 }, may: ['close', 'extend', 'refresh'] })
    expect((await get(await signIn(server.database.open().db, 'regional-coordinator', { territoryId: places.otherRegion }), `/api/forms/${formId}`)).status).toBe(403)
  })

  it('once open is frozen; closed it takes nothing; with a new day it is open again', async () => {
    const formId = await opened()
    const path = await pathOf(head, formId)
    expect(await post(coordinator, `/api/forms/${formId}/change`, { version: 3, ...content('Другое') })).toMatchObject({ status: 422, body: { code: 'form.not-open-to' } })
    await post(coordinator, `/api/forms/${formId}/close`, { version: 3 })
    expect(await post(head, `${path}/send`, { version: 1, answers: good })).toMatchObject({ status: 422, body: { code: 'form.closed' } })
    expect(await post(coordinator, `/api/forms/${formId}/extend`, { version: 4, dueOn: '2022-02-01' })).toMatchObject({ body: { code: 'form.due-past' } })
    await post(coordinator, `/api/forms/${formId}/extend`, { version: 4, dueOn: '2022-02-20' })
    expect((await post(head, `${path}/send`, { version: 1, answers: good })).status).toBe(200)
  })
})

describe('an answer', () => {
  it('is kept as it is typed, refused with its faults, sent as a fact, and corrected by a later one', async () => {
    const formId = await opened()
    const path = await pathOf(head, formId)
    expect((await post(head, `${path}/draft`, { version: 1, answers: { total: 3, high: 5 } })).body.version).toBe(2)
    expect(await read(head, path)).toMatchObject({ row: { state: 'draft' }, draft: { total: 3, high: 5 }, answers: null, may: ['fill'] })
    expect(await post(head, `${path}/send`, { version: 2, answers: { ...good, total: 3 } })).toMatchObject({
      status: 400, body: { code: 'form.faulty', detail: expect.stringContaining('«Из них с высшей категорией» + «Из них с первой категорией» должно быть не больше «Всего учителей»') },
    })
    expect((await post(head, `${path}/send`, { version: 2, answers: good })).body).toEqual({ version: 3, filledOn: '2022-02-10' })
    expect((await post(head, `${path}/send`, { version: 3, answers: { ...good, total: 21 } })).status).toBe(200)

    const { rows } = await sql<{ corrects: boolean; data: { values: Answers }; organisation_id: string }>`
      select corrects_id is not null as corrects, data, organisation_id from fact where region_id = ${places.region} and kind = 'form.filled' and data ->> 'formId' = ${formId} order by id
    `.execute(server.database.open().db)
    expect(rows.map(({ corrects, data, organisation_id }) => [corrects, data.values['total'], data.values['note'], organisation_id])).toEqual([[false, 20, undefined, places.school], [true, 21, undefined, places.school]])
    expect(await read(head, path)).toMatchObject({ row: { state: 'filled', filledOn: '2022-02-10' }, draft: null, answers: { total: 21, note: 'Ждём Иванову' } })
    expect((await server.app.verify()).faults).toEqual([])
  })

  it('is nobody else’s to fill or to see', async () => {
    const formId = await opened()
    const path = await pathOf(head, formId)
    for (const [who, status] of [[other, 403], [municipal, 200], [coordinator, 200]] as const) expect((await get(who, path)).status).toBe(status)
    expect((await post(other, `${path}/send`, { version: 1, answers: good })).status).toBe(403)
    expect((await post(other, `${path}/draft`, { version: 1, answers: {} })).status).toBe(403)
    expect((await post(municipal, `${path}/send`, { version: 1, answers: good })).status).toBe(200)
    expect((await post(head, `${path}/draft`, { version: 1, answers: {} })).body.code).toBe('form.response-changed')
  })

  it('is returned with a reason by whoever collects, mended and sent again', async () => {
    const formId = await opened()
    const path = await pathOf(head, formId)
    await post(head, `${path}/send`, { version: 1, answers: good })
    expect((await post(head, `${path}/return`, { version: 2, reason: 'сам себе' })).status).toBe(403)
    expect((await post(municipal, `${path}/return`, { version: 2, reason: 'Проверьте число учителей' })).status).toBe(200)
    expect(await read(head, path)).toMatchObject({ row: { state: 'returned', returnReason: 'Проверьте число учителей' }, draft: good, may: ['fill'] })
    expect((await post(head, `${path}/send`, { version: 3, answers: good })).status).toBe(200)
  })
})

const book = async (who: SignedIn, formId: string, query = '') => {
  const response = await fetch(`${server.url}/api/forms/${formId}/book${query}`, { headers: { cookie: who.cookie } })
  const found = new ExcelJS.Workbook()
  if (response.status === 200) await found.xlsx.load(await response.arrayBuffer())
  return { status: response.status, book: found }
}
const give = async (who: SignedIn, formId: string, filled: ExcelJS.Workbook) => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(await filled.xlsx.writeBuffer())]), 'книга.xlsx')
  const response = await fetch(`${server.url}/api/forms/book?form=${formId}`, { method: 'POST', body: form, headers: { cookie: who.cookie, 'idempotency-key': randomUUID() } })
  return { status: response.status, body: (await response.json()) as BookReply & Problem }
}

describe('a workbook', { timeout: 60_000 }, () => {
  it('of a municipality fills many schools at once, and names the faulty cells of the others', async () => {
    const formId = await opened()
    const { book: filled } = await book(municipal, formId)
    const sheet = filled.getWorksheet('Ответы') ?? expect.fail('no sheet')
    expect([sheet.getCell('B4').value, sheet.getCell('B5').value, sheet.getCell('B6').value]).toEqual(['Школа № 1', 'Школа № 2', null])
    const pupils = filled.getWorksheet('Обучающиеся') ?? expect.fail('no table')
    for (const row of [4, 5, 6, 7]) [pupils.getCell(row, 4).value, pupils.getCell(row, 5).value] = [50, 5]
    for (const row of [4, 5]) [sheet.getCell(row, 3).value, sheet.getCell(row, 4).value, sheet.getCell(row, 7).value] = [20, 5, 'да']
    sheet.getCell('C5').value = 'двадцать'
    const { status, body } = await give(municipal, formId, filled)
    expect([status, body.filled, body.faulty]).toEqual([200, ['Школа № 1'], ['Школа № 2']])
    expect(body.faults).toEqual([{ place: 'Лист «Ответы», C5', message: '«двадцать» — не число.', name: 'Школа № 2' }])

    sheet.getCell('C5').value = 20
    expect((await give(municipal, formId, filled)).body).toMatchObject({ filled: ['Школа № 2'], unchanged: ['Школа № 1'], faults: [] })
  })

  it('of a school holds that school alone, and can fill no other', async () => {
    const [formId, another] = [await opened(), await opened()]
    const { book: own } = await book(head, formId)
    expect(own.getWorksheet('Ответы')?.getCell('B1').value).toBe('Кадры школ — Школа № 1')
    const { book: municipals } = await book(municipal, formId)
    const sheet = municipals.getWorksheet('Ответы') ?? expect.fail('no sheet')
    sheet.getCell('C5').value = 20
    expect((await give(head, formId, municipals)).body.code).toBe('form.book-blank')
    expect((await give(head, another, own)).body.code).toBe('form.other-book')
    expect((await book(await signIn(server.database.open().db, 'school-head', { organisationId: places.farSchool }), formId, `?response=${(await mineIn(head, formId)).id}`)).status).toBe(403)
  })

  it('that is none is refused plainly', async () => {
    const formId = await opened()
    const strange = new ExcelJS.Workbook()
    strange.addWorksheet('Лист1').getCell('A1').value = 'x'
    expect(await give(head, formId, strange)).toMatchObject({ status: 400, body: { code: 'form.not-a-book', title: 'Это не книга для заполнения этой формы.' } })
  })
})

describe('who has filled, and all together', { timeout: 60_000 }, () => {
  it('is shown to each as far as the own territory goes', async () => {
    const formId = await opened('Свод по кадрам')
    for (const [who, total] of [[head, 20], [other, 30]] as const) await post(who, `${await pathOf(who, formId)}/send`, { version: 1, answers: { ...good, total } })
    const waiting = await get<{ items: ResponseRow[]; territories: { name: string; asked: number; filled: number }[] }>(coordinator, `/api/forms/${formId}/responses?state=waiting`)
    expect(waiting.body.items.map(({ name, state }) => [name, state])).toEqual([['Степная школа', 'empty']])
    expect(waiting.body.territories.map(({ asked, filled }) => [asked, filled])).toEqual([[2, 2], [1, 0]])
    const sums = async (who: SignedIn) => (await get<ConsolidatedReply>(who, `/api/forms/${formId}/consolidated`)).body
    expect((await sums(coordinator)).summary.find(({ field }) => field === 'total')?.summary).toMatchObject({ answered: 2, sum: 50, mean: 25 })
    expect(await sums(coordinator)).toMatchObject({ total: 2, waiting: 1 })
    expect(await sums(municipal)).toMatchObject({ total: 2, waiting: 0 })
    expect((await get(head, `/api/forms/${formId}/consolidated`)).status).toBe(403)

    const response = await fetch(`${server.url}/api/forms/${formId}/consolidated.xlsx`, { headers: { cookie: coordinator.cookie } })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await response.arrayBuffer())
    expect(book.worksheets.map(({ name }) => name).slice(0, 4)).toEqual(['Свод', 'Вакансии', 'Обучающиеся', 'Не заполнили'])
    const sheet = book.getWorksheet('Свод')
    const lines = new Map<unknown, unknown>()
    sheet?.eachRow((row) => lines.set(row.getCell(2).value, row.getCell(4).value))
    expect([lines.get('Сумма'), lines.get('Среднее'), lines.get('Школа № 2')]).toEqual([50, 25, 30])
    expect(book.getWorksheet('Не заполнили')?.getCell('B3').value).toBe('Степная школа')
  })

  it('asks those who joined later, once', async () => {
    const formId = await opened()
    const late = randomUUID()
    await server.database.open().db.insertInto('organisation').values({
      id: late, territory_id: places.otherMunicipality, region_id: places.region, kind: 'school', name: 'Поздняя школа', short_name: null, inn: null, ogrn: null, oko_login: null, address: null, zone: 'Europe/Moscow', site: null, closed_on: null,
    }).execute()
    expect((await post<{ added: number }>(coordinator, `/api/forms/${formId}/refresh`, { version: 3 })).body.added).toBe(1)
    expect((await post<{ added: number }>(coordinator, `/api/forms/${formId}/refresh`, { version: 4 })).body.added).toBe(0)
    await sql`update organisation set closed_on = '2022-01-01' where id = ${late}`.execute(server.database.open().db)
  })
})
