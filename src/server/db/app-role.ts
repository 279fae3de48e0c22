import { Client, type ClientBase } from 'pg'
import type { Target } from './patient-pool.ts'

/** The role that the program works as: it may add to the journal and read it, not change it. The migrations say what it may. */
export const appRole = 'opora_app'

/** Makes the role if it is missing and we may. True where it exists in the end. */
export async function ensureAppRole(owner: ClientBase): Promise<boolean> {
  if (await exists(owner)) return true
  try {
    await owner.query(`create role ${appRole} nologin`)
    await owner.query(`grant ${appRole} to current_user`)
  } catch {
    // No right to make roles, or another starter was quicker: what counts is whether it is there.
  }
  return exists(owner)
}

async function exists(owner: ClientBase): Promise<boolean> {
  return (await owner.query('select from pg_roles where rolname = $1', [appRole])).rowCount === 1
}

/**
 * The owner's way in, but working as `opora_app` from the first statement. Null where the server does not let this user become it, or the
 * role has no rights here, because the migrations ran before it existed.
 */
export async function asAppRole(target: Target): Promise<Target | null> {
  const narrowed: Target = { ...target, options: `${target.options ?? ''} -c role=${appRole}`.trim() }
  const client = new Client(narrowed)
  try {
    await client.connect()
    const { rows } = await client.query<{ good: boolean }>("select current_user = $1 and has_table_privilege('opora_migrations', 'select') as good", [appRole])
    return rows[0]?.good === true ? narrowed : null
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}
