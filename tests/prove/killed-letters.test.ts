import { randomUUID } from 'node:crypto'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql, type Kysely } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compileDatabase } from '../support/compiled-database.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { daylightZone } from '../support/daylight-zone.ts'
import { mailServer, type MailServer } from '../support/mail-server.ts'
import { signIn } from '../support/sign-in.ts'
import { smallRegion } from '../support/small-region.ts'
import type { Tables } from '../../src/server/db/tables.ts'

const program = fileURLToPath(new URL('../support/reminders-child.mjs', import.meta.url))
const day = '2022-03-02'
let compiled: ReturnType<typeof compileDatabase>
let dataFolder: string
let database: TestDatabase
let db: Kysely<Tables>
let mail: MailServer
const children: ChildProcess[] = []

beforeAll(() => {
  compiled = compileDatabase(['src/domain', 'src/contract', 'src/server/kernel', 'src/server/assignments', 'src/server/reminders', 'src/server/session'])
  dataFolder = mkdtempSync(join(tmpdir(), 'opora-reminders-'))
})
afterAll(() => {
  compiled.remove()
  rmSync(dataFolder, { recursive: true, force: true })
})
beforeEach(async () => {
  database = await testDatabase()
  db = database.open().db
  await sql`insert into territory (code, name, level) select 'RU', 'Страна', 'federal' where not exists (select from territory where parent_id is null)`.execute(db)
  const { schoolId, municipalityId, regionId } = await smallRegion(db)
  const { personId } = await signIn(db, 'school-head', { organisationId: schoolId })
  await sql`update person set email = 'head@school.example' where id = ${personId}`.execute(db)
  const ids = randomUUID()
  await sql`
    insert into assignment (region_id, id, roadmap_id, revision_id, activity_id, binding, process, step, duty, due_on, holder_role, territory_id, organisation_id, zone, state)
    values (${regionId}, ${randomUUID()}, ${ids}, ${ids}, ${ids}, 0, 'evidence', 'submit', 'do', ${day}, 'school-head', ${municipalityId}, ${schoolId}, 'Europe/Moscow', 'open')
  `.execute(db)
  // At any hour of this test it is day where the school is.
  await sql`update organisation set zone = ${daylightZone()} where id = ${schoolId}`.execute(db)
  mail = await mailServer()
})
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child)
  await mail.close()
  await database.drop()
})

function start(): ChildProcess {
  const child = spawn(process.execPath, [program, compiled.folder, database.url, dataFolder, mail.url, day], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return child
}
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
const letters = () => db.selectFrom('digest_mail').selectAll().execute()
/** As if three minutes had gone by: the dead process's lease is over. */
const letLeaseLapse = () => sql`update digest_mail set leased_until = now() - interval '1 second' where leased_until is not null`.execute(db)
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const started = Date.now(); !await holds();) {
    if (Date.now() - started > 15_000) throw new Error('Not so within 15 s')
    await new Promise((done) => { setTimeout(done, 25) })
  }
}

describe('a kill -9', () => {
  it('in the middle of deciding leaves nothing behind, and the next process decides', async () => {
    const gate = database.open({ poolSize: 1 }).db
    const opening = new AbortController()
    const lock = gate.transaction().execute(async (tx) => { await sql`lock table digest_mail in exclusive mode`.execute(tx); await once(opening.signal, 'abort') })
    const child = start()
    await until(async () => (await sql`select from pg_locks where relation = 'digest_mail'::regclass and not granted`.execute(db)).rows.length > 0)
    await kill(child)
    opening.abort()
    await lock
    await until(async () => (await sql`select from pg_locks where relation = 'digest_mail'::regclass and mode = 'RowExclusiveLock'`.execute(db)).rows.length === 0)
    expect(await db.selectFrom('digest').select('day').execute()).toEqual([])
    start()
    expect(await mail.taken(1)).toHaveLength(1)
    expect(await db.selectFrom('digest').select('day').execute()).toEqual([{ day }])
  })

  it('between the decision and the hand-over loses no letter', async () => {
    let child: ChildProcess | null = null
    const killed = new Promise<void>((done) => {
      mail.onConnect = async () => {
        if (child) await kill(child)
        done()
        throw new Error('Nobody is there any more')
      }
    })
    child = start()
    await killed
    expect((await letters()).map(({ state, attempts }) => [state, attempts])).toEqual([['waiting', 1]])
    expect(mail.mails).toEqual([])
    mail.onConnect = () => undefined
    await letLeaseLapse()
    start()
    const [taken] = await mail.taken(1)
    const [letter] = await letters()
    expect(taken?.messageId).toBe(letter?.message_id)
    await until(async () => (await letters())[0]?.state === 'handed-over')
    expect(mail.mails).toHaveLength(1)
  })

  it('between the hand-over and the mark hands over once more, under the same Message-ID', async () => {
    let child: ChildProcess | null = null
    const killed = new Promise<void>((done) => {
      mail.onMail = async () => {
        if (child) await kill(child)
        done()
      }
    })
    child = start()
    await killed
    expect(mail.mails).toHaveLength(1)
    expect((await letters()).map(({ state }) => state)).toEqual(['waiting'])
    mail.onMail = () => undefined
    // While the lease lasts nobody else sends it.
    const early = start()
    await once(early.stdout ?? process.stdin, 'data')
    await new Promise((done) => { setTimeout(done, 1_000) })
    expect(mail.mails).toHaveLength(1)
    await kill(early)
    await letLeaseLapse()
    start()
    const taken = await mail.taken(2)
    expect(new Set(taken.map(({ messageId }) => messageId)).size).toBe(1)
    await until(async () => (await letters())[0]?.state === 'handed-over')
    expect(mail.mails).toHaveLength(2)
    expect(await db.selectFrom('digest').select('day').execute()).toEqual([{ day }])
  })
})
