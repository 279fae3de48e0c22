import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compileDatabase } from '../support/compiled-database.ts'
import { type DatabaseChild, databaseChild } from '../support/database-child.ts'
import { nobodyWorksOn, postmasterOf, serverProcesses, within } from '../support/server-processes.ts'

const asRoot = process.getuid?.() === 0

/** What the embedded server and its keeper promise when processes are killed without warning. */
describe('the embedded database survives', () => {
  let compiled: ReturnType<typeof compileDatabase>
  let home: string
  const children: DatabaseChild[] = []
  beforeAll(() => { compiled = compileDatabase() })
  afterAll(() => compiled.remove())
  beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'opora-survival-')) })
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()))
    await within(6000, () => nobodyWorksOn(home))
    rmSync(home, { recursive: true, force: true })
  })

  async function open(dataFolder = home): Promise<DatabaseChild> {
    const child = databaseChild(compiled.openDatabase, { dataFolder })
    children.push(child)
    expect(await child.opened).toHaveProperty('open')
    return child
  }

  it('kill -9 of Node: nothing runs five seconds later, and committed rows are there at the next start', async () => {
    const first = await open()
    await write(first, 1)
    await first.kill()
    await within(5000, () => nobodyWorksOn(home))
    expect(await count(await open())).toBe(1)
  })

  it('kill -9 of one of two: the other goes on with the same server', async () => {
    const [first, second] = [await open(), await open()]
    const server = postmasterOf(home)
    await first.kill()
    await write(second, 1)
    expect(await count(second)).toBe(1)
    expect(postmasterOf(home)).toBe(server)
  })

  it('kill -9 of PostgreSQL: it is started again, callers wait and go on, committed rows are there', async () => {
    const child = await open()
    await write(child, 1)
    process.kill(postmasterOf(home), 'SIGKILL')
    await within(15_000, async () => (await write(child, 2)).rows !== undefined)
    // A connection may outlive its dead server by one statement: the next one is what meets the new server.
    await within(15_000, async () => await count(child) === 2)
    await within(15_000, () => child.heard.some(({ event }) => event === 'database.crashed'))
    expect(child.heard.map(({ event }) => event)).toContain('database.crashed')
  })

  it('kill -9 of a connection\'s own process in the server', async () => {
    const child = await open()
    const own = (await child.ask('select pg_backend_pid() as pid')).rows?.[0]?.['pid']
    process.kill(Number(own), 'SIGKILL')
    await within(15_000, async () => (await write(child, 1)).rows !== undefined)
  })

  it('kill -9 of the keeper: another takes its place with one new server, nothing of the old one stays', async () => {
    const [first, second] = [await open(), await open()]
    const [keeper] = serverProcesses(home).keepers
    const old = postmasterOf(home)
    process.kill(keeper ?? 0, 'SIGKILL')
    await within(10_000, () => serverProcesses(home).keepers.length === 1 && !serverProcesses(home).postgres.includes(old))
    await within(15_000, async () => (await write(first, 1)).rows !== undefined)
    await within(15_000, async () => (await write(second, 2)).rows !== undefined)
    expect(await count(second)).toBe(2)
    expect(serverProcesses(home).keepers).toHaveLength(1)
  })

  it('kill -9 of Node and keeper together: the next start stops what is left and serves the rows', async () => {
    const first = await open()
    await write(first, 1)
    const left = postmasterOf(home)
    process.kill(serverProcesses(home).keepers[0] ?? 0, 'SIGKILL')
    await first.kill()
    const second = await open()
    expect(await count(second)).toBe(1)
    expect(serverProcesses(home).postgres).not.toContain(left)
  })

  it('a power cut: the notes of a dead server name a process that is somebody else\'s now', async () => {
    const first = await open()
    await write(first, 1)
    const { postgres, keepers } = serverProcesses(home)
    for (const pid of [...keepers, ...postgres]) process.kill(pid, 'SIGKILL')
    await first.kill()
    const notes = join(home, 'postgres/cluster/postmaster.pid')
    const lines = readFileSync(notes, 'utf8').split('\n')
    writeFileSync(notes, [process.pid, ...lines.slice(1)].join('\n'))
    writeFileSync(join(home, 'postgres/cluster/.s.PGSQL.5432.lock'), [process.pid, ...lines.slice(1)].join('\n'))
    expect(await count(await open())).toBe(1)
  })

  it('a starter killed while it makes the database', async () => {
    const child = databaseChild(compiled.openDatabase, { dataFolder: home })
    await new Promise((done) => { setTimeout(done, 400) })
    await child.kill()
    expect(await count(await open())).toBe(0)
  })

  it.runIf(asRoot)('as root in a folder that only root can enter', async () => {
    const folder = join(home, 'закрыто/data')
    mkdirSync(folder, { recursive: true })
    chmodSync(join(home, 'закрыто'), 0o700)
    const child = await open(folder)
    await write(child, 1)
    process.kill(postmasterOf(folder), 'SIGKILL')
    await within(15_000, async () => (await write(child, 2)).rows !== undefined)
    await child.kill()
    await within(5000, () => nobodyWorksOn(folder))
    expect(await count(await open(folder))).toBe(2)
    await children.at(-1)?.close()
  })
})

function write(child: DatabaseChild, id: number): ReturnType<DatabaseChild['ask']> {
  return child.ask(`insert into person (id, name) values ('00000000-0000-0000-0000-00000000000${id}', 'n') returning name`)
}

async function count(child: DatabaseChild): Promise<unknown> {
  return (await child.ask("select count(*)::int as n from person where name = 'n'")).rows?.[0]?.['n']
}
