import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openApp } from '../../src/server/app.ts'
import { openDatabase } from '../../src/server/db/open-database.ts'
import { readSettings } from '../../src/server/kernel/settings.ts'
import { postmasterOf } from '../support/server-processes.ts'
import { aCampaign, groupsWithCodes } from '../support/surveys/a-campaign.ts'
import { shortQuestionnaire } from '../support/surveys/short-questionnaires.ts'

const main = resolve(import.meta.dirname, '../../dist/cli/main.js')
const kills = Number(process.env['OPORA_KILLS'] ?? 20)
const senders = 24

type Running = { url: string; child: ChildProcess }

async function serve(dataFolder: string, port: number): Promise<Running> {
  const child = spawn(process.execPath, [main, 'serve'], { env: { ...process.env, OPORA_DATA: dataFolder, OPORA_PORT: String(port), OPORA_LOG: 'silent', OPORA_DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((found, fail) => {
    child.stdout?.on('data', (text: Buffer) => { const address = /(http:\/\/127\.0\.0\.1:\d+)/.exec(String(text))?.[1]; if (address) found(address) })
    child.on('exit', (code) => fail(new Error(`The server ended with ${code}`)))
  })
  return { url, child }
}

function gone(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((done) => { child.once('exit', () => done()) })
}

const rest = (milliseconds: number) => new Promise<void>((done) => { setTimeout(done, milliseconds) })

it(`every acknowledged sheet is there exactly once, though the server or the database is killed ${kills} times under full intake`, async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'opora-kills-'))
  try {
    const codes = await prepared(dataFolder)
    let server = await serve(dataFolder, 0)
    const { url } = server
    const acknowledged = new Set<string>()
    const overs = new AbortController()
    let next = 0
    let repeats = 0
    /** As the phone does: the same receipt until there is an answer. */
    const sender = async (): Promise<void> => {
      while (!overs.signal.aborted) {
        const one = codes[next]
        next += 1
        if (one === undefined) return
        const body = JSON.stringify({ code: one.code, receipt: randomUUID(), questionnaire: one.questionnaireId, answers: { mood: 'good', years: 1 } })
        for (;;) {
          const status = await fetch(`${url}/a/sheet`, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).then((reply) => reply.status, () => 0)
          if (status === 200) break
          if (status !== 0 && status !== 503) throw new Error(`A sheet was answered by ${status}`)
          repeats += 1
          await rest(50)
        }
        acknowledged.add(one.code)
      }
    }
    const sending = Promise.all(Array.from({ length: senders }, sender))
    sending.catch(() => overs.abort())
    for (let kill = 0; kill < kills && !overs.signal.aborted; kill += 1) {
      const before = acknowledged.size
      await until(() => acknowledged.size > before + 100 || next >= codes.length || overs.signal.aborted)
      await rest(Math.random() * 100)
      if (kill % 2 === 0) {
        server.child.kill('SIGKILL')
        await gone(server.child)
        server = await serve(dataFolder, Number(new URL(url).port))
      } else {
        try {
          process.kill(await postmaster(dataFolder), 'SIGKILL')
        } catch {
          // The number of one that has ended by itself.
        }
      }
    }
    overs.abort()
    await sending
    server.child.kill('SIGTERM')
    await gone(server.child)
    process.stderr.write(`${acknowledged.size} acknowledged, ${repeats} repeats, ${kills} kills\n`)
    expect(repeats).toBeGreaterThan(0)
    expect(await stored(dataFolder)).toEqual({ used: acknowledged.size, sheets: acknowledged.size, counted: acknowledged.size })
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
})

/** A campaign whose codes are enough for all that can be sent. */
async function prepared(dataFolder: string): Promise<{ code: string; questionnaireId: number }[]> {
  const app = await openApp(readSettings({ OPORA_DATA: dataFolder, OPORA_PORT: '0', OPORA_LOG: 'error' }), { kindIfNew: 'demonstration', hasCheapPasswords: true })
  try {
    const url = await app.listen()
    const database = await openDatabase({ url: null, dataFolder, log: () => undefined })
    try {
      const campaign = await aCampaign({ url }, database.db, {
        schools: 60, classes: Array.from({ length: 20 }, (_, at) => ({ grade: 6, letter: `к${at}`, pupils: 50 })), questionnaires: (['teacher', 'pupil', 'parent', 'head'] as const).map(shortQuestionnaire),
      })
      const groups = await groupsWithCodes({ dataFolder }, database.db, campaign.id)
      return groups.filter(({ letter }) => letter !== null).flatMap(({ codes, questionnaireId }) => codes.map((code) => ({ code, questionnaireId })))
    } finally {
      await database.close()
    }
  } finally {
    await app.close()
  }
}

/** All of it mixed, as at the end of a campaign. */
async function stored(dataFolder: string): Promise<{ used: number; sheets: number; counted: number }> {
  const app = await openApp(readSettings({ OPORA_DATA: dataFolder, OPORA_PORT: '0', OPORA_LOG: 'error' }), { kindIfNew: 'demonstration' })
  const database = await openDatabase({ url: null, dataFolder, log: () => undefined })
  try {
    await sql`update survey_school set state = 'closing'`.execute(database.db)
    await app.settleSurveys()
    const { rows: [found] } = await sql<{ used: number; sheets: number; counted: number }>`
      select (select count(*)::int from respondent_code where is_used) as used, (select count(*)::int from answer_sheet) as sheets, (select sum(received)::int from group_participation) as counted
    `.execute(database.db)
    return found ?? { used: 0, sheets: 0, counted: 0 }
  } finally {
    await database.close()
    await app.close()
  }
}

/** One that is just being started again has no number yet. */
async function postmaster(dataFolder: string): Promise<number> {
  for (;;) {
    try {
      const pid = postmasterOf(dataFolder)
      if (pid > 0) return pid
    } catch {
      // Not there yet.
    }
    await rest(20)
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await rest(20)
}
