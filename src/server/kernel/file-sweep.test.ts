import { randomUUID } from 'node:crypto'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { withOwner } from '../db/owner-connection.ts'
import type { FileStore } from './file-store.ts'
import { sweepFiles } from './file-sweep.ts'
import { folderFileStore } from './folder-file-store.ts'
import { holdFile, keepFile } from './stored-file.ts'

let server: TestServer
let files: FileStore
let db: ReturnType<TestServer['database']['open']>['db']
beforeAll(async () => {
  server = await startServer()
  files = folderFileStore(join(server.dataFolder, 'files'))
  db = server.database.open().db
})
afterAll(() => server.close())

const bytes = () => new TextEncoder().encode(`Приказ ${randomUUID()}`)
const sweep = () => sweepFiles(db, files, new Date())
const isThere = (hash: string) => files.open(hash).then(({ stream }) => { stream.destroy(); return true }, () => false)
const scan = async (content = bytes()) => (await server.upload('скан.pdf', content, '/api/official-files')).body as unknown as { hash: string }
const age = () => withOwner(server.database.targets.owner, (owner) => owner.query(`update stored_file set created_at = created_at - interval '2 days'`))

describe('the sweep of stored files', () => {
  beforeEach(async () => {
    await age()
    await sweep()
  })

  it('takes what nobody has referred to for a day, bytes and row, and leaves what is younger', async () => {
    const old = await scan()
    await age()
    const young = await scan()
    expect(await sweep()).toBe(1)
    expect([await isThere(old.hash), await isThere(young.hash)]).toEqual([false, true])
    expect(await db.transaction().execute((tx) => holdFile(tx, old.hash))).toBe(false)
    await age()
    expect(await sweep()).toBe(1)
  })

  it('leaves what a document on the desk refers to, however old', async () => {
    const read = await server.read('план.txt', new TextEncoder().encode(`№\tМероприятие\tСрок\n1\tСовещание ${randomUUID()}\tмай 2022 года`))
    await age()
    expect(await sweep()).toBe(0)
    expect(await (await server.get<string>(`/api/imports/${read.id}/original`)).body).toContain('Совещание')
  })

  it('leaves what was brought again meanwhile', async () => {
    const content = bytes()
    const { hash } = await scan(content)
    await age()
    await scan(content)
    expect(await sweep()).toBe(0)
    expect(await isThere(hash)).toBe(true)
  })

  it('leaves what is about to be referred to', async () => {
    const { hash } = await scan()
    await age()
    await db.transaction().execute(async (tx) => {
      expect(await holdFile(tx, hash)).toBe(true)
      expect(await sweep()).toBe(0)
    })
    expect(await sweep()).toBe(1)
  })

  it('never leaves a file without its row, and takes what a cut upload has left', async () => {
    const received = await files.receive(Readable.from([Buffer.from(randomUUID())]), 100)
    const known: number[] = []
    const rows = async () => (await db.selectFrom('stored_file').select('hash').where('hash', '=', received.hash).execute()).length
    await keepFile({ ...files, keep: async (file) => { known.push(await rows()); await files.keep(file) } }, db, received)
    expect([known, await isThere(received.hash)]).toEqual([[1], true])

    const left = join(server.dataFolder, 'files', 'incoming', randomUUID())
    await writeFile(left, 'half')
    await sweep()
    expect(await readdir(join(left, '..'))).toHaveLength(1)
    await utimes(left, new Date(0), new Date(0))
    await sweep()
    expect(await readdir(join(left, '..'))).toEqual([])
  })

  it('knows every table that refers to files', async () => {
    const { rows } = await sql<{ of: string }>`select conrelid::regclass::text as of from pg_constraint where contype = 'f' and confrelid = 'stored_file'::regclass and conparentid = 0`.execute(db)
    expect(rows.map(({ of }) => of)).toEqual(expect.arrayContaining(['import', 'official_document', 'file']))
  })
})
