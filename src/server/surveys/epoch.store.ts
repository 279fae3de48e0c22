import { randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import { seal, unseal } from './sealing.ts'

export type Slot = 0 | 1
export type Epoch = { epoch: number; slot: Slot; openedOn: CivilDate; key: Buffer }

export const places = {
  0: { envelopes: sql.table('envelope_0'), keys: sql.table('envelope_key_0') },
  1: { envelopes: sql.table('envelope_1'), keys: sql.table('envelope_key_1') },
}

/** Any number, but always the same: whoever mixes or ends an epoch holds this lock. */
const lock = 4_726_170_501

/** False where another process is at it. */
export async function lockMixing(tx: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${lock}) as held`.execute(tx)
  return rows[0]?.held === true
}

/** The epoch that sheets are sealed under now; null before the first. */
export async function readEpoch(db: Kysely<Tables>, secret: Buffer): Promise<Epoch | null> {
  const { rows } = await sql<{ epoch: number; slot: Slot; openedOn: CivilDate; wrapped: Buffer }>`
    select epoch, slot, opened_on as "openedOn", wrapped from envelope_key order by epoch desc limit 1
  `.execute(db)
  const row = rows[0]
  return row === undefined ? null : { epoch: row.epoch, slot: row.slot, openedOn: row.openedOn, key: unseal(secret, row.wrapped) }
}

/** The first epoch of all: of two who begin it, one waits and finds it begun. */
export async function beginFirstEpoch(db: Kysely<Tables>, secret: Buffer, on: CivilDate): Promise<Epoch> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(tx)
    return await readEpoch(tx, secret) ?? beginEpoch(tx, secret, { epoch: 1, slot: 0, openedOn: on })
  })
}

async function beginEpoch(tx: Kysely<Tables>, secret: Buffer, { epoch, slot, openedOn }: Omit<Epoch, 'key'>): Promise<Epoch> {
  const key = randomBytes(32)
  await sql`insert into ${places[slot].keys} (slot, epoch, opened_on, wrapped) values (${slot}, ${epoch}, ${openedOn}, ${seal(secret, key)})`.execute(tx)
  return { epoch, slot, openedOn, key }
}

/**
 * Ends an epoch: what still waits is sealed anew under the next key, and the old place is truncated, its key with it. Sheets on their way under
 * the old key either came before, or find no key any more and are sealed again.
 */
export async function endEpoch(tx: Kysely<Tables>, secret: Buffer, old: Epoch, on: CivilDate): Promise<Epoch> {
  const { envelopes, keys } = places[old.slot]
  await sql`lock table ${envelopes}, ${keys} in access exclusive mode`.execute(tx)
  const next = await beginEpoch(tx, secret, { epoch: old.epoch + 1, slot: old.slot === 0 ? 1 : 0, openedOn: on })
  const { rows } = await sql<{ regionId: number; groupId: number; sealed: Buffer }>`select region_id as "regionId", group_id as "groupId", sealed from ${envelopes} order by random()`.execute(tx)
  for (let at = 0; at < rows.length; at += 5_000) {
    const some = rows.slice(at, at + 5_000)
    await insertEnvelopes(tx, next.slot, some.map(({ regionId, groupId, sealed }) => ({ regionId, groupId, sealed: seal(next.key, unseal(old.key, sealed)) })))
  }
  await sql`truncate ${envelopes}, ${keys}`.execute(tx)
  return next
}

async function insertEnvelopes(tx: Kysely<Tables>, slot: Slot, rows: readonly { regionId: number; groupId: number; sealed: Buffer }[]): Promise<void> {
  await sql`
    insert into ${places[slot].envelopes} (slot, region_id, group_id, sealed)
    select ${slot}, * from unnest(${rows.map(({ regionId }) => regionId)}::int[], ${rows.map(({ groupId }) => groupId)}::int[], ${rows.map(({ sealed }) => sealed)}::bytea[])
  `.execute(tx)
}

/** In a transaction of its own: what it writes must not stand beside what the mixer wrote. */
export async function blankReceipts(db: Kysely<Tables>, upTo: number): Promise<void> {
  await sql`update respondent_code set receipt = null, epoch = null where epoch <= ${upTo}`.execute(db)
}
