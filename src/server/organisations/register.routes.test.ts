import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandIdHeader } from '../../contract/endpoint.ts'
import type { OrganisationReply } from '../../contract/organisations.ts'
import type { RegisterImportReply, RowDifferenceReply } from '../../contract/register-imports.ts'
import { readSheetRows } from '../../documents/xlsx/read-sheet-rows.ts'
import { writeSheetRows } from '../../documents/xlsx/write-sheet-rows.ts'
import { schoolNamed, sampleTerritories, type SampleTerritories } from '../../../tests/support/sample-register.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

let server: TestServer
let at: SampleTerritories
let coordinator: string
let neighbour: string
type Refusal = { code: string; title: string }
type Compared = { version: number; state: string }

beforeAll(async () => {
  server = await startServer({ programmeDate: '2024-03-01' })
  at = await sampleTerritories(server)
  coordinator = (await signIn(server.database.open().db, 'municipal-coordinator', { territoryId: at.here })).cookie
  neighbour = (await signIn(server.database.open().db, 'municipal-coordinator', { territoryId: at.beside })).cookie
})
afterAll(() => server?.close())

/** The API as the local administrator, or as whoever holds the cookie. */
async function send<Reply>(path: string, init: RequestInit, cookie?: string): Promise<{ status: number; body: Reply }> {
  const response = await fetch(`${server.url}${path}`, { ...init, headers: { ...(cookie === undefined ? server.app.localHeader : { cookie }), ...init.headers } })
  return { status: response.status, body: await response.json() as Reply }
}
const get = <Reply>(path: string, cookie?: string) => send<Reply>(path, {}, cookie)
const post = <Reply = Refusal>(path: string, body: unknown, cookie?: string) => send<Reply>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', [commandIdHeader]: randomUUID() } }, cookie)
const create = async (name: string, territoryId: number, more = {}) => (await post<{ id: string; version: number }>('/api/organisations', schoolNamed(name, territoryId, more))).body

async function upload(bytes: Uint8Array, cookie?: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), 'Организации.xlsx')
  return (await send<{ id: string }>('/api/register-imports', { method: 'POST', body: form, headers: { [commandIdHeader]: randomUUID() } }, cookie)).body.id
}
async function* once<Value>(value: Value) { yield value }
const workbook = (headers: readonly string[], rows: readonly (readonly (string | null)[])[]) => writeSheetRows({ name: 'Лист 1', columns: headers.map((header) => ({ header, width: 10, choices: null })), batches: once(rows) })
const compare = (id: string, cookie?: string, body = {}) => post<Compared>(`/api/register-imports/${id}/compare`, { version: 1, mapping: null, ...body }, cookie)
const imported = async (id: string, cookie?: string) => (await get<RegisterImportReply>(`/api/register-imports/${id}`, cookie)).body
const rowsOf = async (id: string, cookie?: string, query = '') => (await get<{ items: RowDifferenceReply[]; next: string | null }>(`/api/register-imports/${id}/rows${query}`, cookie)).body

/** The register as the export writes it: headings, and the rows by name. */
async function exported(query: string, cookie?: string): Promise<string[][]> {
  const response = await fetch(`${server.url}/api/organisations/register.xlsx?${query}`, { headers: cookie === undefined ? { ...server.app.localHeader } : { cookie } })
  expect(response.status).toBe(200)
  const rows: string[][] = []
  await readSheetRows(new Uint8Array(await response.arrayBuffer()), async (found) => {
    for (const { cells } of found) rows.push(Array.from({ length: 15 }, (_, column) => cells.find((cell) => cell.column === column + 1)?.text ?? ''))
  })
  return rows
}

describe('the register as a workbook', () => {
  test('comes back unchanged, and what was edited in it goes in as it was shown', async () => {
    const [one, two, three] = [await create('Школа А', at.here, { inn: '7707083893', address: 'ул. Лесная, 1' }), await create('Школа Б', at.here, { okoLogin: 'sch640002' }), await create('Школа В', at.here)]
    const [headings = [], ...rows] = await exported(`territory=${at.here}`, coordinator)
    expect(rows.map((cells) => cells[1])).toEqual(['Школа А', 'Школа Б', 'Школа В'])
    const same = await upload(await workbook(headings, rows), coordinator)
    expect((await compare(same, coordinator)).body).toEqual({ version: 2, state: 'compared' })
    expect((await imported(same, coordinator)).counts).toEqual({ fault: 0, new: 0, changed: 0, closed: 0, unchanged: 3 })

    const edit = (at: number, changes: Record<number, string>) => (rows[at] ?? []).map((text, column) => changes[column] ?? text)
    const changed = await upload(await workbook(headings, [
      edit(0, { 1: 'Лицей А', 12: '' }), edit(1, { 14: '01.02.2024' }), edit(2, {}), headings.map((heading) => (heading === 'Полное наименование' ? 'Школа Г' : heading === 'ИНН' ? '7736207543' : '')),
    ]), coordinator)
    await compare(changed, coordinator)
    expect((await imported(changed, coordinator)).counts).toEqual({ fault: 0, new: 1, changed: 1, closed: 1, unchanged: 1 })
    const { items } = await rowsOf(changed, coordinator)
    expect(items.map(({ row, kind, name }) => [row, kind, name])).toEqual([[5, 'new', 'Школа Г'], [2, 'changed', 'Лицей А'], [3, 'closed', 'Школа Б'], [4, 'unchanged', 'Школа В']])
    expect(items[1]?.changes).toEqual([{ field: 'Полное наименование', from: 'Школа А', to: 'Лицей А' }, { field: 'Адрес', from: 'ул. Лесная, 1', to: null }])
    expect((await rowsOf(changed, coordinator, '?kind=closed')).items.map(({ row }) => row)).toEqual([3])
    const paged = await rowsOf(changed, coordinator, '?limit=3')
    expect((await rowsOf(changed, coordinator, `?limit=3&after=${paged.next}`)).items.map(({ row }) => row)).toEqual([4])

    const applied = await post<{ created: number }>(`/api/register-imports/${changed}/apply`, { version: 2, withoutFaults: false }, coordinator)
    expect(applied.body).toEqual({ version: 3, created: 1, changed: 1, closed: 1 })
    expect((await get<OrganisationReply>(`/api/organisations/${one.id}`)).body).toMatchObject({ name: 'Лицей А', address: null, version: 2, inn: '7707083893', naming: [{ name: 'Школа А' }, { since: '2024-03-01', name: 'Лицей А' }] })
    expect((await get<OrganisationReply>(`/api/organisations/${two.id}`)).body).toMatchObject({ closedOn: '2024-02-01', version: 2 })
    expect((await get<OrganisationReply>(`/api/organisations/${three.id}`)).body.version).toBe(1)
    expect((await post(`/api/register-imports/${changed}/apply`, { version: 3, withoutFaults: false }, coordinator)).body.code).toBe('register.not-open')

    // What was applied is what the workbook says: held against the register again, nothing differs.
    const again = await upload(await workbook(headings, (await exported(`territory=${at.here}&state=all`, coordinator)).slice(1)), coordinator)
    await compare(again, coordinator)
    expect((await imported(again, coordinator)).counts).toMatchObject({ fault: 0, new: 0, changed: 0, closed: 0, unchanged: 4 })
  })

  test('names each fault by its cell, and leaves such rows out only where a person says so', async () => {
    const id = await upload(await workbook(['Полное наименование', 'ИНН', 'Территория'], [['Верная школа', '', 'Заречный район'], ['Неверная школа', '7707083894', 'Заречный район'], ['Чужая школа', '', 'Лесной округ']]), coordinator)
    await compare(id, coordinator)
    expect((await rowsOf(id, coordinator, '?kind=fault')).items.map(({ faults }) => faults[0])).toEqual([
      'Лист «Лист 1», B3: ИНН «7707083894» неверен: не сходятся контрольные цифры. Проверьте цифры: у организации их 10.',
      'Лист «Лист 1», C4: Территория «Лесной муниципальный округ» вам не подведомственна. Уберите строку или попросите внести её того, кто отвечает за территорию.',
    ])
    expect((await post(`/api/register-imports/${id}/apply`, { version: 2, withoutFaults: false }, coordinator)).body.code).toBe('register.faults')
    expect((await post(`/api/register-imports/${id}/apply`, { version: 2, withoutFaults: true }, coordinator)).body).toMatchObject({ created: 1, changed: 0, closed: 0 })
  })

  test('is refused where the register has changed meanwhile in its rows, and says in which', async () => {
    const { id: school } = await create('Спорная школа', at.here)
    const id = await upload(await workbook(['Код в Опоре', 'Полное наименование', 'Адрес'], [[school, 'Спорная школа', 'ул. Новая']]), coordinator)
    await compare(id, coordinator)
    await post(`/api/organisations/${school}/edit`, { version: 1, site: 'school.ru' }, coordinator)
    expect((await post(`/api/register-imports/${id}/apply`, { version: 2, withoutFaults: false }, coordinator)).body).toMatchObject({ code: 'register.rows-changed', title: 'Пока вы смотрели различия, реестр изменился в строках книги: 2.' })
    expect((await compare(id, coordinator, { version: 2 })).body).toEqual({ version: 3, state: 'compared' })
    expect((await post(`/api/register-imports/${id}/apply`, { version: 3, withoutFaults: false }, coordinator)).status).toBe(200)
    expect((await get<OrganisationReply>(`/api/organisations/${school}`)).body).toMatchObject({ address: 'ул. Новая', site: 'https://school.ru' })
  })

  test('does not take a login of a school beyond one\'s reach, nor say whose it is', async () => {
    await create('Школа за холмом', at.elsewhere, { okoLogin: 'sch590001' })
    const id = await upload(await workbook(['Полное наименование', 'Логин ФИС ОКО'], [['Школа с чужим логином', 'sch590001']]), coordinator)
    await compare(id, coordinator)
    expect((await imported(id, coordinator)).counts).toMatchObject({ fault: 1, new: 0 })
    expect((await rowsOf(id, coordinator)).items[0]?.faults[0]).toMatch(/^Лист «Лист 1», B2: Этот логин или ОГРН уже у действующей организации на другой территории/)
  })

  test('is filtered as the list is, and by access', async () => {
    await create('Школа соседей', at.beside)
    const names = new Set((await exported('state=all', coordinator)).slice(1).map((cells) => cells[1]))
    expect([names.has('Школа соседей'), names.has('Школа за холмом')]).toEqual([true, false])
    expect((await exported(`search=${encodeURIComponent('соседей')}`)).slice(1).map((cells) => [cells[1], cells[4], cells[5]])).toEqual([['Школа соседей', 'Саратовская область', 'Нагорный муниципальный район']])
  })
})

describe('a workbook of another system', () => {
  const headings = ['№', 'ОУ по уставу', 'Где', 'Учётная запись']
  const rows = [['1', 'Школа из списка', 'Заречный р-н', 'SCH640100']]

  test('waits for a person who says what its columns are; that is kept and proposed for the same headings', async () => {
    const id = await upload(await workbook(headings, rows), coordinator)
    expect((await compare(id, coordinator)).body.state).toBe('unmapped')
    expect(await imported(id, coordinator)).toMatchObject({ headings, headingsRow: 1, sample: rows, counts: null, sheet: 'Лист 1' })
    expect((await post(`/api/register-imports/${id}/apply`, { version: 2, withoutFaults: false }, coordinator)).body.code).toBe('register.not-compared')
    expect((await compare(id, coordinator, { version: 2, mapping: [null, null, 'territory', 'okoLogin'] })).body).toMatchObject({ code: 'mapping.insufficient' })
    const said = { version: 2, mapping: [null, 'name', 'territory', 'okoLogin'], keepAs: 'Список из области' }
    expect((await compare(id, coordinator, said)).body.state).toBe('compared')
    expect((await imported(id, coordinator)).counts).toMatchObject({ new: 1, fault: 0 })

    const shuffled = await upload(await workbook(['Учётная запись', 'Где', 'ОУ по уставу', '№'], [['sch640101', 'Заречный район', 'Вторая из списка', '2']]), coordinator)
    expect((await compare(shuffled, coordinator)).body.state).toBe('compared')
    expect(await imported(shuffled, coordinator)).toMatchObject({ mappingName: 'Список из области', mapping: ['okoLogin', 'territory', 'name', null], counts: { new: 1 } })

    const { body } = await get<{ items: { id: string; name: string; may: { forget: boolean } }[] }>('/api/column-mappings', coordinator)
    expect(body.items).toMatchObject([{ name: 'Список из области', may: { forget: true } }])
    expect((await get<{ items: unknown[] }>('/api/column-mappings', neighbour)).body.items).toEqual([])
    expect((await post(`/api/column-mappings/${body.items[0]?.id}/forget`, {}, neighbour)).status).toBe(403)
    expect((await post(`/api/column-mappings/${body.items[0]?.id}/forget`, {}, coordinator)).status).toBe(200)
    expect((await compare(shuffled, coordinator, { version: 2 })).body.state).toBe('unmapped')
  })

  test('that is no workbook, or holds no table, is refused in a sentence', async () => {
    const text = await upload(new TextEncoder().encode('не книга'), coordinator)
    expect((await compare(text, coordinator)).status).toBeGreaterThanOrEqual(400)
    const empty = await upload(await workbook(['Один столбец'], []), coordinator)
    expect((await post(`/api/register-imports/${empty}/compare`, { version: 1, mapping: null }, coordinator)).body.code).toBe('register.no-table')
  })
})

test('nobody looks into the workbook of a neighbour, nor applies it', async () => {
  const id = await upload(await workbook(['Полное наименование'], [['Своя школа']]), coordinator)
  await compare(id, coordinator)
  const head = (await signIn(server.database.open().db, 'school-head', { organisationId: (await create('Школа директора', at.here)).id })).cookie
  for (const cookie of [neighbour, head]) {
    for (const path of ['', '/rows']) expect((await get(`/api/register-imports/${id}${path}`, cookie)).status).toBe(403)
    for (const [path, body] of [['compare', { version: 2, mapping: null }], ['apply', { version: 2, withoutFaults: false }], ['discard', { version: 2 }]] as const) expect((await post(`/api/register-imports/${id}/${path}`, body, cookie)).status).toBe(403)
  }
  expect((await get<{ items: { id: string }[] }>('/api/register-imports', neighbour)).body.items.map((item) => item.id)).not.toContain(id)
  expect((await get('/api/register-imports', head)).status).toBe(403)
  const form = new FormData()
  form.append('file', new Blob(['x']), 'x.xlsx')
  expect((await send('/api/register-imports', { method: 'POST', body: form, headers: { [commandIdHeader]: randomUUID() } }, head)).status).toBe(403)
  expect((await post(`/api/register-imports/${id}/discard`, { version: 2 }, coordinator)).status).toBe(200)
  expect((await get<{ items: { id: string }[] }>('/api/register-imports', coordinator)).body.items.map((item) => item.id)).not.toContain(id)
})
