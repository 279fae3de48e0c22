import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { PatientPool, type Target } from './patient-pool.ts'
import type { Tables } from './tables.ts'

export type Log = (event: string, details?: Record<string, unknown>) => void

/** The open database, as the rest of the server has it. */
export type Database = {
  db: Kysely<Tables>
  pool: Pool
  engine: 'embedded' | 'external'
  /** The server's version, as '18.4'. */
  version: string
  /** Whether the database itself refuses to change the journal; false where its user may not change roles. */
  appendOnly: boolean
  /** Ways in for whoever needs a connection of his own: as the application, and as the owner, who may change the schema. */
  targets: { app: Target; owner: Target }
  close: () => Promise<void>
}

export type DatabaseParts = Pick<Database, 'engine' | 'version' | 'appendOnly' | 'targets'> & {
  poolSize: number
  log: Log
  /** What is to be let go after the last connection. */
  release: () => Promise<void>
}

export function databaseOf({ engine, version, appendOnly, targets, poolSize, log, release }: DatabaseParts): Database {
  const pool = new PatientPool({ target: targets.app, size: poolSize, log })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  let closing: Promise<void> | null = null
  return {
    db, pool, engine, version, appendOnly, targets,
    close: () => closing ??= endPool(pool).then(release),
  }
}

/** Waits for work under way, but no longer than a graceful stop may take. */
async function endPool(pool: Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([pool.end(), new Promise((done) => { timer = setTimeout(done, 3000) })])
  clearTimeout(timer)
}
