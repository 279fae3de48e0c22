import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { FileStore } from './file-store.ts'

const day = 86_400_000
const batch = 100

/**
 * Takes away the files that were stored more than a day ago and that no row refers to: an upload whose command was refused, a scan
 * whose approval was given up. Returns how many. A file goes while its row is locked, and comes only after its row is written,
 * so one that is brought again at this very moment is not lost.
 */
export async function sweepFiles(db: Kysely<Tables>, files: FileStore, now: Date): Promise<number> {
  const before = new Date(now.getTime() - day)
  await files.clearUnfinished(before)
  const isReferred = await referenceToFile(db)
  let swept = 0
  for (;;) {
    const hashes = await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ hash: string }>`
        delete from stored_file where hash in (
          select hash from stored_file as s where s.created_at < ${before} and not (${isReferred}) limit ${batch} for update skip locked
        ) returning hash
      `.execute(tx)
      for (const { hash } of rows) await files.remove(hash)
      return rows
    })
    swept += hashes.length
    if (hashes.length < batch) return swept
  }
}

/** Every foreign key to `stored_file` counts, also of features to come: the catalogue of the database names them. */
async function referenceToFile(db: Kysely<Tables>): Promise<RawBuilder<SqlBool>> {
  const { rows } = await sql<{ table: string; column: string }>`
    select t.relname as table, a.attname as column
    from pg_constraint as c join pg_class as t on t.oid = c.conrelid join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'stored_file'::regclass and c.conparentid = 0
  `.execute(db)
  if (rows.length === 0) throw new Error('Nothing refers to stored files: the catalogue was misread')
  return sql<SqlBool>`${sql.join(rows.map(({ table, column }) => sql`exists (select from ${sql.table(table)} as r where r.${sql.ref(column)} = s.hash)`), sql` or `)}`
}

/** Sweeps at once and then daily. */
export function startFileSweep(sweep: () => Promise<number>, log: (error: unknown) => void): { stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const round = (): void => { running = running.then(sweep).catch(log) }
  const timer = setInterval(round, day).unref()
  round()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
