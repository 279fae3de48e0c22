import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { migrate } from './migrate.ts'
import { type Migration, readMigrations } from './migration-files.ts'
import { withOwner } from './owner-connection.ts'

const own = readMigrations()

function migration(number: number, sql: string): Migration {
  return { number, name: `${String(number).padStart(4, '0')}_test.sql`, sql, checksum: `of ${sql}` }
}

describe('migrations', () => {
  let database: TestDatabase
  beforeAll(async () => { database = await testDatabase() })
  afterAll(() => database.drop())

  const run = (migrations: Migration[], appRole = true) =>
    withOwner(database.targets.owner, (owner) => migrate(owner, { appRole, migrations, log: () => undefined }))
  const count = (table: string) =>
    withOwner(database.targets.owner, async (owner) => Number((await owner.query(`select count(*) from ${table}`)).rows[0]?.count))

  it('are applied once where two starters meet', async () => {
    const next = migration(own.length + 1, 'create table once (n int); insert into once values (1); select pg_sleep(0.2)')
    await Promise.all([run([...own, next]), run([...own, next]), run([...own, next])])
    expect(await count('once')).toBe(1)
  })

  it('leave nothing of a file that fails', async () => {
    const before = [...own, migration(own.length + 1, 'create table once (n int); insert into once values (1); select pg_sleep(0.2)')]
    await expect(run([...before, migration(own.length + 2, 'create table half (n int); select 1/0')]))
      .rejects.toMatchObject({ code: 'database.migration-failed', parameters: { detail: 'division by zero' } })
    expect(await count("pg_class where relname = 'half'")).toBe(0)
    await run([...before, migration(own.length + 2, 'create table half (n int)')])
    expect(await count("pg_class where relname = 'half'")).toBe(1)
  })

  it('refuse a database that is newer than the program', async () => {
    await expect(run(own)).rejects.toMatchObject({ code: 'database.newer-than-program' })
  })

  it('refuse a file changed after it was applied', async () => {
    const [first, ...rest] = own
    if (!first) throw new Error('There is a first migration')
    const changed = [{ ...first, checksum: 'another' }, ...rest, migration(own.length + 1, 'x'), migration(own.length + 2, 'y')]
    await expect(run(changed)).rejects.toMatchObject({ code: 'database.migration-altered', parameters: { file: first.name } })
  })

  it('grant to the owner where the role of the application cannot be made', async () => {
    const other = await testDatabase()
    const granting = migration(own.length + 1, 'create table owned (n int); grant select on owned\n  to opora_app')
    await withOwner(other.targets.owner, (owner) => migrate(owner, { appRole: false, migrations: [...own, granting], log: () => undefined }))
    await expect(other.open().pool.query('select from owned')).rejects.toMatchObject({ code: '42501' })
    await other.drop()
  })
})
