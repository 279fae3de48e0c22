import { type Database, type Log } from './database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { openExternalDatabase } from './external-database.ts'

export type DatabaseSettings = {
  /** An address of PostgreSQL 15 or newer; null: the embedded one. */
  url: string | null
  dataFolder: string
  log: Log
  poolSize?: number
}

/** Opens the database, ready for work: server running, schema up to date. Refusals are `OporaError`s that say what to do. */
export function openDatabase({ url, dataFolder, log, poolSize = 10 }: DatabaseSettings): Promise<Database> {
  return url === null ? openEmbeddedDatabase({ dataFolder, log }, { poolSize, log }) : openExternalDatabase(url, { poolSize, log })
}
