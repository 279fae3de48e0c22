import { sql, type Kysely } from 'kysely'
import type { AssignmentFact } from '../../domain/assignments/apply-fact.ts'
import type { Assignment } from '../../domain/assignments/assignment.ts'
import type { Tables } from '../db/tables.ts'
import { assignmentOf, type StoredRow } from './assignment.store.ts'
import { countsOf } from './rollup.store.ts'

/** An assignment with the facts that speak of it, in their order; extensions that were taken back left out. */
export type FactsOf = KnownAssignment & { facts: AssignmentFact[] }

/** These assignments of a region; `without` a fact that is just being corrected. */
export async function readFacts(tx: Kysely<Tables>, regionId: number, ids: readonly string[], without: string | null = null): Promise<FactsOf[]> {
  const { rows } = await sql<StoredRow & { is_past: boolean; facts: AssignmentFact[] }>`
    select a.*, null::uuid as programme_id, f.facts
    from assignment as a cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'occurredOn', f.occurred_on, 'data', f.data) order by f.id), '[]') as facts
      from (
        select f.id, f.kind, f.occurred_on, f.data from fact as f where f.region_id = ${regionId} and f.assignment_id = a.id
        union all
        select f.id, f.kind, f.occurred_on, f.data from fact as f
        where f.region_id = ${regionId} and f.kind = 'window.extended' and f.roadmap_id = a.roadmap_id and f.organisation_id = a.organisation_id and f.activity_id = a.activity_id and a.duty = 'do'
          and a.planned_due_on = (select max(l.planned_due_on) from assignment as l where l.region_id = ${regionId} and l.organisation_id = a.organisation_id and l.roadmap_id = a.roadmap_id and l.activity_id = a.activity_id and l.duty = 'do' and l.state <> 'withdrawn')
          and not exists (select from fact as c where c.region_id = ${regionId} and c.kind = 'window.extension-withdrawn' and c.corrects_id = f.id)
          and f.id is distinct from ${without}::bigint
      ) as f
    ) as f
    where a.region_id = ${regionId} and a.id = any(${[...ids]}::uuid[])
  `.execute(tx)
  return rows.map((row) => ({ id: row.id, isPast: row.is_past, zone: row.zone, assignment: assignmentOf(row), facts: row.facts }))
}

export type FoldedRow = { id: string; after: Assignment }

/** Writes folded assignments of a region with their counts. */
export async function saveFolded(tx: Kysely<Tables>, regionId: number, folded: readonly FoldedRow[]): Promise<void> {
  if (folded.length === 0) return
  const rows = JSON.stringify(folded.map(({ id, after }) => ({
    id, state: after.state, due: after.dueOn, delegate: after.delegateId, overdue: after.isOverdue, done: after.doneOn, late: after.isLate, unconfirmed: after.isUnconfirmed,
    fact: after.isByFact, asked: after.askedUntil, decider: after.decider,
  })))
  await sql`
    with r as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as r (id uuid, state text, due date, delegate uuid, overdue boolean, done date, late boolean, unconfirmed boolean, fact boolean, asked date, decider text)
    ), before as (
      select a.* from assignment as a join r on r.id = a.id where a.region_id = ${regionId} for update of a
    ), changed as (
      update assignment as a set state = r.state, due_on = r.due, delegate_id = r.delegate, is_overdue = r.overdue, done_on = r.done, is_late = r.late, is_unconfirmed = r.unconfirmed,
        is_by_fact = r.fact, asked_until = r.asked, decider = r.decider, version = a.version + 1
      from r join before as b on b.id = r.id where a.region_id = ${regionId} and a.id = r.id
      returning a.*
    ), taken as (${countsOf(sql`before`, -1)}), counted as (${countsOf(sql`changed`, 1)})
    select 1
  `.execute(tx)
}

export type KnownAssignment = { id: string; isPast: boolean; zone: string; assignment: Assignment }

/** What members of an activity's populations do at an organisation. */
export async function membersAt(
  tx: Kysely<Tables>, regionId: number, { organisationId, roadmapId, activityId }: { organisationId: string; roadmapId: string; activityId: string },
): Promise<KnownAssignment[]> {
  const { rows } = await sql<StoredRow & { is_past: boolean }>`
    select *, null::uuid as programme_id from assignment
    where region_id = ${regionId} and organisation_id = ${organisationId} and roadmap_id = ${roadmapId} and activity_id = ${activityId} and duty = 'do' and state <> 'withdrawn' for update
  `.execute(tx)
  return rows.map((row) => ({ id: row.id, isPast: row.is_past, zone: row.zone, assignment: assignmentOf(row) }))
}

export async function assignmentBy(tx: Kysely<Tables>, regionId: number, id: string): Promise<KnownAssignment | undefined> {
  const { rows: [row] } = await sql<StoredRow & { is_past: boolean }>`select *, null::uuid as programme_id from assignment where region_id = ${regionId} and id = ${id} for update`.execute(tx)
  return row === undefined ? undefined : { id: row.id, isPast: row.is_past, zone: row.zone, assignment: assignmentOf(row) }
}

/** What members of populations do in activities of which a window was extended for somebody: which window is the last changes with the plan. */
export async function extendedAssignments(tx: Kysely<Tables>, roadmapId: string, regions: readonly number[]): Promise<{ regionId: number; id: string }[]> {
  const { rows } = await sql<{ regionId: number; id: string }>`
    select distinct a.region_id as "regionId", a.id
    from fact as f join assignment as a on a.region_id = f.region_id and a.organisation_id = f.organisation_id and a.roadmap_id = f.roadmap_id and a.activity_id = f.activity_id and a.duty = 'do'
    where f.region_id = any(${[...regions]}::int[]) and a.region_id = any(${[...regions]}::int[]) and f.roadmap_id = ${roadmapId} and f.kind = 'window.extended'
  `.execute(tx)
  return rows
}

/** Assignments of a road map that facts speak of, page by page. */
export async function assignmentsWithFacts(tx: Kysely<Tables>, roadmapId: string, regionId: number, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from assignment as a
    where a.region_id = ${regionId} and a.roadmap_id = ${roadmapId} and (${after}::uuid is null or a.id > ${after}::uuid)
      and (exists (select from fact as f where f.region_id = ${regionId} and f.assignment_id = a.id)
        or (a.duty = 'do' and exists (select from fact as f where f.region_id = ${regionId} and f.roadmap_id = ${roadmapId} and f.organisation_id = a.organisation_id and f.activity_id = a.activity_id and f.kind = 'window.extended')))
    order by a.id limit ${limit}
  `.execute(tx)
  return rows.map(({ id }) => id)
}
