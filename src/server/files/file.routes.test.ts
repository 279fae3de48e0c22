import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileReply } from '../../contract/files.ts'
import type { Problem } from '../../contract/problem.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { signIn, type SignedIn } from '../../../tests/support/sign-in.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { attachFiles } from '../kernel/attach-files.ts'
import { sweepFiles } from '../kernel/file-sweep.ts'
import { folderFileStore } from '../kernel/folder-file-store.ts'
import { deleteLooseFiles } from './file.store.ts'
import { deleteStaleParts } from './upload.store.ts'
import { placeSchools, type Places } from '../../../tests/support/places.ts'

let server: TestServer
let places: Places
beforeAll(async () => {
  server = await startServer()
  places = await placeSchools(server.database.open().db)
})
afterAll(() => server.close())

const pdf = () => readFile('samples/formats/1-regional-order.pdf')

async function send(who: SignedIn | null, name: string, bytes: Uint8Array, { query = '', id = randomUUID() }: { query?: string; id?: string } = {}) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const response = await fetch(`${server.url}/api/files${query}`, { method: 'POST', body: form, headers: { 'idempotency-key': id, ...(who ? { cookie: who.cookie } : server.app.localHeader) } })
  return { status: response.status, body: (await response.json()) as FileReply & Problem }
}

const fetchAs = (who: SignedIn, path: string) => fetch(`${server.url}${path}`, { headers: { cookie: who.cookie } })

const askParts = async (who: SignedIn, path: string, body?: object, id = randomUUID()) => {
  const response = await fetch(`${server.url}/api/uploads/${path}`, { ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }), headers: { cookie: who.cookie, 'content-type': 'application/json', 'idempotency-key': id } })
  return { status: response.status, body: (await response.json()) as FileReply & Problem & { received: number } }
}
const sendPart = (who: SignedIn, id: string, bytes: Uint8Array, at: number, size: number) => askParts(who, `${id}/parts`, { at, bytes: Buffer.from(bytes.subarray(at, at + size)).toString('base64') })

describe('a file', () => {
  it('is brought by a school, named by its content, and given back byte for byte, safely', async () => {
    const head = await signIn(server.database.open().db, 'school-head', { organisationId: places.school })
    const bytes = await pdf()
    const { status, body } = await send(head, '../тайна/Приказ № 1.pdf', bytes)
    expect([status, body.name, body.kind, body.mediaType, body.size, body.state, body.preview]).toEqual([200, 'Приказ № 1.pdf', 'PDF', 'application/pdf', bytes.length, 'ready', 'pdf'])
    const given = await fetchAs(head, `/api/files/${body.id}/content`)
    expect(Buffer.from(await given.arrayBuffer()).equals(bytes)).toBe(true)
    expect(given.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('Приказ № 1.pdf')}`)
    expect(given.headers.get('content-security-policy')).toContain('sandbox')
    expect([given.headers.get('x-content-type-options'), given.headers.get('content-length')]).toEqual(['nosniff', String(bytes.length)])
  })

  it('sent again under the same id after a lost line is the same file', async () => {
    const head = await signIn(server.database.open().db, 'school-head', { organisationId: places.school })
    const id = randomUUID()
    const first = await send(head, 'скан.pdf', await pdf(), { id })
    expect(await send(head, 'скан.pdf', await pdf(), { id })).toEqual(first)
    expect(first.body.id).toBe(id)
  })

  describe('that comes in parts', () => {
    it('goes on wherever the line was cut, is stored once, and its hash is right', async () => {
      const { db } = server.database.open()
      const [head, other] = [await signIn(db, 'school-head', { organisationId: places.school }), await signIn(db, 'school-head', { organisationId: places.school })]
      const bytes = Buffer.concat([await pdf(), Buffer.from(`% ${randomUUID()}`)])
      const hash = createHash('sha256').update(bytes).digest('hex')
      for (const size of [bytes.length, 20_011, 65_537]) {
        const id = randomUUID()
        for (let received = 0; received < bytes.length;) {
          // The reply is lost, and the same part comes again; then one that is too early.
          await sendPart(head, id, bytes, received, size)
          expect((await sendPart(head, id, bytes, received, size)).body.received).toBe(Math.min(bytes.length, received + size))
          await sendPart(head, id, bytes, received + 2 * size, 10)
          ;({ body: { received } } = await askParts(head, id))
        }
        expect((await askParts(other, id)).body.received).toBe(0)
        expect((await askParts(head, `${id}/finish`, { name: 'скан.pdf', size: bytes.length + 1, hash: null })).body.code).toBe('file.cut-short')
        expect((await askParts(head, `${id}/finish`, { name: 'скан.pdf', size: bytes.length, hash: '0'.repeat(64) })).body.code).toBe('file.cut-short')
        const first = await askParts(head, `${id}/finish`, { name: 'скан.pdf', size: bytes.length, hash }, id)
        expect(first).toMatchObject({ status: 200, body: { id, size: bytes.length, mediaType: 'application/pdf' } })
        expect(await askParts(head, `${id}/finish`, { name: 'скан.pdf', size: bytes.length, hash }, id)).toEqual(first)
        expect(Buffer.from(await (await fetchAs(head, `/api/files/${id}/content`)).arrayBuffer()).equals(bytes)).toBe(true)
      }
      expect(await db.selectFrom('stored_file').select('hash').where('hash', '=', hash).execute()).toHaveLength(1)
      expect((await sql<{ left: number }>`select count(*)::int as left from upload_part`.execute(db)).rows[0]?.left).toBe(0)
    })

    it('is refused as one that comes at once: its kind, its size, and nobody\'s place', async () => {
      const head = await signIn(server.database.open().db, 'school-head', { organisationId: places.school })
      const id = randomUUID()
      const program = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1'), Buffer.alloc(300, 1)])
      await sendPart(head, id, program, 0, program.length)
      expect(await askParts(head, `${id}/finish`, { name: 'счёт.pdf', size: program.length, hash: null })).toMatchObject({ status: 415, body: { code: 'file.program' } })
      expect((await askParts(head, `${id}/finish`, { name: 'счёт.pdf', size: program.length, hash: null, territory: 999_999 })).status).toBeGreaterThanOrEqual(400)
      expect((await askParts(head, `${id}/parts`, { at: 0, bytes: 'A'.repeat(600_000) })).status).toBe(400)
      await sql`insert into upload_part (key, owner, at, bytes, stored_at) select key, owner, ${program.length}, convert_to(repeat('x', ${50 * 2 ** 20 - program.length}), 'UTF8'), now() from upload_part`.execute(server.database.open().db)
      expect(await askParts(head, `${id}/parts`, { at: 50 * 2 ** 20, bytes: 'AAAA' })).toMatchObject({ status: 413, body: { code: 'file.too-large' } })
      await deleteStaleParts(server.database.open().db, new Date(Date.now() + 1_000))
      expect((await askParts(head, id)).body.received).toBe(0)
    })

    it('may wait with a few others of one person, not with any number; what is done, or swept, makes room', async () => {
      const { db } = server.database.open()
      const [head, other] = [await signIn(db, 'school-head', { organisationId: places.school }), await signIn(db, 'school-head', { organisationId: places.school })]
      const first = randomUUID()
      const begun = [first, ...Array.from({ length: 19 }, () => randomUUID())]
      const bytes = Buffer.from('Просто текст.')
      for (const id of begun) expect((await sendPart(head, id, bytes, 0, 5)).status).toBe(200)
      const refused = await sendPart(head, randomUUID(), bytes, 0, 5)
      expect([refused.status, refused.body.code, refused.body.title]).toEqual([429, 'file.too-many-unfinished', 'У вас начато и не закончено загрузок: 20. Больше сразу нельзя.'])
      expect((await sendPart(other, randomUUID(), bytes, 0, 5)).status).toBe(200)
      expect((await sendPart(head, first, bytes, 5, bytes.length - 5)).status).toBe(200)
      expect((await askParts(head, `${first}/finish`, { name: 'заметка.txt', size: bytes.length, hash: null }, first)).status).toBe(200)
      expect((await sendPart(head, randomUUID(), bytes, 0, 5)).status).toBe(200)
      await deleteStaleParts(db, new Date(Date.now() + 1_000))
      expect((await sendPart(head, randomUUID(), bytes, 0, 5)).status).toBe(200)
    })
  })

  it.each([
    ['a program under the name of a document', 'счёт.pdf', Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1'), Buffer.alloc(300, 1)]), 415, 'file.program', /программа/],
    ['a page', 'отчёт.txt', Buffer.from('<html><script>alert(1)</script></html>'), 415, 'file.page', /веб-страница/],
    ['a book with macros', 'свод.xlsx', zipSync({ '[Content_Types].xml': Buffer.from('x'), 'xl/vbaProject.bin': Buffer.from('x') }), 415, 'file.macros', /макрос/],
    ['a wrong extension', 'отчёт.docx', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF'), 400, 'file.wrong-extension', /назван \.docx, а внутри — PDF/],
    ['an empty file', 'пусто.pdf', Buffer.alloc(0), 400, 'file.empty', /пуст/],
    ['a file over 50 MB', 'фильм.mp4', Buffer.alloc(51 * 2 ** 20), 413, 'file.too-large', /50 МБ/],
  ])('is refused where it is %s', async (_, name, bytes, status, code, sentence) => {
    const refused = await send(null, name, bytes)
    expect([refused.status, refused.body.code]).toEqual([status, code])
    expect(refused.body.title).toMatch(sentence)
  })
})

describe('who may have a file', () => {
  it('is decided by what the file is of', async () => {
    const { db } = server.database.open()
    const head = await signIn(db, 'school-head', { organisationId: places.school })
    const { body: { id } } = await send(head, 'скан.pdf', await pdf())
    const status = async (who: SignedIn) => (await fetchAs(who, `/api/files/${id}/content`)).status
    expect(await status(await signIn(db, 'school-head', { organisationId: places.otherSchool }))).toBe(403)
    expect(await status(await signIn(db, 'municipal-coordinator', { territoryId: places.municipality }))).toBe(200)
    expect(await status(await signIn(db, 'municipal-coordinator', { territoryId: places.otherMunicipality }))).toBe(403)
    expect(await status(await signIn(db, 'regional-coordinator', { territoryId: places.region }))).toBe(200)
    expect(await status(await signIn(db, 'regional-coordinator', { territoryId: places.otherRegion }))).toBe(404)
    expect((await fetchAs(await signIn(db, 'school-head', { organisationId: places.otherSchool }), `/api/files/${id}/preview`)).status).toBe(403)
  })

  it('may not be brought to somebody else', async () => {
    const head = await signIn(server.database.open().db, 'school-head', { organisationId: places.school })
    expect((await send(head, 'скан.pdf', await pdf(), { query: `?organisation=${places.otherSchool}` })).status).toBe(403)
  })
})

const attach = (who: SignedIn, ids: string[], organisationId: string | null) => {
  const { db } = server.database.open()
  const actor = { personId: who.personId as PersonId, regionId: places.region }
  return db.transaction().execute((tx) => attachFiles({ tx, actor }, ids, { regionId: places.region, territoryId: places.municipality, organisationId }))
}

describe('a file that is attached', () => {
  it('stands where the thing stands, is not swept, and is nobody else’s to attach', async () => {
    const { db } = server.database.open()
    const coordinator = await signIn(db, 'municipal-coordinator', { territoryId: places.municipality })
    const head = await signIn(db, 'school-head', { organisationId: places.school })
    const { body: kept } = await send(coordinator, 'ответ.pdf', await pdf())
    const { body: loose } = await send(coordinator, 'черновик.pdf', Buffer.concat([await pdf(), Buffer.from('%')]))
    expect((await fetchAs(head, `/api/files/${kept.id}`)).status).toBe(403)
    await expect(attach(head, [kept.id], places.school)).rejects.toThrow('file.unknown')
    expect(await attach(coordinator, [kept.id], places.school)).toMatchObject([{ id: kept.id, name: 'ответ.pdf' }])
    expect((await fetchAs(head, `/api/files/${kept.id}`)).status).toBe(200)
    await expect(attach(coordinator, [kept.id], null)).rejects.toThrow('file.unknown')

    const later = new Date(Date.now() + 90_000_000)
    await deleteLooseFiles(db, later)
    await sweepFiles(db, folderFileStore(`${server.dataFolder}/files`), new Date(later.getTime() + 90_000_000))
    expect((await fetchAs(coordinator, `/api/files/${loose.id}`)).status).toBe(404)
    expect((await fetchAs(coordinator, `/api/files/${kept.id}/content`)).status).toBe(200)
  })
})

describe('a preview', () => {
  it('draws pages of a PDF, once, and tells where there are no more', async () => {
    const head = await signIn(server.database.open().db, 'school-head', { organisationId: places.school })
    const { body: { id } } = await send(head, 'приказ.pdf', await pdf())
    const drawn = await fetchAs(head, `/api/files/${id}/preview?page=2`)
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/png'])
    const picture = await loadImage(Buffer.from(await drawn.arrayBuffer()))
    expect(picture.width).toBe(1_000)
    expect((await fetchAs(head, `/api/files/${id}/preview?page=2`)).status).toBe(200)
    expect((await fetchAs(head, `/api/files/${id}/preview?page=4`)).status).toBe(404)
  })

  it('makes a large picture smaller, and has none of a text or of half a file', async () => {
    const head = await signIn(server.database.open().db, 'school-head', { organisationId: places.school })
    const canvas = createCanvas(3_000, 1_500)
    canvas.getContext('2d').fillRect(0, 0, 3_000, 10)
    const { body: { id } } = await send(head, 'фото.jpg', canvas.toBuffer('image/jpeg'))
    const small = await loadImage(Buffer.from(await (await fetchAs(head, `/api/files/${id}/preview`)).arrayBuffer()))
    expect([small.width, small.height]).toEqual([1_200, 600])
    const { body: text } = await send(head, 'заметка.txt', Buffer.from('Просто текст.'))
    expect((await fetchAs(head, `/api/files/${text.id}/preview`)).status).toBe(404)
    const { body: broken } = await send(head, 'половина.png', canvas.toBuffer('image/png').subarray(0, 50))
    expect((await fetchAs(head, `/api/files/${broken.id}/preview`)).status).toBe(404)
  })
})
