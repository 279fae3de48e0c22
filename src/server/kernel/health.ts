import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { FileStore } from './file-store.ts'

const patience = 2_000

/** Alive: the process answers. Ready: its database does too (its migrations were done before it listened), and its files can be reached. */
export function serveHealth(http: FastifyInstance, pool: Pool, files: Pick<FileStore, 'check'>): void {
  const checkFiles = rarely(() => inTime(files.check(), 'file.store-away'))
  http.get('/healthz', async () => ({ status: 'alive' }))
  http.get('/readyz', async () => {
    await inTime(pool.query('select 1'), 'database.unavailable')
    await checkFiles()
    return { status: 'ready' }
  })
}

/** Who asks wants to know it now: the pool and the store themselves wait much longer for what is away. */
async function inTime(asked: Promise<unknown>, code: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new OporaError('unavailable', code, { detail: '' })), patience) })
  asked.catch(() => undefined)
  await Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

/** A balancer asks every second; a store in another house is asked every ten at most while it is well. */
function rarely(check: () => Promise<void>): () => Promise<void> {
  let wellUntil = 0
  return async () => {
    if (Date.now() < wellUntil) return
    await check()
    wellUntil = Date.now() + 10_000
  }
}
