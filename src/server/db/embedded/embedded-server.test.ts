import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileDatabase } from '../../../../tests/support/compiled-database.ts'
import { type DatabaseChild, databaseChild } from '../../../../tests/support/database-child.ts'
import { openInodesOf } from '../../../../tests/support/open-inodes.ts'
import { nobodyWorksOn, postmasterOf, serverProcesses } from '../../../../tests/support/server-processes.ts'

/** One life of a server, told in order; what happens when processes are killed is proved in tests/prove. */
describe.sequential('the embedded server of a folder with a long name, spaces and Cyrillic', { timeout: 60_000 }, () => {
  let compiled: ReturnType<typeof compileDatabase>
  const home = mkdtempSync(join(tmpdir(), 'opora-embedded-'))
  const folder = join(home, 'данные Опоры', 'п'.repeat(60), 'ещё одна папка')
  const cluster = join(folder, 'postgres/cluster')
  const starters: DatabaseChild[] = []
  const open = (dataFolder: string) => databaseChild(compiled.openDatabase, { dataFolder })
  beforeAll(() => { compiled = compileDatabase() })
  afterAll(async () => {
    await Promise.all(starters.map((starter) => starter.kill()))
    compiled.remove()
    rmSync(home, { recursive: true, force: true })
  })

  it('is one, where three start it at the same moment and there is nothing yet', async () => {
    starters.push(open(folder), open(folder), open(folder))
    for (const { opened } of starters) expect(await opened).toMatchObject({ appendOnly: true })
    const { postgres, keepers } = serverProcesses(folder)
    expect(keepers).toHaveLength(1)
    expect(postgres.filter((pid) => parentOf(pid) === keepers[0])).toEqual([postmasterOf(folder)])
  })

  it('speaks Russian', async () => {
    const [child] = starters
    expect(await child?.ask("select to_tsvector('ШКОЛЫ') @@ to_tsquery('школа') as found, 'ЁЛКА' ilike 'ёл%' as folded, 'ё' < 'ж' as ordered"))
      .toEqual({ rows: [{ found: true, folded: true, ordered: true }] })
  })

  it('opens no port', () => {
    const listening = new Set(['tcp', 'tcp6'].flatMap(inodesIn))
    const held = serverProcesses(folder).postgres.flatMap(openInodesOf)
    expect(held.length).toBeGreaterThan(0)
    expect(held.filter((inode) => listening.has(inode))).toEqual([])
  })

  it('lets nobody in without a password, which only its own user can read', () => {
    expect(statSync(cluster).mode & 0o777).toBe(0o700)
    expect(statSync(join(cluster, 'opora-logins.json')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(cluster, 'pg_hba.conf'), 'utf8')).toBe('local all all scram-sha-256\n')
  })

  it('lets the application add to the journal, and neither change nor cut it', async () => {
    const [child] = starters
    for (const table of ['journal_entry', 'journal_link']) {
      for (const statement of [`update ${table} set region_id = 1`, `delete from ${table}`, `truncate ${table}`, `drop table ${table}`]) {
        expect(await child?.ask(statement), statement).toEqual({ error: '42501' })
      }
    }
  })

  it('outlives the one who started it', async () => {
    const server = postmasterOf(folder)
    await starters.shift()?.close()
    expect(await starters[0]?.ask('select 1 as n')).toEqual({ rows: [{ n: 1 }] })
    expect(postmasterOf(folder)).toBe(server)
  })

  it('stops with the last who holds it; one who only looks in does not count', async () => {
    const visitor = connect(`/proc/${serverProcesses(folder).keepers[0]}/cwd/1.sock`)
    await new Promise((done) => { visitor.once('connect', done) })
    for (const starter of starters.splice(0)) await starter.close()
    expect(nobodyWorksOn(folder)).toBe(true)
    visitor.destroy()
  })

  it('is refused on the data of another version of PostgreSQL', async () => {
    writeFileSync(join(cluster, 'PG_VERSION'), '12\n')
    expect(await open(folder).opened).toMatchObject({ refused: 'database.other-version', parameters: { found: '12', expected: 18 } })
  })

  it('is refused where there can be no folder', async () => {
    writeFileSync(join(home, 'file'), '')
    expect(await open(join(home, 'file')).opened).toMatchObject({ refused: 'database.folder-not-writable' })
    mkdirSync(join(home, 'taken'))
    writeFileSync(join(home, 'taken/postgres'), '')
    expect(await open(join(home, 'taken')).opened).toMatchObject({ refused: 'database.folder-not-writable' })
  })
})

function parentOf(pid: number): number {
  return Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

function inodesIn(table: string): string[] {
  return readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1).map((line) => line.trim().split(/\s+/)[9] ?? '')
}
