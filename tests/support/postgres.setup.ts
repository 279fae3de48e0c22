import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type EmbeddedServer, holdEmbeddedServer, type Login } from '../../src/server/db/embedded/embedded-server.ts'
import { migrate } from '../../src/server/db/migrate.ts'
import { withOwner } from '../../src/server/db/owner-connection.ts'

export type TestServer = { owner: Login; app: Login }

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- vitest's own interface is what is extended
  export interface ProvidedContext {
    postgres: TestServer
  }
}

/** The database that every test database is a copy of: migrated, empty. */
export const templateDatabase = 'opora_template'

const prefix = 'opora-test-'

/** The projects of one run are set up in one process, each by a copy of this module; the server they share hangs on the process. */
type Run = { server: Promise<EmbeddedServer>; users: number }
const runs: { [run: symbol]: Run | undefined } = globalThis as never
const key = Symbol.for('opora test server')

/**
 * One throw-away server for the whole run; it goes, files and all, with the run, however that ends.
 * OPORA_TEST_POSTGRES=15 takes the oldest PostgreSQL that Opora promises to work with.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = runs[key] ??= { server: startServer(), users: 0 }
  run.users += 1
  const { owner, app } = await run.server
  project.provide('postgres', { owner: { ...owner }, app: { ...app } })
  return async () => {
    run.users -= 1
    if (run.users > 0) return
    runs[key] = undefined
    await (await run.server).release()
  }
}

async function startServer(): Promise<EmbeddedServer> {
  removeAbandoned()
  const dataFolder = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(dataFolder, 0o711)   // PostgreSQL 15 must be able to walk to its files on foot
  const server = await holdEmbeddedServer({
    dataFolder, durable: false, throwAway: true, ...enginePackage(),
    log: (event, details) => { if (event !== 'database.ready') console.warn(event, details) },
  })
  await withOwner({ ...server.owner }, (owner) => owner.query(`create database ${templateDatabase}`))
  await withOwner({ ...server.owner, database: templateDatabase }, (owner) => migrate(owner, { appRole: true, log: () => undefined }))
  return server
}

/** A run killed before it had a server leaves a folder that nobody else removes. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    if (Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < 600_000) continue
    const doors = join(folder, 'postgres/keeper')
    if (!existsSync(doors) || readdirSync(doors).length === 0) rmSync(folder, { recursive: true, force: true })
  }
}

function enginePackage(): { enginePackage?: string } {
  const wanted = process.env['OPORA_TEST_POSTGRES']
  return wanted === undefined || wanted === '' ? {} : { enginePackage: `postgres-${wanted}-linux-x64` }
}
