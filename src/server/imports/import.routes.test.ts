import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { ImportReply } from '../../contract/imports.ts'
import type { Problem } from '../../contract/problem.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

const table = [
  'План мероприятий на 2023 год', '',
  '№\tЗадачи\tСрок\tИсполнители\tРезультат',
  '1\tСовещание с директорами\tянварь\tКуратор\tПротокол',
  '2\tПроверка сайтов\tкогда-нибудь\tКуратор\tСправка',
].join('\n')
const bytes = (text: string) => new TextEncoder().encode(text)

let server: TestServer
beforeAll(async () => { server = await startServer() })
afterAll(() => server.close())

const refresh = async (id: string) => (await server.get<ImportReply>(`/api/imports/${id}`)).body

describe('a document on the desk', () => {
  it('shows the original beside its reading, and says what is doubtful', async () => {
    const read = await server.read('план.txt', bytes(table))
    expect(read).toMatchObject({ state: 'read', fileName: 'план.txt', format: 'text' })
    expect(read.reading?.tables[0]?.columns.map(({ field }) => field)).toEqual(['number', 'title', 'schedule', 'responsible', 'indicator'])
    expect(read.reading?.rows.map(({ kind, position }) => [kind, position])).toEqual([['header', null], ['activity', 1], ['activity', 2]])
    expect(read.reading?.plan.activities[1]?.warnings.map(({ code }) => code)).toContain('schedule-unread')
  })

  it('is mended, and the mend is undone by its inverse', async () => {
    const read = await server.read('план.txt', bytes(table))
    const id = read.reading?.plan.activities[1]?.id
    const change = { do: 'changeActivity', id, fields: { title: 'Мониторинг сайтов' } }
    const mended = await server.post<{ version: number; inverse: unknown[] }>(`/api/imports/${read.id}/changes`, { version: read.version, changes: [change] })
    expect((await refresh(read.id)).reading?.plan.activities[1]?.title).toBe('Мониторинг сайтов')
    await server.post(`/api/imports/${read.id}/changes`, { version: mended.body.version, changes: mended.body.inverse })
    expect((await refresh(read.id)).reading?.plan.activities[1]?.title).toBe('Проверка сайтов')
  })

  it('is read anew with other columns, and keeps its mends', async () => {
    const read = await server.read('план.txt', bytes(table))
    const id = read.reading?.plan.activities[0]?.id
    const mended = await server.post<{ version: number }>(`/api/imports/${read.id}/changes`, { version: read.version, changes: [{ do: 'changeActivity', id, fields: { number: '1а' } }] })
    const columns = { 0: ['number', 'title', 'schedule', 'responsible', 'publication'] }
    const reread = await server.post<{ lostChanges: number }>(`/api/imports/${read.id}/reread`, { version: mended.body.version, year: 2024, columns })
    expect(reread).toMatchObject({ status: 200, body: { lostChanges: 0 } })
    const [first] = (await refresh(read.id)).reading?.plan.activities ?? []
    expect(first).toMatchObject({ number: '1а', indicator: null, publication: 'Протокол' })
  })

  it('keeps its original, byte for byte', async () => {
    const read = await server.read('план.txt', bytes(table))
    const original = await fetch(`${server.url}/api/imports/${read.id}/original`, { headers: server.app.localHeader })
    expect(await original.text()).toBe(table)
    expect(original.headers.get('content-disposition')).toContain(encodeURIComponent('план.txt'))
  })

  it('gives its place to nothing once it is discarded', async () => {
    const read = await server.read('план.txt', bytes(table))
    await server.post(`/api/imports/${read.id}/discard`, { version: read.version })
    const refused = await server.post<Problem>(`/api/imports/${read.id}/changes`, { version: read.version + 1, changes: [{ do: 'describe', fields: {} }] })
    expect(refused).toMatchObject({ status: 422, body: { code: 'import.not-open' } })
  })
})

describe('the desk refuses, in Russian, with nothing half-stored:', () => {
  it.each([
    ['an empty file', 'пусто.docx', new Uint8Array(), /Файл пуст/],
    ['a program', 'план.docx', bytes('MZ\u0090\u0000\u0003 not a document'), /программа|не похоже/i],
    ['half a Word file', 'план.docx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 8, 8, 8, 0, 1, 2, 3]), /поврежд/i],
    ['a scan', 'скан.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /изображение/i],
    ['a JSON of something else', 'план.json', bytes('{"format":"opora.roadmap/1","title":5}'), /не соответствует формату/],
  ])('%s', async (_, name, content, sentence) => {
    const read = await server.read(name, content)
    expect(read.state).toBe('failed')
    expect(read.problem?.title).toMatch(sentence)
    expect(read.problem?.advice.length).toBeGreaterThan(10)
    expect(read.reading).toBeNull()
  })

  it('a file over 50 MB, and keeps none of it', async () => {
    const refused = await server.upload('большой.docx', new Uint8Array(51 * 2 ** 20))
    expect(refused.status).toBe(413)
    const { rows } = await sql<{ big: number }>`select count(*)::int as big from stored_file where size > 1000000`.execute(server.database.open().db)
    expect(rows[0]?.big).toBe(0)
  })

  it('a person who may not import, before a byte of the file is taken', async () => {
    const { cookie } = await signIn(server.database.open().db, 'expert')
    const form = new FormData()
    const text = `${randomUUID()} ${table}`
    form.append('file', new Blob([text]), 'чужой.txt')
    const stored = async () => (await readdir(join(server.dataFolder, 'files'), { recursive: true })).length
    const before = await stored()
    const response = await fetch(`${server.url}/api/imports`, { method: 'POST', body: form, headers: { 'idempotency-key': randomUUID(), cookie } })
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([403, 'access.denied'])
    expect(await stored()).toBe(before)
  })

  it('an upload without a file', async () => {
    const form = new FormData()
    const response = await fetch(`${server.url}/api/imports`, { method: 'POST', body: form, headers: { ...server.app.localHeader, 'idempotency-key': randomUUID() } })
    expect(response.status).toBe(400)
  })

  it('a command without its id', async () => {
    const response = await fetch(`${server.url}/api/territories`, { method: 'POST', body: '{}', headers: { ...server.app.localHeader, 'content-type': 'application/json' } })
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([400, expect.stringContaining('request.')])
  })
})

describe('one upload repeated with the same command id', () => {
  it('is one document on the desk', async () => {
    const commandId = randomUUID()
    const send = () => {
      const form = new FormData()
      form.append('file', new Blob([table]), 'раз.txt')
      return fetch(`${server.url}/api/imports`, { method: 'POST', body: form, headers: { ...server.app.localHeader, 'idempotency-key': commandId } }).then((response) => response.json())
    }
    const replies = [await send(), await send()]
    expect(replies).toEqual([{ id: commandId }, { id: commandId }])
    const { body } = await server.get<{ items: { fileName: string }[] }>('/api/imports')
    expect(body.items.filter(({ fileName }) => fileName === 'раз.txt')).toHaveLength(1)
  })
})
