import { Readable } from 'node:stream'
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** How many bytes have come from the beginning without a gap. */
export async function receivedOf(db: Kysely<Tables>, key: string): Promise<number> {
  const { rows } = await sql<{ at: number; size: number }>`select at, length(bytes) as size from upload_part where key = ${key} order by at`.execute(db)
  let end = 0
  for (const { at, size } of rows) if (at === end) end += size
  return end
}

/** How many uploads of one owner are begun and not finished. */
export async function begunBy(db: Kysely<Tables>, owner: string): Promise<number> {
  const { rows: [row] } = await sql<{ begun: number }>`select count(distinct key)::int as begun from upload_part where owner = ${owner}`.execute(db)
  return row?.begun ?? 0
}

export async function insertPart(tx: Kysely<Tables>, { key, owner, at, bytes, now }: { key: string; owner: string; at: number; bytes: Buffer; now: Date }): Promise<void> {
  await sql`insert into upload_part (key, owner, at, bytes, stored_at) values (${key}, ${owner}, ${at}, ${bytes}, ${now}) on conflict (key, at) do nothing`.execute(tx)
}

/** Part by part, never the whole in memory. */
export function partsOf(db: Kysely<Tables>, key: string): Readable {
  return Readable.from((async function* () {
    for (let at = 0; ;) {
      const { rows: [part] } = await sql<{ bytes: Buffer }>`select bytes from upload_part where key = ${key} and at = ${at}`.execute(db)
      if (part === undefined || part.bytes.length === 0) return
      yield part.bytes
      at += part.bytes.length
    }
  })(), { objectMode: false })
}

export async function deleteParts(tx: Kysely<Tables>, key: string): Promise<void> {
  await sql`delete from upload_part where key = ${key}`.execute(tx)
}

/** Of uploads that nobody went on with. */
export async function deleteStaleParts(db: Kysely<Tables>, before: Date): Promise<void> {
  await sql`delete from upload_part where key in (select key from upload_part group by key having max(stored_at) < ${before})`.execute(db)
}
