import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { firstHash, linkText, type ChainedEntry } from '../../domain/journal/chain.ts'
import type { Tables } from '../db/tables.ts'

export type Head = { regionId: number; seq: number; hash: string }

const batch = 1_000

/** Seals every region (0 is the country) that holds entries without a link; the new heads. */
export async function sealAll(db: Kysely<Tables>): Promise<Head[]> {
  const regions = await db.selectFrom('journal_unsealed').select('region_id').distinct().execute()
  const heads: Head[] = []
  for (const { region_id } of regions) {
    const head = await sealRegion(db, region_id)
    if (head) heads.push(head)
  }
  return heads
}

/** A backlog is sealed whole: what is verified or saved afterwards must not miss its end. */
async function sealRegion(db: Kysely<Tables>, regionId: number): Promise<Head | null> {
  let head: Head | null = null
  for (let next = await sealBatch(db, regionId); next; next = await sealBatch(db, regionId)) head = next
  return head
}

/**
 * Links the committed entries of a region to its chain; returns the new head, or null where there was nothing to link.
 * One sealer a region at a time: a second one waits for the first and finds nothing left.
 */
async function sealBatch(db: Kysely<Tables>, regionId: number): Promise<Head | null> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('opora.seal'), ${regionId})`.execute(tx)
    const entries = await unsealedEntries(tx, regionId)
    if (entries.length === 0) return null
    const head = await headOf(tx, regionId)
    const links = chain(head, entries)
    await sql`
      insert into journal_link (region_id, seq, entry_id, hash)
      select ${regionId}, seq, entry, decode(hash, 'hex')
      from unnest(${links.map((link) => link.seq)}::bigint[], ${links.map((link) => link.entryId)}::bigint[], ${links.map((link) => link.hash)}::text[]) as l (seq, entry, hash)
    `.execute(tx)
    await sql`delete from journal_unsealed where region_id = ${regionId} and entry_id = any(${links.map((link) => link.entryId)}::bigint[])`.execute(tx)
    const last = links.at(-1)
    return last ? { regionId, seq: last.seq, hash: last.hash } : null
  })
}

function chain(head: Head, entries: ChainedEntry[]): { seq: number; entryId: string; hash: string }[] {
  let { seq, hash } = head
  return entries.map((entry) => {
    seq += 1
    hash = createHash('sha256').update(linkText(hash, seq, entry)).digest('hex')
    return { seq, entryId: entry.id, hash }
  })
}

async function headOf(tx: Kysely<Tables>, regionId: number): Promise<Head> {
  const found = await tx.selectFrom('journal_link').select(['seq', 'hash']).where('region_id', '=', regionId).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return { regionId, seq: Number(found?.seq ?? 0), hash: found?.hash.toString('hex') ?? firstHash }
}

async function unsealedEntries(tx: Kysely<Tables>, regionId: number): Promise<ChainedEntry[]> {
  const { rows } = await sql<ChainedEntry>`
    select ${entryColumns}
    from journal_unsealed as u join journal_entry as e on e.region_id = u.region_id and e.id = u.entry_id
    where u.region_id = ${regionId} order by u.entry_id limit ${batch}
  `.execute(tx)
  return rows
}

/** The columns of `journal_entry as e` as the chain takes them; the moment in UTC to the microsecond. */
export const entryColumns = sql`
  e.region_id as "regionId", e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.programme_date::text as "programmeDate", e.person_id::text as "personId", e.appointment_id::text as "appointmentId", e.command_id::text as "commandId",
  e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.before::text, e.after::text
`
