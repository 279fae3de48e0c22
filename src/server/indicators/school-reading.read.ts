import { sql, type Kysely } from 'kysely'
import type { OpenedTarget } from '../../contract/targets.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

/** Of a document `w`: read to the end at the level of territory `h`. */
export const isReadThere = sql<boolean>`exists (
  select from review_round as r where r.region_id = w.region_id and r.document_id = w.id and r.kind <> 'sample' and r.state = 'concluded' and r.level = case h.level when 'federal' then 'federation' else h.level end)`

/** Whether duty `d` asks for document `w`: a review for all but what schools say of stages, the reading of a stage for that alone. */
export const isOfReading = sql<boolean>`(d.process = 'review') = (w.kind not in ('stage-1-report', 'stage-2-report')) and (d.step not in ('review-1', 'review-2') or w.kind = case d.step when 'review-1' then 'stage-1-report' else 'stage-2-report' end)`

/** Of an assignment: to have schools read, what they wrote or what they say of a stage. */
export function isReadingDuty(assignment: string) {
  const [process, step] = [sql.ref(`${assignment}.process`), sql.ref(`${assignment}.step`)]
  return sql<boolean>`(${process} = 'review' or (${process} = 'monitoring-stage' and ${step} like 'review%'))`
}

type Asked = { roadmapId: string; activityId: string; binding: number; territoryId: number; regionIds: readonly number[]; offset: number }

const page = 100

/** The schools behind a number of schools read, each with its documents; of a sample those that were drawn. Those not read come first. */
export async function openSchoolsRead(db: Kysely<Tables>, actor: Actor, { roadmapId, activityId, binding, territoryId, regionIds, offset }: Asked): Promise<OpenedTarget> {
  const { rows } = await sql<OpenedTarget['members'][number] & { total: number }>`
    with duty as (
      select distinct a.region_id, a.process, a.step, a.territory_id from assignment as a join territory as t on t.id = a.territory_id and t.path @> array[${territoryId}::int]
      where a.region_id = any(${regionIds}::int[]) and a.roadmap_id = ${roadmapId} and a.activity_id = ${activityId} and a.binding = ${binding} and ${isReadingDuty('a')} and a.state not in ('waived', 'withdrawn')
    ), document as (
      select s.organisation_id, s.territory_id, w.region_id, w.id, w.template ->> 'title' as title, w.factor, ${isReadThere} as is_read
      from duty as d join territory as h on h.id = d.territory_id join roadmap as m on m.id = ${roadmapId} join programme_school as s on s.programme_id = m.programme_id and s.left_on is null and (h.region_id is null or s.region_id = h.region_id)
        join territory as t on t.id = s.territory_id and t.path @> array[h.id] left join programme_document as w on w.region_id = s.region_id and w.programme_id = s.programme_id and w.organisation_id = s.organisation_id and ${isOfReading}
      where d.step <> 'sample' and ${inScope(scopeOf(actor, 'document.read'), { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' })}
      union
      select c.organisation_id, o.territory_id, w.region_id, w.id, w.template ->> 'title', w.factor, coalesce(r.state = 'concluded', false)
      from duty as d join territory as h on h.id = d.territory_id join roadmap as m on m.id = ${roadmapId}
        cross join lateral (select x.region_id, x.id from review_sample as x where x.region_id = coalesce(h.region_id, 0) and x.programme_id = m.programme_id and x.territory_id = h.id order by x.drawn_on desc, x.id limit 1) as x
        join review_sample_school as c on c.region_id = x.region_id and c.sample_id = x.id join organisation as o on o.id = c.organisation_id
        left join review_round as r on r.region_id = c.school_region and r.organisation_id = c.organisation_id and r.sample_id = x.id left join programme_document as w on w.region_id = r.region_id and w.id = r.document_id
      where d.step = 'sample' and ${inScope(scopeOf(actor, 'document.read'), { region: 'o.region_id', territory: 'o.territory_id', organisation: 'o.id' })}
    ), school as (
      select organisation_id, territory_id, coalesce(bool_and(is_read) filter (where id is not null), false) as "isDone",
        coalesce(jsonb_agg(jsonb_build_object('regionId', region_id, 'id', id, 'title', title, 'isRead', is_read) order by title, factor) filter (where id is not null), '[]') as documents
      from document group by 1, 2
    )
    select coalesce(o.short_name, o.name) as name, t.name as territory, s."isDone", '[]'::jsonb as assignments, s.documents, count(*) over ()::int as total
    from school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id order by s."isDone", name, o.id limit ${page} offset ${offset}
  `.execute(db)
  return { total: rows[0]?.total ?? 0, members: rows.map(({ name, territory, isDone, assignments, documents }) => ({ name, territory, isDone, assignments, documents })) }
}
