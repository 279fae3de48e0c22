import { sql, type Kysely } from 'kysely'
import type { SchoolsDashboardReply } from '../../contract/running-plan.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { isOfRoadmap } from './of-road-maps.read.ts'
import { countedRoadmaps, countsOf, type TalliedRoadmap, type Tally } from './tally.ts'

type Row = { tally: Tally; schools: { id: string; name: string; tally: Tally }[]; roadmaps: TalliedRoadmap[] }

/** How the schools stand that the actor belongs or is attached to, by school and by activity; one query over their own assignments. */
export async function readSchoolsDashboard(db: Kysely<Tables>, actor: Actor): Promise<SchoolsDashboardReply> {
  // The whole territory of whoever speaks for one is the other dashboard's.
  const scope = { ...scopeOf(actor, 'dashboard.read'), everywhere: false, region: null, subtree: null, territories: [], personId: null }
  const { rows: [row] } = await sql<Row>`
    with marked as (
      select a.organisation_id, a.roadmap_id, a.activity_id, a.duty, m.mark
      from assignment as a cross join lateral (
        values (a.state, true), ('overdue', a.is_overdue), ('late', a.is_late), ('by-fact', a.is_by_fact), ('unconfirmed', a.is_unconfirmed)
      ) as m (mark, holds)
      where m.holds and ${isOfRoadmap('a')} and a.organisation_id is not null and ${inScope(scope, { region: 'a.region_id', territory: 'a.territory_id', organisation: 'a.organisation_id' })}
    ), by_activity as (
      select roadmap_id, activity_id, jsonb_object_agg(duty, counts) as tally from (
        select roadmap_id, activity_id, duty, jsonb_object_agg(mark, count) as counts from (select roadmap_id, activity_id, duty, mark, count(*)::int as count from marked group by 1, 2, 3, 4) as c group by 1, 2, 3
      ) as d group by 1, 2
    ), by_school as (
      select organisation_id, jsonb_object_agg(duty, counts) as tally from (
        select organisation_id, duty, jsonb_object_agg(mark, count) as counts from (select organisation_id, duty, mark, count(*)::int as count from marked group by 1, 2, 3) as c group by 1, 2
      ) as d group by 1
    )
    select
      (select jsonb_object_agg(duty, counts) from (
        select duty, jsonb_object_agg(mark, count) as counts from (select duty, mark, count(*)::int as count from marked group by 1, 2) as c group by 1
      ) as d) as tally,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name), 'tally', s.tally) order by o.name collate opora_russian), '[]')
        from by_school as s join organisation as o on o.id = s.organisation_id) as schools,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', r.title, 'activities', (
          select coalesce(jsonb_agg(jsonb_build_object('activityId', b.activity_id, 'number', x.content ->> 'number', 'title', x.content ->> 'title', 'tally', b.tally) order by x.position), '[]')
          from by_activity as b join activity as x on x.revision_id = r.id and x.id = b.activity_id where b.roadmap_id = m.id
        )) order by r.title), '[]')
        from roadmap as m join revision as r on r.roadmap_id = m.id and r.state = 'approved' where m.id in (select roadmap_id from by_activity)) as roadmaps
  `.execute(db)
  return {
    counts: countsOf(row?.tally ?? null),
    schools: (row?.schools ?? []).map(({ id, name, tally }) => ({ organisation: { id, name }, counts: countsOf(tally) })),
    roadmaps: countedRoadmaps(row?.roadmaps ?? []),
  }
}
