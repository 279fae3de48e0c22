import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { FoldedRow } from './folding.store.ts'
import { isOfRoadmap } from './of-road-maps.read.ts'
import { marksOf } from './rollup.store.ts'

/** A table of this transaction with the assignments of a road map as they follow from plan and facts, beginning with the plan that is staged. */
export async function beginRebuilt(tx: Kysely<Tables>, roadmapId: string, regions: readonly number[]): Promise<void> {
  await sql`drop table if exists pg_temp.rebuilt_assignment`.execute(tx)
  await sql`
    create temporary table rebuilt_assignment on commit drop as
    select p.region_id, p.id, p.activity_id, p.slot, p.process, p.step, p.duty, p.starts_on, p.due_on as planned_due_on, p.due_on, p.holder_role, p.territory_id, p.organisation_id, p.holder_person_id,
      p.zone, p.is_past, true as is_asked, case when p.is_past then 'past' else 'open' end as state, null::uuid as delegate_id, false as is_overdue, null::date as done_on, false as is_late,
      false as is_unconfirmed, false as is_by_fact, null::date as asked_until, null::text as decider
    from planned_assignment as p
    union all
    select a.region_id, a.id, a.activity_id, a.slot, a.process, a.step, a.duty, a.starts_on, a.planned_due_on, a.planned_due_on, a.holder_role, a.territory_id, a.organisation_id, a.holder_person_id,
      a.zone, a.is_past, false, case when a.is_past then 'past' else 'withdrawn' end, null, false, null, false, false, false, null, null
    from assignment as a
    where a.region_id = any(${[...regions]}::int[]) and a.roadmap_id = ${roadmapId} and not exists (select from planned_assignment as p where p.region_id = a.region_id and p.id = a.id)
  `.execute(tx)
  await sql`create unique index on rebuilt_assignment (id)`.execute(tx)
}

export async function askedAmong(tx: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from rebuilt_assignment where id = any(${[...ids]}::uuid[]) and is_asked`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

export async function saveRebuilt(tx: Kysely<Tables>, folded: readonly FoldedRow[]): Promise<void> {
  const rows = JSON.stringify(folded.map(({ id, after }) => ({
    id, state: after.state, due: after.dueOn, delegate: after.delegateId, done: after.doneOn, late: after.isLate, unconfirmed: after.isUnconfirmed, fact: after.isByFact, asked: after.askedUntil, decider: after.decider,
  })))
  await sql`
    update rebuilt_assignment as a set state = r.state, due_on = r.due, delegate_id = r.delegate, done_on = r.done, is_late = r.late, is_unconfirmed = r.unconfirmed, is_by_fact = r.fact, asked_until = r.asked, decider = r.decider
    from jsonb_to_recordset(${rows}::jsonb) as r (id uuid, state text, due date, delegate uuid, done date, late boolean, unconfirmed boolean, fact boolean, asked date, decider text) where a.id = r.id
  `.execute(tx)
}

const compared = sql.join(['activity_id', 'slot', 'process', 'step', 'duty', 'starts_on', 'planned_due_on', 'due_on', 'holder_role', 'territory_id', 'organisation_id', 'holder_person_id', 'zone',
  'is_past', 'state', 'delegate_id', 'done_on', 'is_late', 'is_unconfirmed', 'is_by_fact', 'asked_until', 'decider', 'is_overdue'].map((name) => sql.ref(name)))

/** How many assignments differ from what they should be, or are missing, or should not be there. `now` is null where the programme date was set. */
export async function countDifferences(tx: Kysely<Tables>, roadmapId: string, regions: readonly number[], programmeDate: string, now: Date | null): Promise<number> {
  const today = now === null ? sql`${programmeDate}::date` : sql`(${now}::timestamptz at time zone zone)::date`
  await sql`update rebuilt_assignment set is_overdue = true where state in ('open', 'returned') and due_on < ${today}`.execute(tx)
  const { rows: [found] } = await sql<{ count: number }>`
    with stored as (
      select region_id, id, ${compared} from assignment where region_id = any(${[...regions]}::int[]) and roadmap_id = ${roadmapId}
    ), rebuilt as (select region_id, id, ${compared} from rebuilt_assignment)
    select count(distinct id)::int as count from ((select * from stored except select * from rebuilt) union all (select * from rebuilt except select * from stored)) as d
  `.execute(tx)
  return found?.count ?? 0
}

/** How many counts of each roll-up differ from those of the assignments themselves; what waits to be folded is counted in. */
export async function countRollupDifferences(tx: Kysely<Tables>): Promise<{ byActivity: number; byTerritory: number }> {
  const { rows: [found] } = await sql<{ byActivity: number; byTerritory: number }>`
    with own as (
      select a.region_id, a.territory_id, a.roadmap_id, a.activity_id, a.duty, m.mark as state, count(*) as count from assignment as a cross join lateral ${marksOf('a')} where ${isOfRoadmap('a')} group by 1, 2, 3, 4, 5, 6
      union all select region_id, territory_id, roadmap_id, activity_id, duty, state, -sum(change) from rollup_change group by 1, 2, 3, 4, 5, 6
    ), spread as (
      select o.region_id, above.id as territory_id, o.roadmap_id, o.activity_id, o.duty, o.state, sum(o.count) as count
      from own as o join territory as t on t.id = o.territory_id cross join unnest(t.path) as above (id) group by 1, 2, 3, 4, 5, 6 having sum(o.count) <> 0
    ), by_territory as (select region_id, territory_id, duty, state, sum(count) as count from spread group by 1, 2, 3, 4 having sum(count) <> 0),
    activity_rollup as (select region_id, territory_id, roadmap_id, activity_id, duty, state, count::numeric from assignment_rollup where count <> 0),
    of_territory as (select region_id, territory_id, duty, state, count::numeric from territory_rollup where count <> 0)
    select
      (select count(*)::int from ((select * from spread except select * from activity_rollup) union all (select * from activity_rollup except select * from spread)) as d) as "byActivity",
      (select count(*)::int from ((select * from by_territory except select * from of_territory) union all (select * from of_territory except select * from by_territory)) as d) as "byTerritory"
  `.execute(tx)
  return found ?? { byActivity: 0, byTerritory: 0 }
}

/** All that follows reads one state of the database. */
export async function inOneState<Result>(db: Kysely<Tables>, work: (tx: Kysely<Tables>) => Promise<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').execute(work)
}
