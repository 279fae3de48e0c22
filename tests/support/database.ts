import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Database, databaseOf } from '../../src/server/db/database.ts'
import { withOwner } from '../../src/server/db/owner-connection.ts'
import type { Target } from '../../src/server/db/patient-pool.ts'
import { templateDatabase, type TestServer } from './postgres.setup.ts'

export type TestDatabase = {
  name: string
  /** For whoever opens it by address, as `OPORA_DATABASE_URL`. */
  url: string
  targets: { app: Target; owner: Target }
  /** Opens it as the server does; closed by `drop`. */
  open: (options?: { poolSize?: number }) => Database
  drop: () => Promise<void>
}

/** A migrated database of one's own, a copy of the run's template: some 50 ms. `drop` it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  await withOwner(server.owner, (owner) => owner.query(`create database ${name} template ${templateDatabase}`))
  const targets = { app: { ...server.app, database: name }, owner: { ...server.owner, database: name } }
  const opened: Database[] = []
  return {
    name, targets,
    url: urlOf(server, name),
    open: ({ poolSize = 4 } = {}) => {
      const database = databaseOf({
        engine: 'embedded', version: 'test', appendOnly: true, targets, poolSize, log: () => undefined, release: () => Promise.resolve(),
      })
      opened.push(database)
      return database
    },
    drop: async () => {
      await Promise.all(opened.map((database) => database.close()))
      await withOwner(server.owner, (owner) => owner.query(`drop database if exists ${name} with (force)`))
    },
  }
}

function urlOf({ owner }: TestServer, database: string): string {
  const server = owner.host.startsWith('/') ? `localhost/${database}?host=${encodeURIComponent(owner.host)}` : `${owner.host}:${owner.port}/${database}`
  return `postgresql://${owner.user}:${owner.password}@${server}`
}
