import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect } from 'kysely'
import { escapeIdentifier, type Pool } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Tables } from '../db/tables.ts'
import { binaryRows, type OnBinaryRow } from './binary-rows.ts'

/** What goes into a column of a copied row; a list or an object as JSON text, made by the caller. */
export type CopiedValue = string | number | boolean | null

/** Takes rows in by COPY, in the transaction that is open on `db`; as many as there were. */
export type CopyRows = (table: string, columns: readonly string[], rows: Iterable<readonly CopiedValue[]>) => Promise<number>

/**
 * Has rows out by COPY … BINARY, many times faster than by a query: `onRow` is called for each and keeps nothing of the bytes. The query is
 * text without parameters; as many rows as there were.
 */
export type CopyOut = (query: string, columns: number, onRow: OnBinaryRow) => Promise<number>

/** Lends one connection to some work. */
export type OnBulk = <Result>(work: (db: Kysely<Tables>, copy: CopyRows, copyOut: CopyOut) => Promise<Result>) => Promise<Result>

/** One connection for all of `work`: what it does by queries and what it copies in and out are one transaction where it opens one. */
export async function onBulkConnection<Result>(pool: Pool, work: (db: Kysely<Tables>, copy: CopyRows, copyOut: CopyOut) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  // To Kysely a pool of one, which it never gives back.
  const held = { query: client.query.bind(client), release: () => undefined }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: () => Promise.resolve(held), end: () => Promise.resolve() } }) })
  try {
    return await work(db, async (table, columns, rows) => {
      const stream = client.query(copyFrom(`copy ${escapeIdentifier(table)} (${columns.map(escapeIdentifier).join(', ')}) from stdin`))
      await pipeline(Readable.from(chunks(rows)), stream)
      return stream.rowCount
    }, async (query, columns, onRow) => {
      const rows = binaryRows(columns, onRow)
      const stream = client.query(copyTo(`copy (${query}) to stdout (format binary)`))
      for await (const chunk of stream) rows.push(chunk as Buffer)
      return rows.count()
    })
  } finally {
    client.release()
  }
}

const chunkLength = 1 << 16

/** Lines of COPY's text format, many to a chunk: a chunk each would cost more than the rows. */
function* chunks(rows: Iterable<readonly CopiedValue[]>): Iterable<string> {
  let chunk = ''
  for (const row of rows) {
    chunk += `${row.map(copied).join('\t')}\n`
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function copied(value: CopiedValue): string {
  if (value === null) return '\\N'
  const text = typeof value === 'string' ? value : String(value)
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text
}
