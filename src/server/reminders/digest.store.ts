import { sql, type Kysely, type RawBuilder } from 'kysely'
import { digestGroups } from '../../domain/reminders/digest-group.ts'
import type { Tables } from '../db/tables.ts'
import { toldOf, type ToldOn } from './told.read.ts'
import { toldReviews } from './told-reviews.read.ts'
import { toldVisits } from './told-visits.read.ts'

/** How many of a group are named; the rest is counted. */
const named = 5
/** Days that digests are kept for. */
const kept = 60

/** Says that a region's digests of a day are being decided, by this transaction; false where they have been. */
export async function takeRun(tx: Kysely<Tables>, regionId: number, day: string): Promise<boolean> {
  const taken = await tx.insertInto('reminder_run').values({ region_id: regionId, day }).onConflict((conflict) => conflict.doNothing()).returning('day').executeTakeFirst()
  return taken !== undefined
}

/** One digest for each person of the region who is told of anything, and for each operator the journal's heads: one statement, however many assignments there are. */
export async function insertDigests(tx: Kysely<Tables>, on: ToldOn): Promise<number> {
  // Row by row is never right for a whole region, and the planner, which knows nothing of the parts above, takes it where it has no statistics yet.
  await sql`set local enable_nestloop = off`.execute(tx)
  const { rows: [made] } = await sql<{ count: number }>`
    with ${toldOf(on)}, ${toldVisits(on.day)}, ${toldReviews(on)}, placed as (
      select *, row_number() over (partition by person_id, place order by due_on, id) as at, count(*) over (partition by person_id, place) as total from (select * from told union all select * from told_visit union all select * from told_review) as every_told
    ), grouped as (
      select person_id, place, max(total) as total, jsonb_agg(jsonb_build_array(region_id, id) order by at) filter (where at <= ${named}) as first from placed group by 1, 2
    ), content as (
      select person_id, jsonb_object_agg((${[...digestGroups]}::text[])[place], jsonb_build_object('count', total, 'first', first)) as content from grouped group by 1
    ), heads as (
      select s.person_id, jsonb_agg(distinct jsonb_build_array(l.region_id, l.seq, encode(l.hash, 'hex'))) as heads
      from seat as s join lateral (
        select s.region_id union select t.id from territory as t where t.level = 'region' and s.role = 'federal-operator'
      ) as r (id) on true cross join lateral (select region_id, seq, hash from journal_link where region_id = r.id order by seq desc limit 1) as l
      where s.role in ('federal-operator', 'regional-operator') group by 1
    ), person_zone as (select distinct person_id, zone from seat), inserted as (
      insert into digest (person_id, day, region_id, zone, content, heads)
      select z.person_id, ${on.day}, ${on.regionId}, z.zone, coalesce(c.content, '{}'), coalesce(h.heads, '[]')
      from person_zone as z left join content as c using (person_id) left join heads as h using (person_id)
      where c.person_id is not null or h.person_id is not null order by 1
      on conflict do nothing returning person_id
    )
    select count(*)::int as count from inserted
  `.execute(tx)
  await sql`set local enable_nestloop = on`.execute(tx)
  return made?.count ?? 0
}

/** The digests of one region's people on one day. */
export type RegionDay = { regionId: number; day: string }
export type Clock = { zone: string; hour: number }

/** The clocks and wanted hours of all who are to get a letter on that day and have none yet. */
export async function awaitedClocks(tx: Kysely<Tables>, of: RegionDay, usual: number): Promise<Clock[]> {
  const { rows } = await sql<Clock>`select distinct d.zone, coalesce(f.hour, ${usual})::int as hour ${unwritten(of)}`.execute(tx)
  return rows
}

/** The letters, each with its Message-ID for ever and the moment from which it may leave. */
export async function insertMails(tx: Kysely<Tables>, { of, usual, host, times }: { of: RegionDay; usual: number; host: string; times: readonly (Clock & { at: Date })[] }): Promise<number> {
  const { rows: [made] } = await sql<{ count: number }>`
    with leaving as (
      select * from unnest(${times.map(({ zone }) => zone)}::text[], ${times.map(({ hour }) => hour)}::int[], ${times.map(({ at }) => at.toISOString())}::timestamptz[]) as w (zone, hour, at)
    ), inserted as (
      insert into digest_mail (person_id, day, message_id, try_at)
      select d.person_id, d.day, '<' || gen_random_uuid() || '@' || ${host}::text || '>', w.at
      ${unwritten(of, sql`join leaving as w on w.zone = d.zone and w.hour = coalesce(f.hour, ${usual})`)}
      on conflict do nothing returning person_id
    ) select count(*)::int as count from inserted
  `.execute(tx)
  return made?.count ?? 0
}

/** Whose digest of that day is to go by mail and has no letter yet. */
function unwritten({ regionId, day }: RegionDay, join: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  return sql`
    from digest as d join person as p on p.id = d.person_id and p.email is not null left join reminder_preference as f on f.person_id = d.person_id ${join}
    where d.region_id = ${regionId} and d.day = ${day} and coalesce(f.by_mail, true) and not exists (select from digest_mail as m where m.person_id = d.person_id and m.day = d.day)`
}

/** What nobody looks at any more goes, letters with it. */
export async function deleteOldDigests(tx: Kysely<Tables>, { regionId, day }: RegionDay): Promise<void> {
  await sql`delete from digest where region_id = ${regionId} and day < ${day}::date - ${kept}::int`.execute(tx)
  await sql`delete from reminder_run where region_id = ${regionId} and day < ${day}::date - ${kept}::int`.execute(tx)
}
