import { createHash } from 'node:crypto'
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../domain/access/actor.ts'
import { scopeOf, type Scope } from '../../domain/access/scope.ts'
import type { JournalFilter, journalEntryReply } from '../../contract/journal.ts'
import { firstHash, linkText, type ChainedEntry } from '../../domain/journal/chain.ts'
import type { Tables } from '../db/tables.ts'
import { entryColumns, type Head } from './journal.store.ts'

/** The newest entries first, from `before` downwards, narrowed to what was asked for. */
export async function readJournal(
  db: Kysely<Tables>, actor: Actor, { before, limit, ...filter }: JournalFilter & { before?: number | undefined; limit: number },
): Promise<{ items: z.infer<typeof journalEntryReply>[]; next: number | null }> {
  const rows = await db
    .selectFrom('journal_entry as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('journal_link as l', (join) => join.onRef('l.region_id', '=', 'e.region_id').onRef('l.entry_id', '=', 'e.id'))
    .select(['e.id', 'e.at', 'e.programme_date', 'p.name', 'e.action', 'e.subject_kind', 'e.subject_id', 'e.before', 'e.after', 'l.hash'])
    .where(seenBy(scopeOf(actor, 'journal.read')))
    .where(narrowedTo(filter))
    .$if(before !== undefined, (query) => query.where('e.id', '<', String(before)))
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map((row) => ({
    id: Number(row.id), at: row.at.toISOString(), programmeDate: row.programme_date, person: row.name, action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id }, before: row.before, after: row.after, hash: row.hash?.toString('hex') ?? null,
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** Days are those of Moscow: the journal's moments are of no zone of their own. Where: under which appointment it was done. */
function narrowedTo({ subject, who, what, from, to, territory }: JournalFilter): RawBuilder<SqlBool> {
  const day = sql`(e.at at time zone 'Europe/Moscow')::date`
  const parts = [
    subject === undefined ? null : sql<SqlBool>`e.subject_id = ${subject}`,
    who === undefined ? null : sql<SqlBool>`p.name ilike ${`%${who.replace(/[\\%_]/g, '\\$&')}%`}`,
    what === undefined ? null : sql<SqlBool>`e.action like ${`${what}.%`}`,
    from === undefined ? null : sql<SqlBool>`${day} >= ${from}::date`,
    to === undefined ? null : sql<SqlBool>`${day} <= ${to}::date`,
    territory === undefined ? null : sql<SqlBool>`exists (select from appointment as w join territory as t on t.id = w.territory_id where w.id = e.appointment_id and t.path @> array[${territory}::int])`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(parts, sql` and `)}`
}

/** A region sees its own entries; a municipality those that were made under an appointment in it or below. */
function seenBy({ everywhere, within, subtree }: Scope): RawBuilder<SqlBool> {
  if (everywhere) return sql`true`
  if (within === null || subtree === null) return sql`false`
  if (subtree === within) return sql`e.region_id = ${within}`
  return sql`(e.region_id = ${within} and exists (
    select from appointment as a join territory as t on t.id = a.territory_id where a.id = e.appointment_id and t.path @> array[${subtree}::int]
  ))`
}

export type ChainFault = { regionId: number; seq: number | null; what: 'broken-link' | 'missing-link' | 'missing-entry' | 'unlinked-entry' | 'lost-head' | 'command-without-entry' }
export type ChainReport = {
  entries: number
  heads: Head[]
  faults: ChainFault[]
  /** What the regions are called, by their number; the country (0) and a region that is no more have no entry. */
  regions: ReadonlyMap<number, { name: string; code: string }>
}

/** Walks every chain from its start. `knownHeads` are heads that left the house earlier: each must still be in its chain. */
export async function verifyChains(db: Kysely<Tables>, knownHeads: readonly Head[]): Promise<ChainReport> {
  const { rows: regions } = await sql<{ region: number }>`
    select region_id as region from journal_entry union select region_id from journal_link order by 1
  `.execute(db)
  const regionIds = [...new Set([...regions.map(({ region }) => region), ...knownHeads.map(({ regionId }) => regionId)])]
  const report: ChainReport = { entries: 0, heads: [], faults: [], regions: await namesOf(db, regionIds) }
  for (const regionId of regionIds) await verifyRegion(db, regionId, knownHeads.filter((head) => head.regionId === regionId), report)
  report.faults.push(...(await commandsWithoutEntry(db)))
  return report
}

async function namesOf(db: Kysely<Tables>, regionIds: readonly number[]): Promise<ChainReport['regions']> {
  if (regionIds.length === 0) return new Map()
  const rows = await db.selectFrom('territory').select(['id', 'name', 'code']).where('id', 'in', regionIds).execute()
  return new Map(rows.map(({ id, name, code }) => [id, { name, code }]))
}

async function verifyRegion(db: Kysely<Tables>, regionId: number, known: readonly Head[], report: ChainReport): Promise<void> {
  const expected = new Map(known.map((head) => [head.seq, head.hash]))
  let previous = firstHash
  let seq = 0
  for await (const link of linksOf(db, regionId)) {
    seq += 1
    if (Number(link.seq) !== seq) {
      report.faults.push({ regionId, seq, what: 'missing-link' })
      seq = Number(link.seq)
    }
    if (link.id === null) report.faults.push({ regionId, seq, what: 'missing-entry' })
    else if (createHash('sha256').update(linkText(previous, seq, link as ChainedEntry)).digest('hex') !== link.hash) report.faults.push({ regionId, seq, what: 'broken-link' })
    if (expected.get(seq) === link.hash) expected.delete(seq)
    previous = link.hash
    report.entries += 1
  }
  report.heads.push({ regionId, seq, hash: previous })
  for (const lost of expected.keys()) report.faults.push({ regionId, seq: lost, what: 'lost-head' })
  const { rows } = await sql<{ count: string }>`
    select count(*) from journal_entry as e
    where e.region_id = ${regionId}
      and not exists (select from journal_link as l where l.region_id = e.region_id and l.entry_id = e.id)
      and not exists (select from journal_unsealed as u where u.region_id = e.region_id and u.entry_id = e.id)
  `.execute(db)
  if (Number(rows[0]?.count) > 0) report.faults.push({ regionId, seq: null, what: 'unlinked-entry' })
}

type LinkRow = Omit<ChainedEntry, 'id'> & { id: string | null; seq: string; hash: string }

async function* linksOf(db: Kysely<Tables>, regionId: number): AsyncIterable<LinkRow> {
  const page = 5_000
  for (let from = 0; ; ) {
    const { rows } = await sql<LinkRow>`
      select l.seq, encode(l.hash, 'hex') as hash, ${entryColumns}
      from journal_link as l left join journal_entry as e on e.region_id = l.region_id and e.id = l.entry_id
      where l.region_id = ${regionId} and l.seq > ${from} order by l.seq limit ${page}
    `.execute(db)
    yield* rows
    if (rows.length < page) return
    from = Number(rows.at(-1)?.seq)
  }
}

/** Every stored reply has its entry: one that lost it was cut out together with its link. */
async function commandsWithoutEntry(db: Kysely<Tables>): Promise<ChainFault[]> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from command_reply as c where not exists (select from journal_entry as e where e.command_id = c.id)
  `.execute(db)
  return Number(rows[0]?.count) > 0 ? [{ regionId: 0, seq: null, what: 'command-without-entry' }] : []
}
