import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolClient } from 'pg'
import type { Tables } from '../../src/server/db/tables.ts'
import { columnTypes } from '../../src/server/db/column-types.ts'
import type { TestDatabase } from './database.ts'

export type Statement = { text: string; values: readonly unknown[] }

/** A database whose every statement is taken down as it is sent, `begin` and `commit` too: one entry, one round trip. */
export function takenDown({ targets }: TestDatabase): { db: Kysely<Tables>; taken: Statement[]; close: () => Promise<void> } {
  const pool = new Pool({ ...targets.app, max: 1, types: columnTypes })
  const taken: Statement[] = []
  pool.on('connect', (client: PoolClient) => {
    const send = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      const [text, values] = given
      if (typeof text === 'string') taken.push({ text, values: Array.isArray(values) ? values : [] })
      return send(...given)
    }) as PoolClient['query']
  })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, taken, close: () => db.destroy() }
}
