import { Client } from 'pg'
import { isAway, type Target } from './patient-pool.ts'

/** One connection as the owner, for as long as `work` takes. A server still starting is waited for a little. */
export async function withOwner<T>(target: Target, work: (owner: Client) => Promise<T>, patience = 3000): Promise<T> {
  const until = Date.now() + patience
  for (;;) {
    const client = new Client({ ...target, application_name: 'opora owner', connectionTimeoutMillis: 15_000 })
    client.on('error', () => undefined)   // told to whoever runs a statement; without a listener it would end the process
    try {
      await client.connect()
    } catch (error) {
      await client.end().catch(() => undefined)
      if (!isAway(error) || Date.now() > until) throw error
      await new Promise((done) => { setTimeout(done, 50) })
      continue
    }
    try {
      return await work(client)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}
