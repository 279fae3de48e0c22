import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { isOfRoadmap } from './of-road-maps.read.ts'

/**
 * The inserting of what rows of assignments add to the counts, or take from them: to be named within the statement that changes them.
 * `rows` is a name with the columns of `assignment`.
 */
export function countsOf(rows: RawBuilder<unknown>, sign: 1 | -1): RawBuilder<unknown> {
  return sql`
    insert into rollup_change (region_id, roadmap_id, activity_id, duty, territory_id, state, change)
    select c.region_id, c.roadmap_id, c.activity_id, c.duty, c.territory_id, m.mark, ${sql.lit(sign)} * count(*)::int
    from ${rows} as c cross join lateral ${marksOf('c')} where ${isOfRoadmap('c')}
    group by 1, 2, 3, 4, 5, 6`
}

/** What a row counts as: its state, and each mark that it bears. */
export function marksOf(row: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${row}.${name}`)
  return sql`(
    select mark from (values (${column('state')}, true), ('overdue', ${column('is_overdue')}), ('late', ${column('is_late')}), ('by-fact', ${column('is_by_fact')}), ('unconfirmed', ${column('is_unconfirmed')})) as v (mark, holds) where holds
  ) as m`
}

const most = 50_000

/** Where a member of a population has closed something: done, waived, withdrawn. */
export type ClosedIn = { roadmapId: string; activityId: string; territoryId: number }
const closings = sql`duty = 'do' and change > 0 and state in ('done', 'waived', 'past', 'withdrawn')`

/** Regions that have changes to fold. */
export async function regionsToFold(db: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ region: number }>`select distinct region_id as region from rollup_change`.execute(db)
  return rows.map(({ region }) => region)
}

/**
 * Takes the changes of a region into its roll-ups and away: deleted as they are folded, so one that commits late is folded later. One
 * folder a region; a second one finds nothing to do. Null where another is at it.
 */
export async function foldRegion(db: Kysely<Tables>, regionId: number): Promise<ClosedIn[] | null> {
  return db.transaction().execute(async (tx) => {
    const { rows: [lock] } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(hashtext('opora.fold'), ${regionId}) as held`.execute(tx)
    if (lock?.held !== true) return null
    const { rows } = await sql<ClosedIn>`
      with taken as (
        delete from rollup_change where region_id = ${regionId} and id in (select id from rollup_change where region_id = ${regionId} order by id limit ${most})
        returning roadmap_id, activity_id, duty, territory_id, state, change
      ), own as (
        select roadmap_id, activity_id, duty, territory_id, state, sum(change) as change from taken group by 1, 2, 3, 4, 5
      ), spread as (
        select above.id as territory_id, o.roadmap_id, o.activity_id, o.duty, o.state, sum(o.change) as change
        from own as o join territory as t on t.id = o.territory_id cross join unnest(t.path) as above (id)
        group by 1, 2, 3, 4, 5 having sum(o.change) <> 0
      ), by_activity as (
        insert into assignment_rollup as r (region_id, territory_id, roadmap_id, activity_id, duty, state, count)
        select ${regionId}, territory_id, roadmap_id, activity_id, duty, state, change from spread order by 2, 3, 4, 5, 6
        on conflict (region_id, territory_id, roadmap_id, activity_id, duty, state) do update set count = r.count + excluded.count
      ), by_territory as (
        insert into territory_rollup as r (region_id, territory_id, duty, state, count)
        select ${regionId}, territory_id, duty, state, sum(change) from spread group by 2, 3, 4 order by 2, 3, 4
        on conflict (region_id, territory_id, duty, state) do update set count = r.count + excluded.count
      )
      select distinct roadmap_id as "roadmapId", activity_id as "activityId", territory_id as "territoryId" from taken where ${closings}
    `.execute(tx)
    return rows
  })
}

/** What members have closed that is not folded yet. */
export async function closedInRegion(db: Kysely<Tables>, regionId: number): Promise<ClosedIn[]> {
  const { rows } = await sql<ClosedIn>`
    select distinct roadmap_id as "roadmapId", activity_id as "activityId", territory_id as "territoryId" from rollup_change where region_id = ${regionId} and ${closings}
  `.execute(db)
  return rows
}
