import type { ClientBase } from 'pg'
import { OporaError } from '../../domain/kernel/errors.ts'
import { type Migration, readMigrations } from './migration-files.ts'

export type MigrateOptions = {
  /** Whether the role `opora_app` exists; without it the grants of the migrations go to the one who runs them, that is, say nothing. */
  appRole: boolean
  log: (event: string, details?: Record<string, unknown>) => void
  migrations?: Migration[]
}

type Applied = { number: number; name: string; checksum: string }

/** Any number, but always the same: who migrates holds this lock of the database. */
const LOCK = 4_726_170_500

/**
 * Brings the database to this program's schema: forward only, each file in a transaction of its own that first takes the lock and looks
 * again, so of two starters each file is applied by one and awaited by the other. Nothing is locked where nothing is to be done.
 */
export async function migrate(owner: ClientBase, options: MigrateOptions): Promise<void> {
  const migrations = options.migrations ?? readMigrations()
  if (await isCurrent(owner, migrations)) return
  await transaction(owner, async () => {
    await owner.query(`create table if not exists opora_migrations (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    if (options.appRole) await owner.query('grant select on opora_migrations to opora_app')
  })
  for (const migration of migrations) await applyOnce(owner, migration, migrations, options)
}

async function isCurrent(owner: ClientBase, migrations: Migration[]): Promise<boolean> {
  const { rows } = await owner.query<{ there: boolean }>("select to_regclass('opora_migrations') is not null as there")
  return rows[0]?.there === true && await pendingAfter(owner, migrations) === 0
}

/** How many are still to be applied. Refuses a database that is not this program's past. */
async function pendingAfter(owner: ClientBase, migrations: Migration[]): Promise<number> {
  const { rows } = await owner.query<Applied>('select number, name, checksum from opora_migrations order by number')
  const newest = rows.at(-1)
  if (newest && newest.number > migrations.length) {
    throw new OporaError('invalid_state', 'database.newer-than-program', { found: newest.name, known: migrations.at(-1)?.name ?? '—' })
  }
  for (const applied of rows) {
    const known = migrations[applied.number - 1]
    if (!known || known.checksum !== applied.checksum) throw new OporaError('invalid_state', 'database.migration-altered', { file: known?.name ?? applied.name })
  }
  return migrations.length - rows.length
}

async function applyOnce(owner: ClientBase, migration: Migration, migrations: Migration[], options: MigrateOptions): Promise<void> {
  await transaction(owner, async () => {
    const pending = await pendingAfter(owner, migrations)
    if (migrations.length - pending >= migration.number) return
    const started = Date.now()
    try {
      await owner.query(options.appRole ? migration.sql : migration.sql.replaceAll(/\bto\s+opora_app\b/gi, 'to current_user'))
    } catch (error) {
      throw new OporaError('invalid_state', 'database.migration-failed', { file: migration.name, detail: error instanceof Error ? error.message : String(error) })
    }
    await owner.query('insert into opora_migrations (number, name, checksum) values ($1, $2, $3)', [migration.number, migration.name, migration.checksum])
    options.log('database.migrated', { file: migration.name, ms: Date.now() - started })
  })
}

async function transaction(owner: ClientBase, work: () => Promise<void>): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query('select pg_advisory_xact_lock($1)', [LOCK])
    await work()
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback').catch(() => undefined)
    throw error
  }
}
