import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compileDatabase } from '../../../../tests/support/compiled-database.ts'
import { databaseChild } from '../../../../tests/support/database-child.ts'
import { nobodyWorksOn, postmasterOf, serverProcesses, within } from '../../../../tests/support/server-processes.ts'

const asRoot = process.getuid?.() === 0
const NOBODY = 65534

describe('the embedded server', { timeout: 60_000 }, () => {
  let compiled: ReturnType<typeof compileDatabase>
  let home: string
  beforeAll(() => { compiled = compileDatabase() })
  afterAll(() => compiled.remove())
  beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'opora-embedded-')) })
  afterEach(() => rmSync(home, { recursive: true, force: true }))
  const open = (dataFolder: string, uid?: number) => databaseChild(compiled.openDatabase, { dataFolder, ...(uid === undefined ? {} : { uid }) })

  it('is shared by all who open its folder, outlives the one who started it, and stops with the last', async () => {
    const first = open(home)
    expect(await first.opened).toMatchObject({ appendOnly: true })
    const started = postmasterOf(home)
    const second = open(home)
    await second.opened
    expect(postmasterOf(home)).toBe(started)
    await first.close()
    expect(await second.ask('select 1 as n')).toEqual({ rows: [{ n: 1 }] })
    expect(postmasterOf(home)).toBe(started)
    await second.close()
    expect(nobodyWorksOn(home)).toBe(true)
  })

  it('is one, where two start it at the same moment on an empty folder', async () => {
    const starters = [open(home), open(home), open(home)]
    for (const { opened } of starters) expect(await opened).toHaveProperty('open')
    const { postgres, keepers } = serverProcesses(home)
    expect(keepers).toHaveLength(1)
    const masters = postgres.filter((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(` ${keepers[0]} `))
    expect(masters).toEqual([postmasterOf(home)])
    await Promise.all(starters.map((starter) => starter.close()))
    expect(nobodyWorksOn(home)).toBe(true)
  })

  it('works in a folder with a long name, spaces and Cyrillic', async () => {
    const folder = join(home, 'данные Опоры', 'п'.repeat(60), 'ещё одна папка')
    mkdirSync(folder, { recursive: true })
    const child = open(folder)
    await child.opened
    expect(await child.ask("select 'ё' < 'ж' collate \"default\" as ordered")).toEqual({ rows: [{ ordered: true }] })
    const second = open(folder)
    expect(await second.opened).toHaveProperty('open')
    await Promise.all([child.close(), second.close()])
    expect(nobodyWorksOn(folder)).toBe(true)
  })

  it('opens no port and lets nobody in without a password', async () => {
    const child = open(home)
    await child.opened
    expect(await child.ask("select current_setting('listen_addresses') as addresses")).toEqual({ rows: [{ addresses: '' }] })
    const sockets = serverProcesses(home).postgres.map((pid) => readFileSync(`/proc/${pid}/net/tcp`, 'utf8') && inodesOf(pid)).flat()
    const listening = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n').map((line) => line.trim().split(/\s+/)[9]))
    expect(sockets.filter((inode) => listening.includes(inode))).toEqual([])
    const cluster = join(home, 'postgres/cluster')
    expect(statSync(cluster).mode & 0o777).toBe(0o700)
    expect(statSync(join(cluster, 'opora-logins.json')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(cluster, 'pg_hba.conf'), 'utf8')).toBe('local all all scram-sha-256\n')
    await child.close()
  })

  it('refuses the folder of another version of PostgreSQL and one that it may not write to', async () => {
    mkdirSync(join(home, 'old/postgres/cluster'), { recursive: true })
    writeFileSync(join(home, 'old/postgres/cluster/PG_VERSION'), '12\n')
    expect(await open(join(home, 'old')).opened).toMatchObject({ refused: 'database.other-version', parameters: { found: '12', expected: 18 } })
    writeFileSync(join(home, 'file'), '')
    expect(await open(join(home, 'file')).opened).toMatchObject({ refused: 'database.folder-not-writable' })
  })

  it.runIf(asRoot)('runs as an ordinary user, and as root without root\'s rights', async () => {
    chmodSync(home, 0o755)
    const own = join(home, 'own')
    mkdirSync(own)
    chownSync(own, NOBODY, NOBODY)
    const ordinary = open(own, NOBODY)
    expect(await ordinary.opened).toHaveProperty('open')
    const root = open(join(home, 'root'))
    expect(await root.opened).toHaveProperty('open')
    for (const folder of [own, join(home, 'root')]) {
      for (const pid of serverProcesses(folder).postgres) expect(statSync(`/proc/${pid}`).uid).toBe(NOBODY)
    }
    const stranger = open(join(home, 'root'), NOBODY)
    expect(await stranger.opened).toMatchObject({ refused: 'database.folder-of-another-user' })
    await Promise.all([ordinary.close(), root.close()])
  })

  it.runIf(asRoot)('as root on a person\'s folder works with the server that the person runs, and makes only files that the person can use', async () => {
    chmodSync(home, 0o755)
    const own = join(home, 'own')
    mkdirSync(own)
    chownSync(own, NOBODY, NOBODY)
    const root = open(own)
    await root.opened
    const person = open(own, NOBODY)
    expect(await person.opened).toHaveProperty('open')
    await root.close()
    expect(await person.ask('select 1 as n')).toEqual({ rows: [{ n: 1 }] })
    await person.close()
    const later = open(own, NOBODY)
    expect(await later.opened).toHaveProperty('open')
    await later.close()
  })

  it('does not take a look at its door for a hold', async () => {
    const child = open(home)
    await child.opened
    const visitor = connect(join(home, 'postgres/keeper/1.sock'))
    await new Promise((done) => visitor.once('connect', done))
    await child.close()
    visitor.destroy()
    await within(1000, () => nobodyWorksOn(home))
  })
})

function inodesOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/net/unix`, 'utf8').split('\n').map((line) => line.trim().split(/\s+/)[6] ?? '')
}
