import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compileDatabase } from '../support/compiled-database.ts'
import { databaseChild } from '../support/database-child.ts'
import { nobodyWorksOn, serverProcesses, within } from '../support/server-processes.ts'

const asRoot = process.getuid?.() === 0
const NOBODY = 65534
const NO_ACCOUNT = 54321

if (!asRoot) console.warn('Not run, for only root may become other users: tests/prove/database-users.test.ts')

/** Root, a person, a number without an account: who may start the embedded database, and as whom it runs. */
describe.runIf(asRoot)('the embedded database', () => {
  let compiled: ReturnType<typeof compileDatabase>
  let home: string
  beforeAll(() => { compiled = compileDatabase() })
  afterAll(() => compiled.remove())
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'opora-users-'))
    chmodSync(home, 0o755)
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))
  const open = (dataFolder: string, uid?: number) => databaseChild(compiled.openDatabase, { dataFolder, ...(uid === undefined ? {} : { uid }) })
  const folderOf = (uid: number) => {
    const folder = join(home, `of-${uid}`)
    mkdirSync(folder)
    chownSync(folder, uid, uid)
    return folder
  }

  it('runs as the person who starts it', async () => {
    const folder = folderOf(NOBODY)
    const person = open(folder, NOBODY)
    expect(await person.opened).toHaveProperty('open')
    expect(usersOf(folder)).toEqual([NOBODY])
    await person.close()
  })

  it('runs without root\'s rights where root starts it, and is closed to everybody else', async () => {
    const folder = join(home, 'of-root')
    const root = open(folder)
    expect(await root.opened).toHaveProperty('open')
    expect(usersOf(folder)).toEqual([NOBODY])
    expect(await open(folder, NOBODY).opened).toMatchObject({ refused: 'database.folder-of-another-user' })
    await root.close()
  })

  it('started by root on a person\'s folder is shared with the person and leaves only files that the person can use', async () => {
    const folder = folderOf(NOBODY)
    const root = open(folder)
    expect(await root.opened).toHaveProperty('open')
    const person = open(folder, NOBODY)
    expect(await person.opened).toHaveProperty('open')
    await root.close()
    expect(await person.ask('select 1 as n')).toEqual({ rows: [{ n: 1 }] })
    await person.close()
    await within(1000, () => nobodyWorksOn(folder))
    const later = open(folder, NOBODY)
    expect(await later.opened).toHaveProperty('open')
    await later.close()
  })

  it('starts under a number without an account, or says that it cannot', async () => {
    const folder = folderOf(NO_ACCOUNT)
    const container = open(folder, NO_ACCOUNT)
    const { open: host, refused } = await container.opened
    if (refused !== undefined) expect(refused).toBe('database.user-without-account')
    else expect(host).toBe(join(folder, 'postgres/cluster'))
    await container.close()
  })

  it('restored by root from a copy, whose files are root\'s now, starts', async () => {
    const folder = join(home, 'restored')
    const before = open(folder)
    await before.opened
    await before.close()
    for (const path of ['postgres/cluster', 'postgres/cluster/global', 'postgres/cluster/PG_VERSION']) chownSync(join(folder, path), 0, 0)
    const after = open(folder)
    expect(await after.opened).toHaveProperty('open')
    await after.close()
  })
})

function usersOf(folder: string): number[] {
  return [...new Set(serverProcesses(folder).postgres.map((pid) => statSync(`/proc/${pid}`).uid))]
}
