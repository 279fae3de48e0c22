import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Client, escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Database } from './database.ts'
import { withOwner } from './owner-connection.ts'
import { tablesInOrder } from './table-order.ts'

export const manifestName = 'opora-backup.json'

/** What stands first in the archive: `migrations` are those that had been applied, `sequences` the last values. */
export type Manifest = { format: 'opora.backup/1'; createdAt: string; migrations: number; tables: string[]; sequences: Record<string, string> }

type Counts = { tables: number; files: number; /** Files that the database names and the store does not have. */ missing: number }

/** A stored file; null where there is none. */
type OpenFile = (hash: string) => Promise<{ stream: Readable; size: number } | null>

/**
 * The whole installation in one compressed archive: every table as of one moment, then every stored file. It takes its place whole,
 * for half an archive looks like a whole one until it is needed, and must not have replaced a good one. Only its maker may read it.
 */
export async function writeBackup(database: Database, openFile: OpenFile, path: string, now: Date): Promise<Counts> {
  const draft = `${path}.part`
  const archive = pack()
  const written = pipeline(archive, createGzip(), createWriteStream(draft, { mode: 0o600 }))
  // Told below; until then nobody listens.
  written.catch(() => undefined)
  try {
    const filled = withOwner(database.targets.owner, (client) => fillArchive(archive, client, openFile, now))
    filled.catch((error: Error) => archive.destroy(error))
    // The writer first: a full disk ends the filling too, and is the reason.
    await Promise.race([written, filled])
    const counts = await filled
    await written
    await rename(draft, path)
    return counts
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw unwritable(error, path)
  }
}

async function fillArchive(archive: Pack, client: Client, openFile: OpenFile, now: Date): Promise<Counts> {
  await client.query('begin isolation level repeatable read read only')
  const tables = await tablesInOrder(client)
  await addText(archive, manifestName, JSON.stringify(await manifestOf(client, tables.map(({ name }) => name), now)))
  const spool = await mkdtemp(join(tmpdir(), 'opora-backup-'))
  try {
    for (const { name, columns } of tables) {
      const file = join(spool, name)
      await pipeline(client.query(copyTo(`copy (select ${columns.join(', ')} from ${escapeIdentifier(name)}) to stdout`)), createWriteStream(file))
      await addFile(archive, `tables/${name}`, file)
      await rm(file)
    }
  } finally {
    await rm(spool, { recursive: true, force: true })
  }
  const counts = await addStoredFiles(archive, client, openFile)
  archive.finalize()
  return { tables: tables.length, ...counts }
}

function unwritable(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'ENOSPC'].includes(code) ? new OporaError('invalid_input', 'file.unwritable', { file: path, cause: code }) : error
}

async function manifestOf(client: Client, tables: string[], now: Date): Promise<Manifest> {
  const { rows: [applied] } = await client.query<{ count: number }>('select count(*)::int as count from opora_migrations')
  const { rows: sequences } = await client.query<{ name: string; last: string | null }>(`select sequencename::text as name, last_value::text as last from pg_sequences where schemaname = 'public'`)
  return {
    format: 'opora.backup/1', createdAt: now.toISOString(), migrations: applied?.count ?? 0, tables,
    sequences: Object.fromEntries(sequences.flatMap(({ name, last }) => (last === null ? [] : [[name, last]]))),
  }
}

/** Those that the database names, as of the same moment: they are named by their content and never change. */
async function addStoredFiles(archive: Pack, client: Client, openFile: OpenFile): Promise<{ files: number; missing: number }> {
  const { rows } = await client.query<{ hash: string }>('select hash from stored_file order by hash')
  let files = 0
  for (const { hash } of rows) {
    const found = await openFile(hash)
    if (found === null) continue
    await addStream(archive, `files/${hash}`, found.size, found.stream)
    files += 1
  }
  return { files, missing: rows.length - files }
}

async function addFile(archive: Pack, name: string, path: string): Promise<void> {
  const { size } = await stat(path)
  await addStream(archive, name, size, createReadStream(path))
}

async function addStream(archive: Pack, name: string, size: number, stream: Readable): Promise<void> {
  const entry = archive.entry({ name, size })
  await pipeline(stream, entry)
}

function addText(archive: Pack, name: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name }, text, (error) => (error ? reject(error) : resolve()))
  })
}
