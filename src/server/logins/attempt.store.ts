import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { afterAttempt, waitBefore, type Lane } from '../../domain/logins/attempt-pace.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

/** `isWhole`: its failures are all forgotten by a success, because they were the same person's. */
export type PacedLane = { hash: string; lane: Lane; isWhole: boolean }

const forgottenAfterMs = 86_400_000

/** Counts an attempt in every lane, or refuses it and counts it in none. The lanes' rows are locked meanwhile: attempts at once go one by one. */
export async function countAttempt(db: Kysely<Tables>, lanes: readonly PacedLane[], now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const { hash, lane } of lanes.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))) {
      await tx.insertInto('attempt_pace').values({ lane_hash: hash, failures: 0, at: now }).onConflict((conflict) => conflict.column('lane_hash').doNothing()).execute()
      const pace = await tx.selectFrom('attempt_pace').select(['failures', 'at']).where('lane_hash', '=', hash).forUpdate().executeTakeFirstOrThrow()
      const wait = waitBefore(pace, lane, now)
      if (wait > 0) throw new OporaError('too_many', 'login.slowed', { seconds: Math.ceil(wait / 1_000) })
      await tx.updateTable('attempt_pace').set(afterAttempt(pace, lane, now)).where('lane_hash', '=', hash).execute()
    }
  })
}

/** Takes the attempt back. What nobody has failed in for a day is forgotten on the way. */
export async function forgiveAttempt(db: Kysely<Tables>, lanes: readonly PacedLane[], now: Date): Promise<void> {
  const whole = lanes.filter(({ isWhole }) => isWhole).map(({ hash }) => hash)
  const shared = lanes.filter(({ isWhole }) => !isWhole).map(({ hash }) => hash)
  await sql`
    with over as (delete from attempt_pace where (lane_hash = any(${whole}) or at < ${new Date(now.getTime() - forgottenAfterMs)}) and not lane_hash = any(${shared}))
    update attempt_pace set failures = greatest(0, failures - 1) where lane_hash = any(${shared})
  `.execute(db)
}
