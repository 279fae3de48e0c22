import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { OporaError } from '../../domain/kernel/errors.ts'

const patience = 2_000

/** Alive: the process answers. Ready: its database does too (its migrations were done before it listened). */
export function serveHealth(http: FastifyInstance, pool: Pool): void {
  http.get('/healthz', async () => ({ status: 'alive' }))
  http.get('/readyz', async () => {
    await askedInTime(pool)
    return { status: 'ready' }
  })
}

/** Who asks wants to know it now: the pool itself waits much longer for a database that is away. */
async function askedInTime(pool: Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new OporaError('unavailable', 'database.unavailable')), patience) })
  const asked = pool.query('select 1')
  asked.catch(() => undefined)
  await Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
