import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

export type Migration = { number: number; name: string; sql: string; checksum: string }

const ownFolder = fileURLToPath(new URL('../migrations/', import.meta.url))

/** The migrations of this program, `NNNN_name.sql`, in order. Line ends don't count for the checksum: git may change them. */
export function readMigrations(folder = ownFolder): Migration[] {
  const migrations = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort().map((name) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1] ?? Number.NaN)
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
  for (const [index, { number, name }] of migrations.entries()) {
    if (number !== index + 1) throw new Error(`Migration ${name}: expected number ${String(index + 1).padStart(4, '0')}`)
  }
  return migrations
}
