import { Pool, type ClientConfig, type PoolClient } from 'pg'
import { columnTypes } from './column-types.ts'
import { PreparingClient } from './preparing-client.ts'

export type Target = Pick<ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'connectionString' | 'options' | 'ssl'>

export type PoolOptions = {
  target: Target
  size: number
  log: (event: string, details?: Record<string, unknown>) => void
  /** How long a caller waits for a server that is just being started again. */
  patience?: number
}

type Callback = (error: Error | undefined, client: PoolClient | undefined, done: (release?: boolean | Error) => void) => void

/** The server is away, starting or going: worth asking again. Everything else is an answer. */
const away = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'])

export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && away.has(String(error.code))) || /Connection terminated/.test(error.message)
}

/**
 * Filters are put together in the statement itself, so its plan holds for all values. Left to choose, PostgreSQL plans many a list anew at each
 * request, which takes three times as long as the list.
 */
function setPlans(client: PoolClient, done: (error?: Error) => void): void {
  client.query('set plan_cache_mode = force_generic_plan').then(() => done(), done)
}

/**
 * A pool whose callers outlast a restart of the server: getting a connection is tried again for `patience`. A statement that was under way
 * when the server went fails, for only its caller knows whether it may be repeated.
 */
export class PatientPool extends Pool {
  readonly #target: Target
  readonly #patience: number

  constructor({ target, size, log, patience = 15_000 }: PoolOptions) {
    super({ ...target, Client: PreparingClient, max: size, types: columnTypes, application_name: 'opora', connectionTimeoutMillis: 30_000, verify: setPlans })
    this.#target = target
    this.#patience = patience
    this.on('error', (error) => log('database.connection-lost', { cause: error.message }))
    // A connection in use tells its statement that it was lost, and then everybody: without a listener that would end the process.
    this.on('connect', (client) => { client.on('error', () => undefined) })
  }

  override connect(): Promise<PoolClient>
  override connect(callback: Callback): void
  override connect(callback?: Callback): Promise<PoolClient> | undefined {
    const client = this.#connect()
    if (!callback) return client
    client.then((client) => callback(undefined, client, client.release), (error: Error) => callback(error, undefined, () => undefined))
    return undefined
  }

  async #connect(): Promise<PoolClient> {
    const until = Date.now() + this.#patience
    for (;;) {
      try {
        if (this.#target.port !== undefined) this.options.port = this.#target.port   // the server may come back at another one
        return await super.connect()
      } catch (error) {
        if (!isAway(error) || this.ending || Date.now() > until) throw error
        await new Promise((done) => { setTimeout(done, 50) })
      }
    }
  }
}
