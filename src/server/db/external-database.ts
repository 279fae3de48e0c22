import type { Client } from 'pg'
import { OporaError } from '../../domain/kernel/errors.ts'
import { asAppRole, ensureAppRole } from './app-role.ts'
import { type Database, databaseOf, type Log } from './database.ts'
import { migrate } from './migrate.ts'
import { withOwner } from './owner-connection.ts'
import type { Target } from './patient-pool.ts'

const OLDEST = 15

/** Any PostgreSQL by address. Its user owns the schema; the program itself works as `opora_app` where the user may become that. */
export async function openExternalDatabase(url: string, options: { poolSize: number; log: Log }): Promise<Database> {
  const { log, poolSize } = options
  const owner = targetOf(url)
  const version = await connected(owner, url, async (client) => {
    const version = await checkServer(client)
    await migrate(client, { appRole: await ensureAppRole(client), log })
    return version
  })
  const app = await asAppRole(owner)
  if (app === null) {
    log('database.append-only-by-convention', {
      note: `Пользователь базы данных не может работать от роли opora_app, поэтому неизменность журнала здесь держится только на программе. Выполните от администратора: CREATE ROLE opora_app; GRANT opora_app TO <пользователь>; — до первого запуска на пустой базе.`,
    })
  }
  log('database.ready', { server: placeOf(url), version })
  return databaseOf({ engine: 'external', version, appendOnly: app !== null, targets: { app: app ?? owner, owner }, poolSize, log, release: () => Promise.resolve() })
}

/** The address may carry startup options of its own; ours are added to them, so they must stand apart from it. */
function targetOf(url: string): Target {
  try {
    const parsed = new URL(url)
    const options = parsed.searchParams.get('options')
    parsed.searchParams.delete('options')
    return { connectionString: parsed.href, ...(options === null ? {} : { options }) }
  } catch {
    throw new OporaError('invalid_input', 'database.url-malformed')
  }
}

/** The address without its password, for people to read. */
function placeOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url)
  return `${searchParams.get('host') ?? host}${pathname}`
}

async function connected<T>(target: Target, url: string, work: (client: Client) => Promise<T>): Promise<T> {
  let met = false
  try {
    return await withOwner(target, (client) => {
      met = true
      return work(client)
    })
  } catch (error) {
    if (met || !(error instanceof Error)) throw error
    const detail = error.message || ('code' in error ? String(error.code) : error.name)
    throw new OporaError('unavailable', 'database.unreachable', { server: placeOf(url), detail })
  }
}

async function checkServer(client: Client): Promise<string> {
  const { rows } = await client.query<{ number: string; version: string; encoding: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as version, current_setting('server_encoding') as encoding")
  const { number = '0', version = '?', encoding = '?' } = rows[0] ?? {}
  if (Math.floor(Number(number) / 10_000) < OLDEST) throw new OporaError('unsupported', 'database.server-too-old', { found: version, oldest: OLDEST })
  if (encoding !== 'UTF8') throw new OporaError('unsupported', 'database.not-utf8', { encoding })
  return version.split(' ')[0] ?? version
}
