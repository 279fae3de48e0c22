import type { Action } from '../../../src/domain/access/policy.ts'
import type { Database } from '../../../src/server/db/database.ts'
import type { Calls } from '../calls.ts'
import type { TestServer } from '../server.ts'
import type { SmallRegion } from '../small-region.ts'

/** Where the thing stands that the action is tried on. */
export type Target = { territoryId: number; organisationId: string | null }

export type MatrixWorld = { server: TestServer; db: Database['db']; region: SmallRegion }

/** What became of it: the call was let through (whatever the rules of the thing said then), or refused for want of access. */
export type Outcome = 'let-through' | 'refused'

/**
 * How one action is tried through the HTTP API: makes a fresh thing at the target, calls the endpoint as `by`.
 * `at` says where such things can stand: of a territory itself, of an organisation, both; or nowhere, where the action is of no place.
 */
export type AccessCall = {
  at: 'territory' | 'organisation' | 'either' | 'country'
  try: (world: MatrixWorld, by: Calls, target: Target) => Promise<Outcome>
}

export type AccessCalls = Partial<Record<Action, AccessCall>>

/** 403 is a refusal, and 404 where the existence of the thing is not told; every other answer comes after access. */
export function outcomeOf({ status }: { status: number }): Outcome {
  if (status === 401 || status >= 500) throw new Error(`An answer that says nothing of access: ${status}`)
  return status === 403 || status === 404 ? 'refused' : 'let-through'
}
