import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client, escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import type { Database } from './database.ts'
import { tablesInOrder } from './table-order.ts'

export const manifestName = 'opora-backup.json'

/** What stands first in the archive: `migrations` are those that had been applied, `sequences` the last values. */
export type Manifest = { format: 'opora.backup/1'; createdAt: string; migrations: number; tables: string[]; sequences: Record<string, string> }

/** The whole installation in one compressed archive: every table as of one moment, then every stored file. */
export async function writeBackup(database: Database, filesFolder: string, path: string, now: Date): Promise<{ tables: number; files: number }> {
  const archive = pack()
  const written = pipeline(archive, createGzip(), createWriteStream(path))
  const client = new Client(database.targets.owner)
  await client.connect()
  try {
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
    const files = await addStoredFiles(archive, filesFolder)
    archive.finalize()
    await written
    return { tables: tables.length, files }
  } finally {
    await client.end()
  }
}

async function manifestOf(client: Client, tables: string[], now: Date): Promise<Manifest> {
  const { rows: [applied] } = await client.query<{ count: number }>('select count(*)::int as count from opora_migrations')
  const { rows: sequences } = await client.query<{ name: string; last: string | null }>(`select sequencename::text as name, last_value::text as last from pg_sequences where schemaname = 'public'`)
  return {
    format: 'opora.backup/1', createdAt: now.toISOString(), migrations: applied?.count ?? 0, tables,
    sequences: Object.fromEntries(sequences.flatMap(({ name, last }) => (last === null ? [] : [[name, last]]))),
  }
}

/** Files are named by their content and never change, so what comes in meanwhile does no harm. */
async function addStoredFiles(archive: Pack, folder: string): Promise<number> {
  let count = 0
  for (const prefix of await readdir(folder).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) continue
    for (const rest of await readdir(join(folder, prefix))) {
      await addFile(archive, `files/${prefix}${rest}`, join(folder, prefix, rest))
      count += 1
    }
  }
  return count
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
