import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import type { Database } from './database.ts'
import { openDatabase } from './open-database.ts'
import { withOwner } from './owner-connection.ts'

const change = "update journal_link set seq = 2 where region_id = 0"

describe('a database by address', () => {
  let base: TestDatabase
  const user = `user_${randomBytes(4).toString('hex')}`
  const events: string[] = []
  beforeAll(async () => { base = await testDatabase() })
  afterAll(async () => {
    await asAdministrator(`drop database if exists ${user} with (force)`, `drop role ${user}`)
    await base.drop()
  })
  const asAdministrator = (...statements: string[]) => withOwner(base.targets.owner, async (owner) => { for (const statement of statements) await owner.query(statement) })
  const urlOf = (name: string, database: string) => base.url.replace(/\/\/[^@]+@/, `//${name}:secret@`).replace(base.name, database)
  async function opened(url: string, look: (database: Database) => Promise<void>): Promise<void> {
    events.length = 0
    const database = await openDatabase({ url, dataFolder: '/nowhere', log: (event) => events.push(event), poolSize: 2 })
    try { await look(database) } finally { await database.close() }
  }

  it('is used as opora_app where its user may become that, and so refuses to change the journal', async () => {
    await opened(base.url, async ({ pool, appendOnly, engine }) => {
      expect({ appendOnly, engine }).toEqual({ appendOnly: true, engine: 'external' })
      expect((await pool.query('select current_user as name')).rows).toEqual([{ name: 'opora_app' }])
      await expect(pool.query(change)).rejects.toMatchObject({ code: '42501' })
    })
  })

  it('is used as its own user, with a plain warning, where that user may not change roles', async () => {
    await asAdministrator(`create role ${user} login password 'secret'`, `create database ${user} owner ${user}`)
    await opened(urlOf(user, user), async ({ pool, appendOnly }) => {
      expect(appendOnly).toBe(false)
      expect(events).toContain('database.append-only-by-convention')
      expect((await pool.query(change)).rowCount).toBe(0)
    })
  })

  it('is used as opora_app again when an administrator has allowed it', async () => {
    await asAdministrator(`grant opora_app to ${user}`)
    await opened(urlOf(user, user), async ({ appendOnly }) => { expect(appendOnly).toBe(true) })
  })

  it('keeps the options of its address', async () => {
    await opened(`${base.url}&options=${encodeURIComponent('-c statement_timeout=4321')}`, async ({ pool }) => {
      expect((await pool.query("select current_setting('statement_timeout') as limit, current_user as name")).rows).toEqual([{ limit: '4321ms', name: 'opora_app' }])
    })
  })

  it('is refused with a plain reason: no server, no entry, another encoding, an address that is none', async () => {
    await expect(refusal('postgresql://127.0.0.1:1/x')).rejects.toMatchObject({ code: 'database.unreachable', parameters: { server: '127.0.0.1:1/x' } })
    await expect(refusal(urlOf('opora', base.name))).rejects.toMatchObject({ code: 'database.unreachable' })
    await expect(refusal('not an address')).rejects.toMatchObject({ code: 'database.url-malformed' })
    const ascii = `${user}_ascii`
    await asAdministrator(`create database ${ascii} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`)
    await expect(refusal(base.url.replace(base.name, ascii))).rejects.toMatchObject({ code: 'database.not-utf8', parameters: { encoding: 'SQL_ASCII' } })
    await asAdministrator(`drop database ${ascii}`)
  })
})

function refusal(url: string): Promise<Database> {
  return openDatabase({ url, dataFolder: '/nowhere', log: () => undefined })
}
