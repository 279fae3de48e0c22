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
      // One statement locks the row or makes it: between two, a success could take it away.
      const pace = await tx.insertInto('attempt_pace').values({ lane_hash: hash, failures: 0, at: now })
        .onConflict((conflict) => conflict.column('lane_hash').doUpdateSet((row) => ({ at: row.ref('attempt_pace.at') }))).returning(['failures', 'at']).executeTakeFirstOrThrow()
      const wait = waitBefore(pace, lane, now)
      if (wait > 0) throw new OporaError('too_many', 'login.slowed', { seconds: Math.ceil(wait / 1_000) })
      await tx.updateTable('attempt_pace').set(afterAttempt(pace, lane, now)).where('lane_hash', '=', hash).execute()
    }
  })
}

/**
 * Takes the attempt back: its lanes are locked in the order in which attempts lock them, and nothing is touched that came anew meanwhile. What nobody
 * has failed in for a day is forgotten on the way.
 */
export async function forgiveAttempt(db: Kysely<Tables>, lanes: readonly PacedLane[], now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ hash: string }>`select lane_hash as hash from attempt_pace where lane_hash = any(${lanes.map(({ hash }) => hash)}) order by lane_hash for update`.execute(tx)
    const held = (isWhole: boolean) => lanes.filter((lane) => lane.isWhole === isWhole && rows.some(({ hash }) => hash === lane.hash)).map(({ hash }) => hash)
    await sql`delete from attempt_pace where lane_hash = any(${held(true)})`.execute(tx)
    await sql`update attempt_pace set failures = greatest(0, failures - 1) where lane_hash = any(${held(false)})`.execute(tx)
  })
  const forgotten = new Date(now.getTime() - forgottenAfterMs)
  await sql`delete from attempt_pace where lane_hash in (select lane_hash from attempt_pace where at < ${forgotten} for update skip locked)`.execute(db)
}
