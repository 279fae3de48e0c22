import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Client, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { extract } from 'tar-stream'
import { OporaError } from '../../domain/kernel/errors.ts'
import { manifestName, type Manifest } from './backup.ts'
import type { Database } from './database.ts'
import { withOwner } from './owner-connection.ts'
import { tablesInOrder, type CopiedTable } from './table-order.ts'

type PutFile = (hash: string, stream: Readable) => Promise<void>

/**
 * Fills an empty database, of the same schema, from an archive. All tables in one transaction: a broken archive leaves nothing.
 * What a fresh installation has already (the country's territories) is replaced.
 */
export async function restoreBackup(database: Database, path: string, putFile: PutFile): Promise<{ tables: number; files: number }> {
  await access(path, constants.R_OK).catch(() => { throw new OporaError('invalid_input', 'file.unreadable', { file: path }) })
  return withOwner(database.targets.owner, (client) => restoreWith(client, path, putFile))
}

async function restoreWith(client: Client, path: string, putFile: PutFile): Promise<{ tables: number; files: number }> {
  try {
    await client.query('begin')
    const tables = new Map((await tablesInOrder(client)).map((table) => [table.name, table]))
    const counts = await restoreEntries(client, tables, path, putFile)
    await client.query('commit')
    return counts
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (error instanceof OporaError) throw error
    throw new OporaError('invalid_input', 'backup.broken', { file: path, detail: error instanceof Error ? error.message : '' })
  }
}

async function restoreEntries(client: Client, tables: Map<string, CopiedTable>, path: string, putFile: PutFile): Promise<{ tables: number; files: number }> {
  const counts = { tables: 0, files: 0 }
  let manifest: Manifest | null = null
  const entries = extract()
  const reading = pipeline(createReadStream(path), createGunzip(), entries)
  reading.catch(() => undefined)
  for await (const source of entries) {
    const entry = Object.assign(Readable.from(source), { header: source.header })
    const [folder, name = ''] = entry.header.name.split('/')
    if (entry.header.name === manifestName) {
      manifest = await readManifest(entry, path)
      await prepare(client, tables, manifest)
    } else if (manifest === null) throw new OporaError('invalid_input', 'backup.broken', { file: path })
    else if (folder === 'tables') {
      await copyInto(client, tables.get(name), entry)
      counts.tables += 1
    } else if (folder === 'files' && /^[0-9a-f]{64}$/.test(name)) {
      await putFile(name, entry)
      counts.files += 1
    } else entry.resume()
  }
  await reading
  if (manifest === null || counts.tables !== manifest.tables.length) throw new OporaError('invalid_input', 'backup.broken', { file: path })
  for (const [sequence, last] of Object.entries(manifest.sequences)) await client.query('select setval($1::regclass, $2)', [sequence, last])
  for (const { name } of tables.values()) await client.query(`alter table ${escapeIdentifier(name)} enable trigger user`)
  return counts
}

/** Refuses a database that is in use, or an archive of another schema; then makes room. */
async function prepare(client: Client, tables: Map<string, CopiedTable>, manifest: Manifest): Promise<void> {
  // Whoever works on this database meanwhile waits, so that what he does is not wiped.
  await client.query('lock table command_reply in access exclusive mode')
  const { rows: [state] } = await client.query<{ applied: number; used: boolean }>(`
    select (select count(*)::int from opora_migrations) as applied, exists (select from command_reply) as used`)
  if (state?.used !== false) throw new OporaError('invalid_state', 'backup.not-empty')
  if (state.applied !== manifest.migrations) throw new OporaError('invalid_state', 'backup.other-schema', { found: manifest.migrations, known: state.applied })
  for (const { name } of tables.values()) await client.query(`alter table ${escapeIdentifier(name)} disable trigger user`)
  await client.query(`truncate ${[...tables.keys()].map((name) => escapeIdentifier(name)).join(', ')}`)
}

async function copyInto(client: Client, table: CopiedTable | undefined, stream: Readable): Promise<void> {
  if (!table) throw new Error('The archive has a table that this program does not know')
  await pipeline(stream, client.query(copyFrom(`copy ${escapeIdentifier(table.name)} (${table.columns.join(', ')}) from stdin`)))
}

async function readManifest(stream: Readable, path: string): Promise<Manifest> {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  const manifest = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Manifest
  if (manifest.format !== 'opora.backup/1') throw new OporaError('invalid_input', 'backup.broken', { file: path })
  return manifest
}
