import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { DashboardReply, SummaryFilter, SummaryNeed, SummaryReply } from '../../contract/running-plan.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Scope } from '../../domain/access/scope.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { countedRoadmaps, countsOf, type TalliedRoadmap, type Tally } from './tally.ts'

/** The roll-ups of a territory, of those right below it, and of the activities of road maps that have work in it; one query. */
export async function readDashboard(db: Kysely<Tables>, { territoryId, regionId }: { territoryId: number; regionId: number | null }, roadmapId: string | undefined): Promise<DashboardReply> {
  const { rows: [row] } = await sql<DashboardRow>`
    with place as (
      select t.id, t.name, t.region_id from territory as t where t.id = ${territoryId}
    ), tally as (
      select r.territory_id, r.duty, r.state, sum(r.count)::int as count
      from territory_rollup as r, place where ${inRegion('r.region_id', regionId)} and r.territory_id in (select place.id union all select c.id from territory as c where c.parent_id = place.id)
      group by 1, 2, 3
    ), by_territory as (
      select territory_id, jsonb_object_agg(duty, counts) as tally from (select territory_id, duty, jsonb_object_agg(state, count) as counts from tally group by 1, 2) as d group by 1
    ), by_activity as (
      select roadmap_id, activity_id, jsonb_object_agg(duty, counts) as tally from (
        select roadmap_id, activity_id, duty, jsonb_object_agg(state, count) as counts from (
          select r.roadmap_id, r.activity_id, r.duty, r.state, sum(r.count)::int as count
          from assignment_rollup as r, place where ${inRegion('r.region_id', regionId)} and r.territory_id = place.id and (${roadmapId ?? null}::uuid is null or r.roadmap_id = ${roadmapId ?? null})
          group by 1, 2, 3, 4 having sum(r.count) <> 0
        ) as s group by 1, 2, 3
      ) as d group by 1, 2
    )
    select place.id, place.name, (select tally from by_territory where territory_id = place.id) as tally,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'tally', b.tally) order by c.name), '[]')
        from territory as c left join by_territory as b on b.territory_id = c.id where c.parent_id = place.id and c.closed_on is null and (b.tally is not null or place.region_id is not null)) as children,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', r.title, 'activities', (
          select coalesce(jsonb_agg(jsonb_build_object('activityId', b.activity_id, 'number', x.content ->> 'number', 'title', x.content ->> 'title', 'tally', b.tally) order by x.position), '[]')
          from by_activity as b left join activity as x on x.revision_id = r.id and x.id = b.activity_id where b.roadmap_id = m.id
        )) order by r.title), '[]')
        from roadmap as m join revision as r on r.roadmap_id = m.id and r.state = 'approved' where m.id in (select roadmap_id from by_activity)) as roadmaps
    from place
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'territory.unknown', { territory: territoryId })
  return {
    territory: { id: row.id, name: row.name }, counts: countsOf(row.tally),
    children: row.children.map(({ id, name, tally }) => ({ territory: { id, name }, counts: countsOf(tally) })),
    roadmaps: countedRoadmaps(row.roadmaps),
  }
}

/** Said with the region itself, not by what a subquery finds: only so the planner leaves the other partitions shut. What is of the country stands beside it. */
function inRegion(column: string, regionId: number | null): RawBuilder<SqlBool> {
  return regionId === null ? sql`${sql.ref(column)} = any(array(select 0 union all select id from territory where level = 'region'))` : sql`${sql.ref(column)} in (${regionId}, 0)`
}

type DashboardRow = { id: number; name: string; tally: Tally; children: { id: number; name: string; tally: Tally }[]; roadmaps: TalliedRoadmap[] }

const page = 500

/** A page of the schools of a road map with one letter for each of its steps; the worst of several windows stands. */
export async function readSummary(
  db: Kysely<Tables>, { roadmapId, regionId, scope, today, territory, q, needs, offset }: SummaryFilter & { roadmapId: string; /** The road map's; null for one of the country. */ regionId: number | null; scope: Scope; today: string; offset: number },
): Promise<SummaryReply> {
  const { rows: [row] } = await sql<SummaryRow>`
    with map as (
      select m.id, m.programme_id, t.region_id, t.id as territory_id, (select r.id from revision as r where r.roadmap_id = m.id and r.state = 'approved') as revision_id
      from roadmap as m join territory as t on t.id = m.territory_id where m.id = ${roadmapId}
    ), step as (
      select x.id as activity_id, b.n::int - 1 as binding, x.position, x.content ->> 'number' as number, x.content ->> 'title' as title, b.binding ->> 'process' as process, b.binding ->> 'step' as step,
        (select max(w ->> 1) from jsonb_array_elements(x.content -> 'schedule' -> 'windows') as w) as due_on,
        row_number() over (order by x.position, b.n)::int - 1 as place
      from map join activity as x on x.revision_id = map.revision_id cross join lateral jsonb_array_elements(x.content -> 'bindings') with ordinality as b (binding, n)
      where b.binding ->> 'population' in ('schools', 'earlier-schools')
    ), school as (
      select distinct on (o.id) o.id, coalesce(o.short_name, o.name) as name, s.territory_id, t.name as territory, s.region_id
      from map join programme_school as s on s.programme_id = map.programme_id or s.programme_id = (select previous_id from programme where id = map.programme_id)
        join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id and t.path @> array[map.territory_id]
      where ${inScope(scope, { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' })}
        and (${territory ?? null}::int is null or t.path @> array[${territory ?? null}::int])
        and (${q ?? null}::text is null or o.name ilike '%' || ${(q ?? '').replace(/[\\%_]/g, '\\$&')} || '%')
        and ${needs === undefined ? sql`true` : sql`exists (select from assignment as a where a.region_id = s.region_id and a.organisation_id = o.id and a.roadmap_id = map.id and a.duty = 'do' and ${needing(today)[needs]})`}
    ), listed as (
      select *, row_number() over (order by territory, name, id) as row from school order by territory, name, id limit ${page} offset ${offset}
    ), work as materialized (
      select a.organisation_id, a.activity_id, a.binding, min(${attention(today)}) as code
      from assignment as a
      where ${inRegion('a.region_id', regionId)} and a.roadmap_id = ${roadmapId} and a.organisation_id = any(array(select id from listed)) and a.duty = 'do'
      group by 1, 2, 3
    ), cell as materialized (
      select w.organisation_id, jsonb_object_agg(s.place, w.code) as codes from work as w join step as s on s.activity_id = w.activity_id and s.binding = w.binding group by 1
    ), remarked as materialized (
      select a.organisation_id, a.activity_id, a.binding, count(*)::int as count
      from assignment_comment as c join assignment as a on a.region_id = c.region_id and a.id = c.assignment_id
      where ${inRegion('c.region_id', regionId)} and ${inRegion('a.region_id', regionId)} and a.roadmap_id = ${roadmapId} and a.organisation_id = any(array(select id from listed))
      group by 1, 2, 3
    ), remark as materialized (
      select r.organisation_id, jsonb_agg(jsonb_build_array(s.place, r.count) order by s.place) as counts from remarked as r join step as s on s.activity_id = r.activity_id and s.binding = r.binding group by 1
    )
    select (select region_id from map) as region_id, (select count(*)::int from school) as total,
      (select coalesce(jsonb_agg(jsonb_build_object('activityId', activity_id, 'binding', binding, 'number', number, 'title', title, 'process', process, 'step', step, 'dueOn', due_on) order by place), '[]') from step) as steps,
      (select coalesce(jsonb_agg(jsonb_build_object('organisationId', l.id, 'name', l.name, 'territoryId', l.territory_id, 'territory', l.territory,
          'cells', coalesce(c.codes, '{}'), 'comments', coalesce(r.counts, '[]')) order by l.row), '[]')
        from listed as l left join cell as c on c.organisation_id = l.id left join remark as r on r.organisation_id = l.id) as schools
    from map
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'roadmap.unknown')
  return { steps: row.steps, total: row.total, regionId: row.region_id ?? 0, schools: row.schools.map((school) => lettered(school, row.steps.length)) }
}

type SummaryRow = {
  region_id: number | null; total: number; steps: SummaryReply['steps']
  schools: (Omit<SummaryReply['schools'][number], 'cells'> & { cells: Record<string, number> })[]
}

function needing(today: string): Record<SummaryNeed, RawBuilder<unknown>> {
  return {
    overdue: sql`a.is_overdue`, returned: sql`a.state = 'returned'`, awaiting: sql`a.state = 'awaiting'`,
    open: sql`a.state = 'open' and (a.starts_on is null or a.starts_on <= ${today})`,
  }
}

/** The order of attention; its place is the letter's. */
const letters = 'vraondlwp'

function attention(today: string) {
  return sql`case when a.is_overdue then 0 when a.state = 'returned' then 1 when a.state = 'awaiting' then 2 when a.state = 'open' and (a.starts_on is null or a.starts_on <= ${today}) then 3
    when a.state = 'open' then 4 when a.state = 'done' and not a.is_late then 5 when a.state = 'done' then 6 when a.state = 'waived' then 7 when a.state = 'past' then 8 end`
}

function lettered({ cells, ...school }: SummaryRow['schools'][number], steps: number): SummaryReply['schools'][number] {
  return { ...school, cells: Array.from({ length: steps }, (_, place) => letters[cells[place] ?? letters.length] ?? '.').join('') }
}
